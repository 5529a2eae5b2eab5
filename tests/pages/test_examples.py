"""What the pages show is so: the examples type-check, the signatures are those of the code."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generated._runtime.errors import status_error_class
from pitchpipe import ir
from pitchpipe.config import load_config
from pitchpipe.pages.examples import Examples
from pitchpipe.pipeline import render_client
from pitchpipe.render.models import ModelSource
from pitchpipe.render.outcomes import error_class
from tests.support import described, golden

ROOT = golden.ROOT
OWN = [(each, ROOT) for each in load_config(ROOT / "pyproject.toml").clients]
CASES = [
    (replace(case.config, pages=""), case.folder)
    for case in golden.all_cases()
    if not (case.folder / golden.PROBLEMS).exists()
]


@pytest.mark.slow
def test_examples_type_check(tmp_path: Path) -> None:
    """Each example of the golden cases and of our own clients is clean under mypy --strict."""
    assert described.write_examples(tmp_path, [*CASES, *OWN]) > 400
    (tmp_path / "examples" / "__init__.py").touch()
    assert golden.type_errors(tmp_path / "examples") == ""


def test_classes_of_errors() -> None:
    """Pages and docstrings name the class of each status as the runtime does."""
    for status in range(400, 600):
        assert status_error_class(status).__name__ == error_class(str(status))


def _inherited(pages: dict[str, str]) -> str:
    """Return the methods that clients of hosted models have from the runtime, for their types."""
    modules = [
        ROOT / f"templates/runtime/{name}.py" for name in ("model_clients", "replicate_clients")
    ]
    text = "\n".join(each.read_text(encoding="utf-8") for each in modules)
    operations = next((text for path, text in pages.items() if path.endswith("operations.md")), "")
    given = re.search(r"\binput: (\w+)", operations)
    waited = re.search(r"prediction: (\w+) \| str", operations)
    if not waited:
        return ""
    text = re.sub(r"\bP\b", waited[1], text)
    if trained := re.search(r"training: (\w+) \| str", operations):
        trainings = ROOT / "templates/runtime/trainings.py"
        text += re.sub(r"\bP\b", trained[1], trainings.read_text(encoding="utf-8"))
    return re.sub(r"\bInputT\b", given[1], text) if given else text


@pytest.mark.parametrize("client", [*CASES, *OWN], ids=lambda each: each[0].name)
def test_signatures_and_links(client: tuple[described.ClientConfig, Path]) -> None:
    """Each signature is in the code as it is on the page, and each link leads somewhere."""
    config, root = client
    pages = described.pages_of(config, root)
    assert described.broken_links(pages) == []
    made = "\n".join(render_client(replace(config, pages=""), root=root).values())
    made += _inherited(pages)
    heads = [each for text in pages.values() for each in described.signatures(text)]
    for head in heads:
        indented = "\n".join(f"    {line}" for line in head.splitlines())
        assert indented in made


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-01-31T12:00:00Z", "dt.datetime(2026, 1, 31, 12, 0, 0, tzinfo=dt.UTC)"),
        ("2026-01-31T12:00:00.5+02:00", "dt.datetime(2026, 1, 31, 10, 0, 0, tzinfo=dt.UTC)"),
        ("2026-01-31T12:00:00", "dt.datetime(2026, 1, 31, 12, 0, 0)"),
    ],
)
def test_times_are_those_of_the_document(text: str, code: str) -> None:
    """A time without an offset is a naive datetime in the example as well."""
    examples = Examples(
        data={},
        models=ModelSource(imports=(), runtime_imports=(), body="", fields={}),
        definitions={},
    )
    assert str(examples.write(ir.Formatted(format="date-time"), text, "at")) == code
