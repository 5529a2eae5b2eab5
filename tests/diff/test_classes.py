"""The classes that callers import: none gets another name, or stands elsewhere, unnoticed."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties or {"title": TEXT}}


def api(*answers: Any, **schemas: Any) -> dict[str, Any]:
    """Return an API whose operations `run_0`, `run_1` and so on answer what is given."""
    return {
        "paths": {
            f"/{number}": {
                "get": {
                    "operationId": f"run_{number}",
                    "responses": {
                        "200": {
                            "description": "Fine.",
                            "content": {"application/json": {"schema": schema}},
                        }
                    },
                }
            }
            for number, schema in enumerate(answers)
        },
        "components": {"schemas": schemas},
    }


def of_classes(old: Any, new: Any) -> list[Change]:
    return [each for each in diff_data(old, new) if each.rule.startswith("class-")]


def said(old: Any, new: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.rule, each.message, each.operations) for each in of_classes(old, new)]


A, B = reference("A"), reference("B")


def test_a_property_has_another_class() -> None:
    """Two components of one shape are two classes, and code that names one breaks."""
    old = api(reference("Body"), A, A=thing(), Body=thing(content=A))
    new = api(reference("Body"), A, A=thing(), B=thing(), Body=thing(content=B))
    assert said(old, new) == [
        ("class-replaced", "`Body.content` has the class `B` instead of `A`", ("GET /0",))
    ]
    assert said(old, old) == []


def test_every_kind_of_place() -> None:
    """Items, values, null, enums and what is inside unions have classes as well."""
    forms: list[Any] = [
        lambda each: {"type": "array", "items": each},
        lambda each: {"type": "object", "additionalProperties": each},
        lambda each: {"oneOf": [each, {"type": "null"}]},
        lambda each: {"allOf": [each]},
        lambda each: {"type": "array", "items": {"type": "array", "items": each}},
        lambda each: thing(inner=thing(x=each)),
    ]
    for form in forms:
        old, new = (api(form(each), A, B, A=thing(), B=thing()) for each in (A, B))
        assert [each.rule for each in of_classes(old, new)] == ["class-replaced"]
        assert [each.operations for each in of_classes(old, new)] == [("GET /0",)]


def test_an_alias_that_goes_is_missed() -> None:
    """One alias of the same values is as good as another, as long as it can be imported."""
    enum = {"type": "string", "enum": ["x", "y"]}
    schemas = {"A": enum, "B": enum}
    assert not of_classes(api(A, A, B, **schemas), api(B, A, B, **schemas))
    (change,) = of_classes(api(A, B, **schemas), api(B, B, **schemas))
    assert (change.rule, change.migration) == ("class-replaced", "`GET /0 200`: `A` -> `B`")


def test_each_place_is_a_change() -> None:
    """Two operations that answer another class are two changes."""
    old, new = api(A, A, A, A=thing(), B=thing()), api(B, B, A, A=thing(), B=thing())
    changes = of_classes(old, new)
    assert [each.operations for each in changes] == [("GET /0",), ("GET /1",)]
    assert len({each.fingerprint for each in changes}) == 2


def test_another_operation_renames_nothing() -> None:
    """An inline class is named after its own operation, whatever others have of the same name."""
    first = thing(files={"type": "array", "items": thing(name=TEXT)})
    second = thing(files={"type": "array", "items": thing(size=TEXT)})
    assert not of_classes(api(first), api(first, second))
    assert not of_classes(api(first, second), api(first))


def test_an_inline_class_gets_another_name() -> None:
    """A second inline schema of the same name in one operation makes both take longer ones."""
    first = thing(a=thing(file=thing(name=TEXT)))
    both = thing(**first["properties"], b=thing(file=thing(size=TEXT)))
    (change,) = of_classes(api(first), api(both))
    assert change.rule == "class-renamed"
    assert change.migration == "`Run0ResponseFile` -> `Run0ResponseAFile`"
    assert change.operations == ("GET /0",)
    assert "`GET /0 200.a.file`" in change.message


def test_a_component_takes_the_name_of_an_inline_class() -> None:
    """Components keep their names, so that an inline schema has to give way."""
    inline = thing(a=thing(file=thing(name=TEXT)))
    new = api(inline, reference("Run0ResponseFile"), Run0ResponseFile=thing(city=TEXT))
    (change,) = of_classes(api(inline), new)
    assert change.migration.endswith("`Run0ResponseFile` -> `Run0ResponseAFile`")


def test_an_inline_schema_becomes_a_component() -> None:
    """Under the name of its class it is none to notice; under another one it is."""
    inline = thing(address=thing(street=TEXT))
    for name, rules in (("Run0ResponseAddress", []), ("Place", ["class-renamed"])):
        new = api(thing(address=reference(name)), **{name: thing(street=TEXT)})
        assert [each.rule for each in of_classes(api(inline), new)] == rules


def test_a_renamed_component_is_one_change() -> None:
    """However many places refer to it."""
    old, new = api(A, thing(x=A), A=thing()), api(B, thing(x=B), B=thing())
    (change,) = of_classes(old, new)
    assert (change.rule, change.migration) == ("class-renamed", "`A` -> `B`")
    assert change.operations == ("GET /0", "GET /1")


def test_the_same_class_in_other_words() -> None:
    """An `allOf` around a reference, or another order of components or alternatives, is none."""
    old = api(A, thing(x=A, y=thing(z=TEXT)), A=thing(), B=thing())
    new = api({"allOf": [A]}, thing(y=thing(z=TEXT), x={"allOf": [A]}), B=thing(), A=thing())
    assert not of_classes(old, new)
    assert not of_classes(
        api({"oneOf": [A, B]}, A=thing(), B=thing()), api({"oneOf": [B, A]}, B=thing(), A=thing())
    )


def test_recursive_classes_end() -> None:
    """A class that leads to itself is followed once."""
    tree = {"type": "object", "properties": {"below": A, "name": TEXT}}
    old, new = api(A, B, A=tree, B=tree), api(B, B, A=tree, B=tree)
    assert said(old, new) == [
        ("class-replaced", "`GET /0 200` has the class `B` instead of `A`", ("GET /0",))
    ]


def test_what_is_not_valid_has_no_classes() -> None:
    """The rest is compared all the same."""
    broken = {"name": "q"}
    old, new = api(A, A=thing()), api(B, A=thing(), B=thing())
    for side in (old, new):
        side["paths"]["/0"]["get"]["parameters"] = [broken]
    assert not of_classes(old, new)


def test_a_property_takes_the_name_of_another() -> None:
    """What code calls `snake_a` would be another property; a property of that very name is kept."""
    body = reference("Body")
    camel, both = api(body, body, Body=thing(snakeA=TEXT)), thing(snakeA=TEXT, snake_a=TEXT)
    changes = {each.rule: each for each in diff_data(camel, api(body, body, Body=both))}
    assert changes.keys() == {"property-name-changed", "output-property-added"}
    change = changes["property-name-changed"]
    assert change.message == (
        "`Body.snakeA` is `snake_a_1` in Python instead of `snake_a`, "
        "which is the property `snake_a` now"
    )
    assert (change.migration, change.severity) == ("`snake_a` -> `snake_a_1`", "error")
    assert change.operations == ("GET /0", "GET /1")
    snake = api(body, body, Body=thing(snake_a=TEXT))
    assert [each.rule for each in diff_data(snake, api(body, body, Body=both))] == [
        "output-property-added"
    ]


KINDS: list[Any] = [
    TEXT,
    {"type": "array", "items": TEXT},
    {"type": "object", "additionalProperties": TEXT},
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_type_that_is_no_class_is_renamed(kind: Any) -> None:
    """It is imported like a class."""
    old, new = api(A, thing(x=A), A=kind), api(B, thing(x=B), B=kind)
    (change,) = diff_data(old, new)
    assert (change.rule, change.severity) == ("class-renamed", "error")
    assert change.migration == "`A` -> `B`"
    assert change.operations == ("GET /0", "GET /1")


@pytest.mark.parametrize("kind", KINDS)
def test_a_type_that_is_no_class_is_gone(kind: Any) -> None:
    """What is described in its place has no name; as long as another place uses it, nothing is."""
    (change,) = diff_data(api(A, thing(x=A), A=kind), api(kind, thing(x=kind), A=kind))
    assert (change.rule, change.severity) == ("class-replaced", "error")
    assert change.message == "`GET /0 200` has a type without a name instead of `A`"
    assert change.operations == ("GET /0", "GET /1")
    assert not diff_data(api(A, A, A=kind), api(kind, A, A=kind))


def test_another_type_that_is_no_class() -> None:
    """One that was there before is as good as another, but what is gone cannot be imported."""
    assert not diff_data(api(A, A, B, A=TEXT, B=TEXT), api(B, A, B, A=TEXT, B=TEXT))
    assert said(api(A, B, A=TEXT, B=TEXT), api(B, B, B=TEXT)) == [
        ("class-replaced", "`GET /0 200` has the type `B` instead of `A`", ("GET /0",))
    ]


def extended(name: str) -> dict[str, Any]:
    return {"allOf": [reference(name), thing(extra=TEXT)]}


def test_a_class_that_extends_the_old_one() -> None:
    """What is received is still one of the old class, alone and as a property."""
    (change,) = of_classes(api(A, A, A=thing()), api(extended("A"), A, A=thing()))
    assert (change.severity, change.source) == ("info", "ok")
    assert change.message == "`GET /0 200` has the class `Run0Response`, which extends `A`"
    inner = [api(thing(x=each), A, A=thing()) for each in (A, extended("A"))]
    (change,) = of_classes(*inner)
    assert (change.severity, change.source) == ("info", "ok")
    (change,) = of_classes(*inner[::-1])
    assert (change.severity, change.source) == ("error", "break")


def test_lists_of_a_class_that_extends_the_old_one() -> None:
    """A list of these is no list of those to a type checker, nor is a map."""
    for word, kind in (("items", "array"), ("additionalProperties", "object")):
        sides = [{"type": kind, word: each} for each in (A, extended("A"))]
        (change,) = of_classes(*(api(each, A, A=thing()) for each in sides))
        assert (change.severity, change.source) == ("error", "break")


def taking(schema: Any, **schemas: Any) -> dict[str, Any]:
    """Return an API whose first operation takes what is given, and another one takes an `A`."""
    document = api({}, {}, **schemas)
    for path, sent in (("/0", schema), ("/1", {"type": "array", "items": A})):
        operation = document["paths"][path].pop("get")
        body = {"required": True, "content": {"application/json": {"schema": sent}}}
        document["paths"][path]["post"] = {**operation, "requestBody": body}
    return document


def test_the_class_of_a_body_that_is_given_by_its_properties() -> None:
    """No call names it; the class of one that is passed whole is another matter."""
    (change,) = of_classes(taking(A, A=thing()), taking(extended("A"), A=thing()))
    assert (change.severity, change.source) == ("info", "ok")
    assert change.message.endswith(
        "`Run0Request` instead of `A`, which is passed by its properties"
    )
    whole = [{"oneOf": [each, {"type": "string"}]} for each in (A, extended("A"))]
    (change,) = of_classes(*(taking(each, A=thing()) for each in whole))
    assert (change.severity, change.source) == ("error", "break")
