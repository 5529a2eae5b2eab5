"""What the items of a stream are, for each way in which documents describe them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.load.yaml_source import load
from pitchpipe.parse.api import parse
from pitchpipe.problems import Problem
from pitchpipe.validate.validate import as_meant

TEXT = {"type": "string"}
ROW = {"type": "object", "properties": {"n": {"type": "integer"}}}
EVENT = {"type": "object", "properties": {"event": TEXT, "data": TEXT}}
SSE, LINES, SEQUENCE = "text/event-stream", "application/x-ndjson", "application/geo+json-seq"


def read(
    folder: Path,
    content: dict[str, Any],
    status: str = "200",
    openapi: str = "3.1.0",
    **given: Any,
) -> tuple[tuple[ir.Content, ...], list[Problem]]:
    """Read the contents of the one answer of an API, and its warnings."""
    answer = {"description": "Fine.", "content": content}
    document = {
        "openapi": openapi,
        "info": {"title": "a", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "a", "responses": {status: answer}, **given}}},
        "components": {"schemas": {"Row": ROW}},
    }
    path = folder / "spec.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    meant = as_meant(load(path, root=folder))
    parsed = parse(meant)
    return parsed.api.operations[0].responses[0].contents, [*meant.warnings, *parsed.warnings]


def event(**data: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"id": TEXT, "data": data}}


TAGGED = [
    {"type": "object", "properties": {"event": {"const": word}, "data": TEXT}} for word in "ab"
]


@pytest.mark.parametrize(
    ("media_type", "given", "items", "kind"),
    [
        (SSE, {}, "texts", ir.Primitive),
        (SSE, {"schema": {}}, "texts", ir.Primitive),
        (SSE, {"schema": TEXT}, "texts", ir.Primitive),
        (SSE, {"schema": ROW}, "data", ir.Named),
        (SSE, {"schema": {"type": "integer"}}, "data", ir.Primitive),
        (SSE, {"schema": {"type": "array", "items": ROW}}, "data", ir.Named),
        (SSE, {"itemSchema": {"type": "array", "items": ROW}}, "data", ir.Array),
        (SSE, {"itemSchema": ROW, "schema": TEXT}, "data", ir.Named),
        (SSE, {"schema": EVENT}, "texts", ir.Primitive),
        (SSE, {"schema": event(**ROW)}, "events", ir.Named),
        (SSE, {"schema": event(type="array", items=ROW)}, "events", ir.Array),
        (
            SSE,
            {
                "itemSchema": event(
                    type="string", contentMediaType="application/json", contentSchema=ROW
                )
            },
            "events",
            ir.Named,
        ),
        (SSE, {"itemSchema": event(type="string", contentSchema=ROW)}, "texts", ir.Primitive),
        (SSE, {"schema": {"oneOf": TAGGED}}, "whole_events", ir.Union),
        (SSE, {"schema": {**EVENT, "anyOf": TAGGED}}, "whole_events", ir.Union),
        (SSE, {"schema": {"oneOf": [*TAGGED, ROW]}}, "data", ir.Union),
        (LINES, {}, "lines", ir.AnyType),
        (LINES, {"schema": TEXT}, "lines", ir.AnyType),
        (LINES, {"itemSchema": TEXT}, "lines", ir.Primitive),
        (LINES, {"schema": {"type": "array", "items": ROW}}, "lines", ir.Named),
        (SEQUENCE, {"schema": ROW}, "sequence", ir.Named),
        ("application/json;stream=watch", {"schema": ROW}, "lines", ir.Named),
        ('application/json; Charset=utf-8; stream="watch"', {"schema": ROW}, "lines", ir.Named),
        ("application/json; stream=all", {"schema": ROW}, "", ir.Named),
    ],
)
def test_each_description(
    tmp_path: Path, media_type: str, given: dict[str, Any], items: str, kind: type[ir.Type]
) -> None:
    """The items and their type; nothing that is understood is a warning."""
    (content,), warnings = read(tmp_path, {media_type: given})
    assert (content.items, type(content.type), content.media_type) == (items, kind, media_type)
    assert warnings == []


def test_the_key_of_3_2_in_3_0(tmp_path: Path) -> None:
    """It says more than an older document could."""
    (content,), warnings = read(tmp_path, {SSE: {"itemSchema": ROW}}, openapi="3.0.3")
    assert (content.items, warnings) == ("data", [])


def test_a_reference_that_leads_nowhere(tmp_path: Path) -> None:
    """It is found here as anywhere else."""
    (content,), warnings = read(
        tmp_path, {SSE: {"itemSchema": {"$ref": "#/components/schemas/No"}}}
    )
    assert content.items == "texts"
    assert [each.rule for each in warnings] == ["untyped"]


def test_what_is_no_stream(tmp_path: Path) -> None:
    """An error is read whole, and so is what comes beside a stream."""
    (error,), _ = read(tmp_path, {SSE: {"schema": TEXT}}, status="500")
    assert error.items == ""
    (plain, stream), _ = read(
        tmp_path, {LINES: {"schema": ROW}, "application/json": {"schema": ROW}}
    )
    assert (plain.media_type, plain.items) == ("application/json", "")
    assert (stream.media_type, stream.items) == (LINES, "lines")


def test_one_stream_is_enough(tmp_path: Path) -> None:
    """Of several ways to write it, events are asked for."""
    (content,), _ = read(tmp_path, {LINES: {"schema": ROW}, SSE: {"schema": ROW}})
    assert content.media_type == SSE


def test_what_is_watched(tmp_path: Path) -> None:
    """Kubernetes describes the events of a list as lists, and what only watches as JSON, too."""
    whole = {"schema": ROW}
    both = {"application/json": whole, "application/json;stream=watch": whole}
    for action in ({}, {"x-kubernetes-action": "list"}):
        (content,), warnings = read(tmp_path, both, **action)
        assert (content.media_type, content.items) == ("application/json", "")
        assert warnings == []
    for word in ("watch", "watchlist"):
        (content,), _ = read(tmp_path, both, **{"x-kubernetes-action": word})
        assert (content.media_type, content.items) == ("application/json;stream=watch", "lines")
    (content,), _ = read(tmp_path, {"application/json": whole}, **{"x-kubernetes-action": "watch"})
    assert content.items == ""
    other = {**both, "application/json;stream=watch": {"schema": EVENT}}
    assert [each.items for each in read(tmp_path, other)[0]] == ["", "lines"]
    (error,), _ = read(tmp_path, {"application/json;stream=watch": whole}, status="500")
    assert error.items == ""
