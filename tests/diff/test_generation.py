"""What `generate` would no longer make of the new document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.diff.command import Answer, answer
from pitchpipe.diff.operands import document_of
from pitchpipe.diff.outputs.markdown import as_markdown

TEXT = {"type": "string"}
DONE = {"200": {"description": "Done."}}
UNKNOWN = {"$ref": "#/components/requestBodies/Unknown"}
NOT_GENERATED = (
    "no method is generated for `GET /a` any more: there is nothing at "
    "'#/components/requestBodies/Unknown'"
)


def compared(tmp_path: Path, old: Any, new: Any, form: Any = "text") -> Answer:
    """Compare two documents by their `paths`, as the command reads them."""
    for side, paths in (("old", old), ("new", new)):
        data = {"openapi": "3.0.3", "info": {"title": "A", "version": "1"}, "paths": paths}
        (tmp_path / f"{side}.json").write_text(json.dumps(data), encoding="utf-8")
    before, after = (document_of(f"{side}.json", tmp_path) for side in ("old", "new"))
    return answer(before, after, form=form)


def path(**more: Any) -> dict[str, Any]:
    return {"get": {"responses": DONE, **more}}


FINE = {"/a": path(), "/b": path()}
BROKEN = {"/a": path(requestBody=UNKNOWN), "/b": path()}
NOTHING = {"/a": path(requestBody=UNKNOWN)}


def rules(found: Answer) -> list[str]:
    return [each.rule for each in found.judged.changes if "generated" in each.message]


def test_left_out(tmp_path: Path) -> None:
    """An operation that is left out of the new client breaks callers, and says why."""
    found = compared(tmp_path, FINE, BROKEN)
    assert rules(found) == ["operation-left-out"]
    assert found.code == 1
    change = found.judged.changes[0]
    assert change.message == NOT_GENERATED
    assert change.operations == ("GET /a",)
    assert (change.old_pointer, change.new_pointer) == ("/paths/~1a/get", "/paths/~1a/get")
    assert (change.wire, change.source) == ("-", "break")
    assert change.migration == "stop calling `get_a()`, or correct the document with an overlay"
    notes = (
        "generate makes methods for 1 of 2 operations (2 of 2 before)\n"
        "warnings of generate: 1 left-out (0 before)\n"
    )
    assert notes in found.text


def test_generated_again(tmp_path: Path) -> None:
    """The other way round breaks nobody."""
    found = compared(tmp_path, BROKEN, FINE)
    assert rules(found) == ["operation-generated"]
    assert "makes methods for 2 of 2 operations (1 of 2 before)\n" in found.text


def test_no_client(tmp_path: Path) -> None:
    """A document of which nothing can be generated is one change, with all reasons below."""
    found = compared(tmp_path, FINE, NOTHING)
    assert rules(found) == ["client-not-generated"]
    assert found.code == 1
    assert "generate makes no client for the new document, but one for the old one\n" in found.text
    assert "generate: #/paths/~1a/get/requestBody/$ref: the operation GET /a" in found.text
    again = compared(tmp_path, NOTHING, FINE)
    assert rules(again) == ["client-generated"]
    assert "a client for the new document, but none for the old one\n" in again.text


def test_both_without(tmp_path: Path) -> None:
    """What was not generated before is no change, but is said."""
    found = compared(tmp_path, NOTHING, {"/a": path(requestBody=UNKNOWN, deprecated=True)})
    assert not rules(found)
    assert found.code == 0
    assert "generate makes no client for the new document, nor for the old one\n" in found.text


def test_warnings(tmp_path: Path) -> None:
    """Other warnings than before are counted by rule; as many as before are not mentioned."""
    checked = {"name": "q", "in": "query", "schema": {**TEXT, "maxLength": 3}}
    pattern = {"name": "q", "in": "query", "schema": {**TEXT, "pattern": "^(a+)+$"}}
    found = compared(
        tmp_path, {"/a": path(parameters=[checked])}, {"/a": path(parameters=[pattern])}
    )
    assert found.comparison.generated is not None
    old, new = (each.warnings for each in found.comparison.generated)
    assert old.get("unchecked", 0) == 0
    assert new["unchecked"] == 1
    assert "warnings of generate: 1 unchecked (0 before)" in found.text
    same = compared(tmp_path, FINE, {**FINE, "/a": path(deprecated=True)})
    assert "generate" not in same.text


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_forms(tmp_path: Path, form: Any) -> None:
    """Reviewers read it, too."""
    text = compared(tmp_path, FINE, BROKEN, form).text
    assert "generate makes methods for 1 of 2 operations (2 of 2 before)" in text
    assert "generate" not in as_markdown(compared(tmp_path, FINE, FINE).comparison)


def test_json(tmp_path: Path) -> None:
    """Programs are told what is made of both, in full; null where nothing differs."""
    made = json.loads(compared(tmp_path, FINE, BROKEN, "json").text)["generated"]
    reason = "there is nothing at '#/components/requestBodies/Unknown'"
    assert made["new"] == {
        "operations": 1,
        "left_out": [{"operation": "GET /a", "reason": reason}],
        "warnings": {"left-out": 1},
        "problems": [],
    }
    assert made["old"] == {"operations": 2, "left_out": [], "warnings": {}, "problems": []}
    assert json.loads(compared(tmp_path, FINE, FINE, "json").text)["generated"] is None
    (problem,) = json.loads(compared(tmp_path, FINE, NOTHING, "json").text)["generated"]["new"][
        "problems"
    ]
    assert (problem["id"], problem["pointer"]) == ("left-out", "/paths/~1a/get/requestBody/$ref")


def test_a_type_that_is_too_large(tmp_path: Path) -> None:
    """It is found although no operation is on both sides, of which the classes were compared."""
    listed = [{"type": "array", "items": {**TEXT, "maxLength": size}} for size in range(2_600)]
    large = path(parameters=[{"name": "q", "in": "query", "schema": {"anyOf": listed}}])
    found = compared(tmp_path, {"/a": path()}, {"/b": large})
    assert rules(found) == ["client-not-generated"]
    assert "the type is made of more than 5000 others" in found.text


def test_a_parameter_of_the_path_that_is_filled_in_is_given_by_name(tmp_path: Path) -> None:
    def document(*values: str) -> dict[str, Any]:
        version, text = {"type": "string", "enum": [*values]}, {"type": "string"}
        listed = [
            {"name": name, "in": "path", "required": True, "schema": schema}
            for name, schema in (("version", version), ("id", text))
        ]
        operation = {"operationId": "get", "parameters": listed, "responses": {}}
        return {"/{version}/{id}": {"get": operation}}

    found = compared(tmp_path, document("a"), document("a", "b"))
    assert "takes `version, id` by position instead of `id`" in found.text
    assert "arguments-changed" in [each.rule for each in found.judged.changes]
