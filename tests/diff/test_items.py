"""What lists and maps hold is of one type to a type checker, so wider is not the same for it."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data

TEXT: dict[str, Any] = {"type": "string"}
EITHER = {"type": ["string", "integer"]}
FEW, MANY = ({**TEXT, "enum": [*values]} for values in ("ab", "abc"))


def document(schema: Any, *, is_sent: bool, **schemas: Any) -> dict[str, Any]:
    """Return an API that takes an object with a property that is so described, or answers one."""
    thing = {"type": "object", "properties": {"x": schema}}
    content = {"content": {"application/json": {"schema": thing}}}
    operation: dict[str, Any] = {"responses": {"200": {"description": "Fine."}}}
    if is_sent:
        operation["requestBody"] = content
    else:
        operation["responses"]["200"] |= content
    return {"paths": {"/x": {"post": operation}}, "components": {"schemas": schemas}}


def sources(old: Any, new: Any, *, is_sent: bool, **schemas: Any) -> dict[str, str]:
    documents = [document(each, is_sent=is_sent, **schemas) for each in (old, new)]
    return {each.rule: each.source for each in diff_data(*documents) if each.severity == "info"}


FORMS = [
    lambda each: {"type": "array", "items": each},
    lambda each: {"type": "object", "additionalProperties": each},
]
WIDER = [
    (TEXT, EITHER, "input-type-widened"),
    ({"type": "integer"}, {"type": "number"}, "input-type-widened"),
    (TEXT, {"type": ["string", "null"]}, "input-nullable"),
    (FEW, MANY, "input-enum-value-added"),
    (FEW, TEXT, "input-enum-opened"),
]


@pytest.mark.parametrize(("old", "new", "rule"), WIDER)
def test_wider_items_that_are_sent(old: Any, new: Any, rule: str) -> None:
    """A variable of the old type no longer fits; one that is no list does."""
    for form in FORMS:
        assert sources(form(old), form(new), is_sent=True) == {rule: "changes"}
    assert sources(old, new, is_sent=True).get(rule, "ok") == "ok"


NARROWER = [
    (EITHER, TEXT, "output-type-narrowed"),
    ({"type": ["string", "null"]}, TEXT, "output-not-nullable"),
    (MANY, FEW, "output-enum-value-removed"),
    (TEXT, FEW, "output-became-enum"),
]


@pytest.mark.parametrize(("old", "new", "rule"), NARROWER)
def test_narrower_items_that_are_received(old: Any, new: Any, rule: str) -> None:
    """What is annotated as a list of the old type is none."""
    for form in FORMS:
        assert sources(form(old), form(new), is_sent=False) == {rule: "changes"}
    assert sources(old, new, is_sent=False)[rule] == "ok"


def test_items_by_reference() -> None:
    """It is enough that one list has it; what a class in a list has is another matter."""
    kind = {"$ref": "#/components/schemas/Kind"}
    both = {"type": "object", "properties": {"one": kind, "all": FORMS[0](kind)}}
    documents = [document(both, is_sent=True, Kind=each) for each in (FEW, MANY)]
    (change,) = diff_data(*documents)
    assert (change.rule, change.source) == ("input-enum-value-added", "changes")
    inside = [FORMS[0]({"type": "object", "properties": {"y": each}}) for each in (FEW, MANY)]
    assert sources(*inside, is_sent=True) == {"input-enum-value-added": "ok"}


def test_alternatives_of_items() -> None:
    """An alternative is a part of the type of the items."""
    objects = [{"type": "object", "properties": {name: TEXT}} for name in "ab"]
    schemas = dict(zip("AB", objects, strict=True))
    one, two = (
        {"oneOf": [{"$ref": f"#/components/schemas/{n}"} for n in names]} for names in ("A", "AB")
    )
    found = sources(FORMS[0](one), FORMS[0](two), is_sent=True, **schemas)
    assert found == {"input-union-widened": "changes"}


def test_numbers_of_another_width() -> None:
    """Python has one type for all of them."""
    narrow, wide = ({"type": "integer", "format": each} for each in ("int32", "int64"))
    assert sources(FORMS[0](narrow), FORMS[0](wide), is_sent=True) == {"input-type-widened": "ok"}
