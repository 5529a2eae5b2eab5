"""Where a wrong description of pages is reported, and what formats do to cursors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.problems import ProblemsError

OVERLAY = """\
overlay: 1.0.0
info: {title: Pages, version: "1"}
actions:
  - target: $.paths.*[?@.responses]
    update:
      x-pitchpipe-pagination:
        style: cursor
        parameter: after
        last_item: /id
"""


def config(folder: Path, **schema: Any) -> ClientConfig:
    """Describe a list whose items have an `id`, and how it goes on."""
    item = {"type": "object", "properties": {"id": schema}}
    content = {"application/json": {"schema": {"type": "array", "items": item}}}
    query = [{"name": "after", "in": "query", "schema": {"type": "string"}}]
    answers = {"200": {"description": "A list", "content": content}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "a", "version": "1"},
        "paths": {"/a": {"get": {"parameters": query, "responses": answers}}},
    }
    (folder / "spec.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "pages.yaml").write_text(OVERLAY, encoding="utf-8")
    return ClientConfig(name="a", spec=folder / "spec.json", overlays=(folder / "pages.yaml",))


def test_it_is_reported_where_it_was_written(tmp_path: Path) -> None:
    """In the overlay, not in the document that it was put into."""
    with pytest.raises(ProblemsError) as caught:
        parse(effective_document(config(tmp_path, type="boolean"), root=tmp_path))
    (problem,) = caught.value.problems
    where = problem.where
    assert (where.path, where.line, where.column, problem.severity) == (
        "pages.yaml",
        9,
        9,
        "error",
    )


@pytest.mark.parametrize("kind", ["date-time", "date", "decimal", "byte"])
def test_a_cursor_that_would_be_sent_otherwise(tmp_path: Path, kind: str) -> None:
    """A time is written anew, with other digits perhaps; as a text it stays as it came."""
    document = effective_document(config(tmp_path, type="string", format=kind), root=tmp_path)
    with pytest.raises(ProblemsError, match="cannot be sent as it came"):
        parse(document)
    (operation,) = parse(document, formats="text").api.operations
    assert operation.pagination


@pytest.mark.parametrize("schema", [{"type": "string", "format": "uuid"}, {"type": "integer"}])
def test_a_cursor_that_is_sent_as_it_came(tmp_path: Path, schema: dict[str, Any]) -> None:
    document = effective_document(config(tmp_path, **schema), root=tmp_path)
    (operation,) = parse(document).api.operations
    assert operation.pagination
    assert operation.pagination.items == ()
