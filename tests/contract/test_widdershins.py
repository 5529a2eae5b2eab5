"""A spec in, its published document out: each one, rendered, gives those bytes again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDDERSHINS = Path(__file__).parent / "node_modules" / ".bin" / "widdershins"
STEMS = sorted(document.stem for document in (ROOT / "specs" / "documents").glob("*.md"))
# --raw prints every schema as it stands, so the comparison covers what a sample would hide.
OPTIONS = ("--raw", "--omitHeader", "--language_tabs", "shell:Shell", "python:Python")


@pytest.mark.parametrize("stem", STEMS)
def test_rendered_spec_is_the_published_document(stem: str, tmp_path: Path) -> None:
    """Widdershins 4.0.1 makes the published document from the spec, byte for byte."""
    rendered = tmp_path / f"{stem}.md"
    render(ROOT / "specs" / f"{stem}.yaml", rendered)
    published = ROOT / "specs" / "documents" / f"{stem}.md"
    # Lines first: a failure then shows the line, and the bytes below settle endings and encoding.
    assert rendered.read_text("utf-8").split("\n") == published.read_text("utf-8").split("\n")
    assert rendered.read_bytes() == published.read_bytes()


def test_every_spec_has_its_document() -> None:
    """No spec stands without the document that proves it, and no document without its spec."""
    assert sorted(spec.stem for spec in (ROOT / "specs").glob("*.yaml")) == STEMS


def render(spec: Path, output: Path) -> None:
    """Write the Markdown rendering of `spec` to `output`."""
    if not WIDDERSHINS.exists():
        missing = WIDDERSHINS.relative_to(ROOT).as_posix()
        pytest.fail(f"{missing} is missing: run `make contract`", pytrace=False)
    command = [str(WIDDERSHINS), str(spec), "-o", str(output), *OPTIONS]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
