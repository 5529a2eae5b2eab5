"""What tells the alternatives of a union apart has changed: callers get other classes."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}
MAPPING = {"circle": "Circle", "square": "Square"}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(kind: dict[str, Any], **properties: Any) -> dict[str, Any]:
    listed = {"type": kind, **properties}
    return {"type": "object", "properties": listed, "required": [*listed]}


def shapes(
    mapping: dict[str, str] | None = None,
    *,
    key: str = "type",
    tags: bool = False,
    is_sent: bool = True,
    is_received: bool = True,
) -> dict[str, Any]:
    """Return an API that takes and answers a `Shape`; `tags` are listed by its classes."""
    kinds = {
        name: {**TEXT, "enum": [name.lower()]} if tags else TEXT for name in ["Circle", "Square"]
    }
    shape: dict[str, Any] = {"oneOf": [*map(reference, kinds)]}
    if mapping is not None:
        targets = {tag: reference(name)["$ref"] for tag, name in mapping.items()}
        shape["discriminator"] = {"propertyName": key, **({"mapping": targets} if targets else {})}
    schemas = {
        "Circle": thing(kinds["Circle"], r={"type": "number"}),
        "Square": thing(kinds["Square"], side={"type": "number"}),
        "Shape": shape,
    }
    content = {"content": {"application/json": {"schema": reference("Shape")}}}
    operation: dict[str, Any] = {"responses": {"200": {"description": "Fine."}}}
    if is_sent:
        operation["requestBody"] = {"required": True, **content}
    if is_received:
        operation["responses"]["200"] |= content
    return {"paths": {"/shapes": {"post": operation}}, "components": {"schemas": schemas}}


def one(old: dict[str, Any], new: dict[str, Any]) -> Change:
    (change,) = diff_data(old, new)
    return change


def test_another_tag() -> None:
    """The old tag leads nowhere, so that its objects are `Unknown`; that calls look the same."""
    change = one(shapes(MAPPING), shapes({"round": "Circle", "square": "Square"}))
    assert (change.rule, change.severity) == ("discriminator-changed", "error")
    assert (change.wire, change.source) == ("break", "changes")
    assert change.message == (
        "`Shape` is `Circle` if its `type` is `round`, no longer if it is `circle`"
    )
    assert change.migration == ("`Circle`: send and expect the `type` `round` instead of `circle`")
    assert (change.direction, change.operations) == ("both", ("POST /shapes",))


@pytest.mark.parametrize(("is_sent", "direction"), [(True, "request"), (False, "response")])
def test_direction(is_sent: bool, direction: str) -> None:
    """A union that is only sent concerns requests."""
    sides = ({**MAPPING}, {"round": "Circle", "square": "Square"})
    old, new = (shapes(each, is_sent=is_sent, is_received=not is_sent) for each in sides)
    assert one(old, new).direction == direction


def test_swapped_tags() -> None:
    """Each tag stands for the other class."""
    changes = diff_data(shapes(MAPPING), shapes({"circle": "Square", "square": "Circle"}))
    assert {each.rule for each in changes} == {"discriminator-changed"}
    assert {each.severity for each in changes} == {"error"}
    assert len(changes) == 2


def test_one_more_tag() -> None:
    """A further tag of the same class is information, and its loss an error."""
    old, new = shapes(MAPPING), shapes({**MAPPING, "ball": "Circle"})
    change = one(old, new)
    assert (change.severity, change.wire, change.source) == ("info", "ok", "ok")
    assert change.message == "`Shape` is `Circle` also if its `type` is `ball`"
    change = one(new, old)
    assert (change.severity, change.wire) == ("error", "break")
    assert change.message == "`Shape` is no longer `Circle` if its `type` is `ball`"


def test_no_mapping_any_more() -> None:
    """Without a mapping, the names of the components are the tags."""
    changes = diff_data(shapes(MAPPING), shapes({}))
    assert {each.message for each in changes} == {
        "`Shape` is `Circle` if its `type` is `Circle`, no longer if it is `circle`",
        "`Shape` is `Square` if its `type` is `Square`, no longer if it is `square`",
    }


def test_mapping_that_says_what_the_classes_list() -> None:
    """A mapping that repeats the values of the property changes nothing."""
    assert diff_data(shapes({}, tags=True), shapes(MAPPING, tags=True)) == []


def test_tags_that_the_classes_list() -> None:
    """The property says so itself: that is not said twice."""
    old = shapes(MAPPING, tags=True)
    new = shapes({"circle": "Circle", "SQUARE": "Square"}, tags=True)
    new["components"]["schemas"]["Square"]["properties"]["type"]["enum"] = ["SQUARE"]
    assert "discriminator-changed" not in {each.rule for each in diff_data(old, new)}


@pytest.mark.parametrize("new", [shapes(MAPPING), shapes({}), shapes(None, tags=True)])
def test_told_by_tags_now(new: dict[str, Any]) -> None:
    """Objects that nothing told apart have tags now: what is received may be `Unknown`."""
    (change,) = (each for each in diff_data(shapes(), new) if each.rule == "output-union-widened")
    assert (change.severity, change.wire, change.source) == ("error", "ok", "break")
    assert change.message.startswith("`Shape` may also be `Unknown`")
    assert change.migration == "`Shape`: handle `Unknown`"
    (change,) = (each for each in diff_data(new, shapes()) if each.rule == "output-union-narrowed")
    assert change.severity == "info"


def test_unknown_is_not_sent() -> None:
    """What a call takes is no narrower for it."""
    old, new = (shapes(each, is_received=False) for each in (None, MAPPING))
    assert [each.rule for each in diff_data(old, new)] == ["discriminator-changed"]


def test_words_for_a_discriminator_that_comes_or_goes() -> None:
    """No property is called "nothing"."""
    old, new = (shapes(each, is_received=False) for each in (None, MAPPING))
    change = one(old, new)
    assert change.message == "`type` now says which `Shape` is"
    assert (change.severity, change.wire, change.source) == ("info", "ok", "ok")
    assert one(new, old).message == "`type` no longer says which `Shape` is"
