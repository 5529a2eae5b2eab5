"""What a place is that said nothing of its type, and now says something."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data

TEXT: dict[str, Any] = {"type": "string"}
THING = {"type": "object", "properties": {"a": TEXT}}


def errors(old: Any, new: Any) -> set[str]:
    """Return the rules of the errors where a property that is returned is so described."""
    documents: list[dict[str, Any]] = []
    for schema in (old, new):
        answer = {"type": "object", "properties": {"x": schema}}
        content = {"content": {"application/json": {"schema": answer}}, "description": "Fine."}
        documents.append({"paths": {"/x": {"get": {"responses": {"200": content}}}}})
    return {each.rule for each in diff_data(*documents) if each.severity == "error"}


@pytest.mark.parametrize(
    "new",
    [
        TEXT,
        {"type": "object"},
        {"type": "object", "additionalProperties": {"type": "array", "items": TEXT}},
        {"type": "array", "items": {}},
    ],
)
def test_what_is_read_as_before_breaks_nothing(new: Any) -> None:
    """Text, numbers, and lists and objects of no class are what came before, too."""
    assert errors({}, new) == set()


@pytest.mark.parametrize(
    "new",
    [
        THING,
        {"type": "array", "items": THING},
        {"type": "object", "additionalProperties": THING},
        {**TEXT, "format": "date-time"},
    ],
)
def test_what_is_read_in_another_way_breaks_code(new: Any) -> None:
    """A class has attributes instead of keys, and a format is another type."""
    assert errors({}, new) == {"output-type-changed"}


MAPS: list[dict[str, Any]] = [{"type": "object"}, {"type": "object", "additionalProperties": TEXT}]


@pytest.mark.parametrize("form", MAPS)
def test_a_map_becomes_a_class(form: Any) -> None:
    """Or a class a map: all that reads it changes, in one way, whatever the properties are."""
    several = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}
    assert errors(form, several) == {"output-type-changed"}
    assert errors(several, form) == {"output-type-changed"}


def sending(schema: Any) -> dict[str, Any]:
    """Make a document with a property of such a schema in a body."""
    body = {"type": "object", "properties": {"x": schema}}
    sent = {"content": {"application/json": {"schema": body}}}
    answers = {"204": {"description": "Done."}}
    operation = {"operationId": "send", "requestBody": sent, "responses": answers}
    return {"paths": {"/x": {"post": operation}}}


@pytest.mark.parametrize("form", MAPS)
def test_a_map_that_is_sent_becomes_a_class(form: Any) -> None:
    """The wire breaks only where a property is demanded."""
    for required, wire in (([], "ok"), (["a"], "break")):
        (change,) = diff_data(sending(form), sending(THING | {"required": required}))
        assert (change.rule, change.wire, change.source) == ("input-type-changed", wire, "break")
        assert change.migration == "`POST /x body.x`: `dict` -> `SendRequestX`"


@pytest.mark.parametrize(("form", "wire"), [(MAPS[0], "changes"), (MAPS[1], "ok")])
def test_a_class_that_is_sent_becomes_a_map(form: Any, wire: str) -> None:
    """What is no longer described is named: where nothing is, a server may ignore it."""
    several = {"type": "object", "properties": dict.fromkeys("abcdefg", TEXT)}
    (change,) = diff_data(sending(several), sending(form))
    assert (change.rule, change.wire, change.source) == ("input-type-changed", wire, "break")
    assert change.message.endswith("an object with properties (`a`, `b`, `c`, `d`, `e` and 2 more)")
    assert change.migration == "`POST /x body.x`: `SendRequestX` -> `dict`"
