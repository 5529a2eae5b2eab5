"""Alternatives are paired by what they are, wherever they stand and however they are nested."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties]}


def only(value: Any) -> dict[str, Any]:
    return {"type": "string", "enum": [value]}


SCHEMAS = {
    "A": thing(type=only("a"), alpha=TEXT),
    "B": thing(type=only("b"), beta=TEXT),
    "C": thing(type=only("c"), gamma=TEXT),
    "Info": thing(id=TEXT),
}
A, B, C = map(reference, "ABC")


def document(schema: Any, **schemas: Any) -> dict[str, Any]:
    """Return an API that takes and answers a schema."""
    content = {"content": {"application/json": {"schema": schema}}}
    answer = {"description": "Fine.", **content}
    operation = {"requestBody": content, "responses": {"200": answer}}
    return {"paths": {"/x": {"post": operation}}, "components": {"schemas": SCHEMAS | schemas}}


def rules(old: Any, new: Any, **schemas: Any) -> list[str]:
    """Return what concerns values; the classes are compared in test_classes_of_unions.py."""
    changes = diff_data(document(old, **schemas), document(new, **schemas))
    return sorted(each.rule for each in changes if not each.rule.startswith("class-"))


def with_info(name: str) -> dict[str, Any]:
    return {"allOf": [reference(name), reference("Info")]}


def inline(tag: str, items: Any = TEXT) -> dict[str, Any]:
    return thing(column=only(tag), values={"type": "array", "items": items})


def constant(tag: str, **more: Any) -> dict[str, Any]:
    return thing(kind={"const": tag}, value=TEXT, **more)


FORMS: dict[str, list[Any]] = {
    "references": [A, B, C],
    "conjunctions": [with_info("A"), with_info("B"), with_info("C")],
    "tagged objects": [inline("a"), inline("b"), inline("c")],
    "constants": [constant("a"), constant("b"), constant("c")],
    "numbers as tags": [thing(version={"const": n}, value=TEXT) for n in (1, 2, 3)],
    "objects without tags": [thing(a=TEXT), thing(b=TEXT), thing(c=TEXT)],
    "objects that share most": [
        thing(a=TEXT, b=TEXT),
        thing(a=TEXT, c=TEXT),
        thing(b=TEXT, c=TEXT),
    ],
    "types": [TEXT, {"type": "integer"}, thing(a=TEXT)],
    "formats": [{**TEXT, "format": "uri"}, {**TEXT, "format": "uuid"}, A],
    "arrays": [{"type": "array", "items": TEXT}, {"type": "array", "items": A}, B],
}


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
@pytest.mark.parametrize("name", FORMS)
def test_the_order_of_alternatives_is_no_change(name: str, word: str) -> None:
    """In whatever order alternatives are listed, they are the same ones."""
    for order in itertools.permutations(FORMS[name]):
        assert rules({word: FORMS[name]}, {word: list(order)}) == []


def test_the_order_beside_other_keywords_is_no_change() -> None:
    """Nor is it where the object itself says more, or only some properties are needed together."""
    base = {"type": "object", "properties": {"id": TEXT, "url": TEXT}}
    one, other = [{"required": ["id"]}, {"required": ["url"]}], [thing(b=TEXT), thing(c=TEXT)]
    for options in (one, other):
        forward, back = {**base, "anyOf": options}, {**base, "anyOf": options[::-1]}
        assert rules(forward, back) == []


@pytest.mark.parametrize("of", [inline, constant])
def test_alternatives_are_paired_by_tag(of: Any) -> None:
    """A further alternative in front of the others, and a change in one, are just that."""
    changes = diff_data(
        document({"oneOf": [of("a"), of("b")]}),
        document({"oneOf": [of("c"), {**of("a"), "minProperties": 9}, of("b")]}),
    )
    assert sorted(each.rule for each in changes) == [
        "input-min-properties-added",
        "input-union-widened",
        "output-bound-narrowed",
        "output-union-widened",
    ]
    texts = " ".join(each.message for each in changes)
    assert '"c"' in texts
    assert '"a")' in texts
    assert '"b"' not in texts


def test_a_discriminator_gives_the_tags() -> None:
    """A renamed component with the same tag is the same alternative; it has another class."""
    plain = {name: thing(type=TEXT, **{name.lower(): TEXT}) for name in ("Cat", "Dog", "Hound")}

    def union(dog: str) -> dict[str, Any]:
        names = {"cat": "Cat", "dog": dog}
        mapping = {tag: reference(name)["$ref"] for tag, name in names.items()}
        discriminator = {"propertyName": "type", "mapping": mapping}
        return {"oneOf": [*map(reference, names.values())], "discriminator": discriminator}

    found = rules(union("Dog"), union("Hound"), **plain)
    assert "input-union-narrowed" not in found
    assert "output-union-widened" not in found
    assert "output-property-renamed" not in found
    assert "output-property-removed" in found


@pytest.mark.parametrize("discriminator", [{}, {"discriminator": {"propertyName": "type"}}])
def test_nested_unions_are_flat(discriminator: Any) -> None:
    """A union in a union is the same as all of its alternatives listed."""
    schemas = {"U": {"oneOf": [A, B], **discriminator}, "V": {"anyOf": [reference("U"), C]}}
    flat, nested = {"oneOf": [A, B, C]}, {"oneOf": [reference("U"), C]}
    for one, other in itertools.permutations([flat, nested, {"oneOf": [C, reference("U")]}], 2):
        assert rules(one, other, **schemas) == []
    assert rules(nested, {"oneOf": [reference("V"), A]}, **schemas) == []
    assert rules(reference("U"), nested, **schemas) == [
        "input-union-widened",
        "output-union-widened",
    ]
    assert rules(nested, reference("U"), **schemas) == [
        "input-union-narrowed",
        "output-union-narrowed",
    ]


def test_a_change_inside_a_nested_union_is_one() -> None:
    """A union in a union is compared with itself where both sides have it."""
    old = document({"oneOf": [reference("U"), C]}, U={"oneOf": [A, B]})
    new = document({"oneOf": [reference("U"), C]}, U={"oneOf": [A]})
    assert [each.rule for each in diff_data(old, new)] == [
        "input-union-narrowed",
        "output-union-narrowed",
    ]


PLAIN: dict[str, tuple[Any, Any]] = {
    "a reference": (A, {"oneOf": [A, B]}),
    "a reference, listed last": (A, {"oneOf": [B, A]}),
    "an object": (inline("a"), {"anyOf": [inline("b"), inline("a")]}),
    "an object without tags": (thing(a=TEXT), {"anyOf": [thing(b=TEXT), thing(a=TEXT)]}),
    "values": ({"enum": ["x", "y"]}, {"oneOf": [A, {"enum": ["x", "y"]}]}),
    "text": (TEXT, {"oneOf": [A, TEXT]}),
    "a list": ({"type": "array", "items": A}, {"oneOf": [A, {"type": "array", "items": A}]}),
    "within a property": (thing(ref=A), thing(ref={"oneOf": [B, A]})),
}


@pytest.mark.parametrize("name", PLAIN)
def test_what_becomes_an_alternative_is_compared_with_it(name: str) -> None:
    """Old calls still fit, and an answer may be something else; the other way round as well."""
    plain, union = PLAIN[name]
    assert rules(plain, union) == ["input-union-widened", "output-union-widened"]
    assert rules(union, plain) == ["input-union-narrowed", "output-union-narrowed"]


def test_a_change_of_what_becomes_an_alternative() -> None:
    """What differs in the alternative is named as well."""
    wider = inline("a", {"type": ["string", "null"]})
    found = rules(inline("a"), {"oneOf": [inline("b"), wider]})
    assert found == [
        "input-nullable",
        "input-union-widened",
        "output-nullable",
        "output-union-widened",
    ]


def test_another_tag_is_another_alternative() -> None:
    """An object whose tag differs is not the one alternative that looks like it."""
    assert rules(inline("a"), {"oneOf": [inline("b"), inline("c")]}) == [
        "input-union-narrowed",
        "input-union-widened",
        "output-union-narrowed",
        "output-union-widened",
    ]


def in_words(old: Any, new: Any) -> dict[str, str]:
    return {each.rule: each.message for each in diff_data(document(old), document(new))}


def optional(*needed: str, **properties: Any) -> dict[str, Any]:
    return {**thing(**properties), "required": [*needed]}


NUMBER = {"type": "number"}
LIMITS = {"receiver": TEXT, "sent": NUMBER, "received": NUMBER}


def test_properties_that_move_into_alternatives_are_neither_gone_nor_required() -> None:
    """What one alternative no longer has is sent and returned as another one."""
    sets = [{"not": {"required": ["receiver"]}}, {"required": ["sent"]}, {"required": ["received"]}]
    old = {"type": "object", "properties": LIMITS, "anyOf": sets}
    new = {
        "anyOf": [
            optional(receiver=TEXT),
            optional("sent", receiver=TEXT, sent=NUMBER),
            optional("received", receiver=TEXT, received=NUMBER),
        ]
    }
    changes = [
        each
        for each in diff_data(document(old), document(new))
        if each.severity == "error" and not each.rule.startswith("class-")
    ]
    assert {each.rule for each in changes} == {"request-property-moved", "output-property-moved"}
    assert {each.wire for each in changes} == {"ok"}


def test_what_has_to_be_sent_in_one_alternative_may_be_left_out_in_another() -> None:
    """An old call is still one of the alternatives: nothing new is demanded of it."""
    old = {"anyOf": [optional("a", a=TEXT, b=TEXT), thing(c=TEXT)]}
    new = {"anyOf": [optional("a", "b", a=TEXT, b=TEXT), optional("a", a=TEXT), thing(c=TEXT)]}
    assert "input-became-required" not in in_words(old, new)
    assert "input-became-required" in in_words(old, {"anyOf": [*new["anyOf"][::2]]})


@pytest.mark.parametrize(
    "other",
    [
        optional("kind", kind=only("b"), a=TEXT, x=TEXT),
        optional("kind", "more", kind=TEXT, more=TEXT, a=TEXT, x=TEXT),
        optional("kind", kind=TEXT, a=NUMBER, x=TEXT),
    ],
    ids=["of another tag", "that needs more", "of another type"],
)
def test_an_alternative_that_refuses_old_calls_is_no_place_to_move_to(other: Any) -> None:
    """A property is gone if the only alternatives that have it are not what was sent."""
    kept = optional("kind", kind=only("a"), a=TEXT)
    old = {"anyOf": [optional("kind", "a", kind=only("a"), a=TEXT, x=TEXT), other]}
    found = in_words(old, {"anyOf": [kept, other]})
    assert "request-property-removed" in found
    assert "request-property-moved" not in found


def test_what_was_always_returned_is_gone_from_an_alternative() -> None:
    """A caller who reads it of that alternative finds nothing, whatever the others have."""
    old = {"anyOf": [thing(a=TEXT, x=TEXT), thing(a=TEXT, x=TEXT, y=TEXT)]}
    new = {"anyOf": [thing(a=TEXT), thing(a=TEXT, x=TEXT, y=TEXT)]}
    assert "output-property-removed" in in_words(old, new)


def test_another_format_is_a_change_of_the_same_alternative() -> None:
    """Plain text that becomes one of several is compared with the text among them."""
    new = {"oneOf": [{**TEXT, "format": "uri"}, thing(a=TEXT)]}
    found = in_words(TEXT, new)
    assert found.keys() == {
        "input-format-changed",
        "output-format-changed",
        "input-union-widened",
        "output-union-widened",
    }
    assert "may also be object" in found["output-union-widened"]


def test_an_unnamed_alternative_is_called_by_the_component_that_it_stands_in() -> None:
    """What a caller finds in the document is the name of the union inside the union."""
    shade = {"oneOf": [thing(light=TEXT), thing(dark=TEXT)]}
    old, new = {"oneOf": [TEXT, A]}, {"oneOf": [TEXT, A, reference("Shade")]}
    changes = diff_data(document(old, Shade=shade), document(new, Shade=shade))
    assert {each.message for each in changes} == {
        "`POST /x body` may also be object of Shade",
    }


def said(old: Any, new: Any, **names: Any) -> dict[str, str]:
    """Return what is said of a component `Place` by rule, without names of classes."""
    place = reference("Place")
    documents = [document(place, Place=each, **names) for each in (old, new)]
    return {
        each.rule: each.message
        for each in diff_data(*documents)
        if not each.rule.startswith("class-")
    }


@pytest.mark.parametrize("more", [{}, {"discriminator": {"propertyName": "type"}}])
def test_one_alternative_is_left(more: Any) -> None:
    """A component that is a `oneOf` of one is that one, and not another thing."""
    both, one = {"oneOf": [A, B], **more}, {"oneOf": [A], **more}
    assert said(both, one) == {
        "input-union-narrowed": "`Place` is no longer B",
        "output-union-narrowed": "`Place` is no longer B",
    }
    assert said(one, both) == {
        "input-union-widened": "`Place` may also be B",
        "output-union-widened": "`Place` may also be B",
    }


def test_an_enum_becomes_a_union() -> None:
    """The component is not called what it no longer is: its values are."""
    values = {"type": "string", "enum": ["a", "b"]}
    found = said(values, {"oneOf": [A, B]})
    assert found["input-union-narrowed"] == '`Place` is no longer one of "a", "b"'
    assert found["output-union-widened"] == '`Place` may be A or B instead of one of "a", "b"'
    found = said(values, {"oneOf": [reference("Less"), A]}, Less=only("a"))
    assert found["input-enum-value-removed"] == '`Place` no longer takes "b"'
    assert "input-union-narrowed" not in found


def test_another_class_altogether() -> None:
    """What replaces all alternatives is no further one."""
    messages = [
        each.message
        for each in diff_data(document({"oneOf": [A, B]}), document(reference("Info")))
        if each.rule == "output-union-widened"
    ]
    assert messages == ["`POST /x 200` may be Info instead of A or B"]


def test_alternatives_without_tags_are_told_by_what_only_they_have() -> None:
    """The same change of each of them is not said thrice in the same words."""
    receiver, amounts = {"receiver": TEXT}, [{}, {"send": TEXT}, {"receive": TEXT}]
    old = document({"oneOf": [thing(**receiver, **amount) for amount in amounts]})
    new = document({"oneOf": [thing(**receiver, method=TEXT, **amount) for amount in amounts]})
    messages = [each.message for each in diff_data(old, new) if each.rule == "input-added-required"]
    assert messages == [
        "`POST /x body.method` must be sent (string)",
        "`POST /x body (with send).method` must be sent (string)",
        "`POST /x body (with receive).method` must be sent (string)",
    ]
