"""What CI systems read, held against the schemas that are published for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECK = Path(sys.executable).parent / "check-jsonschema"
FILES = {
    "action.yml": "vendor.github-actions",
    ".github/workflows/ci.yml": "vendor.github-workflows",
    ".github/workflows/newest.yml": "vendor.github-workflows",
    ".github/workflows/release.yml": "vendor.github-workflows",
    "docs/ci/github.yml": "vendor.github-workflows",
    "docs/ci/upstream.yml": "vendor.github-workflows",
    "docs/ci/gitlab.yml": "vendor.gitlab-ci",
}


def valid(schema: str, file: Path) -> bool:
    command = [str(CHECK), "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_as_its_schema_says(file: str) -> None:
    """A key that does not exist, or one that is missing, is found before a system refuses it."""
    assert valid(FILES[file], ROOT / file)


def test_a_schema_refuses(tmp_path: Path) -> None:
    """A job without a runner is no workflow."""
    text = (ROOT / "docs/ci/upstream.yml").read_text("utf-8")
    wrong = tmp_path / "upstream.yml"
    wrong.write_text(text.replace("    runs-on: ubuntu-24.04\n", ""), "utf-8")
    assert not valid("vendor.github-workflows", wrong)
