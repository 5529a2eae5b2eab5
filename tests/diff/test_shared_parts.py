"""What several operations share: each is concerned by itself, and each finding says which are."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data
from pitchpipe.diff.policy import judge

TEXT = {"type": "string"}


def answer(schema: Any) -> dict[str, Any]:
    return {"description": "Fine.", "content": {"application/json": {"schema": schema}}}


def api(*operations: dict[str, Any], **components: Any) -> dict[str, Any]:
    """Return an API of GET operations at /a, /b and so on."""
    paths = {
        f"/{letter}": {"get": {"responses": {"204": {"description": "Done."}}, **operation}}
        for letter, operation in zip("abcdef", operations, strict=False)
    }
    return {"paths": paths, "components": components}


def reference(kind: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/components/{kind}/{name}"}


def pairs() -> dict[str, tuple[Any, Any]]:
    """Return what three operations share, by the rule that names how it changed."""
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    shared = {"parameters": [reference("parameters", "Limit")]}
    other = {"parameters": [{"name": "page", "in": "query", "schema": TEXT}]}
    gone = {"responses": {"204": {"description": "Done."}, "200": reference("responses", "Page")}}
    body = {"requestBody": reference("requestBodies", "Text")}
    text = {"content": {"application/json": {"schema": TEXT}}}

    def thrice(operation: Any, **components: Any) -> Any:
        return api(operation, operation, operation, **components)

    kept = thrice(shared, parameters={"Limit": limit})
    return {
        "parameter-removed": (kept, thrice({}, parameters={"Limit": limit})),
        "parameter-added-optional": (thrice({}), kept),
        "parameter-became-required": (
            kept,
            thrice(shared, parameters={"Limit": {**limit, "required": True}}),
        ),
        "parameter-style-changed": (
            kept,
            thrice(shared, parameters={"Limit": {**limit, "allowReserved": True}}),
        ),
        "parameter-added-required": (
            thrice(other, parameters={}),
            thrice(
                {"parameters": [*other["parameters"], *shared["parameters"]]},
                parameters={"Limit": {**limit, "required": True}},
            ),
        ),
        "response-removed": (thrice(gone, responses={"Page": answer(TEXT)}), thrice({})),
        "response-media-type-removed": (
            thrice(gone, responses={"Page": answer(TEXT)}),
            thrice(gone, responses={"Page": {"description": "Fine."}}),
        ),
        "request-body-removed": (thrice(body, requestBodies={"Text": text}), thrice({})),
        "request-body-became-required": (
            thrice(body, requestBodies={"Text": text}),
            thrice(body, requestBodies={"Text": {**text, "required": True}}),
        ),
    }


@pytest.mark.parametrize("rule", pairs())
def test_a_shared_part_concerns_each_operation(rule: str) -> None:
    """Three operations lose a parameter: that is three changes, and each is accepted by itself."""
    changes = diff_data(*pairs()[rule])
    assert [(each.rule, each.operations) for each in changes] == [
        (rule, (f"GET /{letter}",)) for letter in "abc"
    ]
    assert all(
        f"`GET /{letter}" in each.message for letter, each in zip("abc", changes, strict=True)
    )
    judged = judge(changes, accepted={changes[1].fingerprint: "nobody calls it"})
    assert [each.change.operations for each in judged.accepted] == [("GET /b",)]
    assert len(judged.changes) == 2
    assert len({each.group for each in changes}) == 1


def test_a_group_is_accepted_as_one() -> None:
    """The fingerprint of the group accepts it for every operation, and counts as used."""
    changes = diff_data(*pairs()["parameter-removed"])
    judged = judge(changes, accepted={changes[0].group: "it never did anything"})
    assert not judged.changes
    assert not judged.unused
    assert len(judged.accepted) == 3


def test_parameters_of_a_path_are_those_of_its_operations() -> None:
    """A path item's parameter concerns every method there."""
    item = api({}, {})["paths"]["/a"]["get"]
    old = {
        "paths": {"/a": {"parameters": [{"name": "q", "in": "query"}], "get": item, "put": item}}
    }
    new = {"paths": {"/a": {"get": item, "put": item}}}
    assert [each.operations for each in diff_data(old, new)] == [("GET /a",), ("PUT /a",)]


def test_what_one_operation_has_needs_no_group() -> None:
    """A parameter of its own has the same fingerprint as its group."""
    old = api({"parameters": [{"name": "q", "in": "query", "schema": TEXT}]})
    (change,) = diff_data(old, api({}))
    assert change.fingerprint == change.group


def of_component(old: Any, new: Any, name: str = "Thing") -> list[Change]:
    """Change a schema to which a parameter of one operation and the answer of another refer."""
    query = {"name": "q", "in": "query", "schema": reference("schemas", name)}
    holder = {"type": "object", "properties": {"p": reference("schemas", name)}}
    sides = [
        api(
            {"parameters": [query]},
            {"responses": {"200": answer(reference("schemas", "Holder"))}},
            {},
            schemas={name: schema, "Holder": holder},
        )
        for schema in (old, new)
    ]
    return diff_data(*sides)


def test_a_change_of_a_component_names_the_operations() -> None:
    """What refers to a component is concerned, and nothing else is."""
    thing = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}
    sent, came = of_component({**thing, "required": ["a"]}, {**thing, "required": ["a", "b"]})
    assert (sent.rule, sent.operations) == ("input-became-required", ("GET /a",))
    assert (came.rule, came.operations) == ("output-became-required", ("GET /b",))
    assert "`Thing.b`" in sent.message


def test_a_component_that_is_no_class_is_named_by_its_places() -> None:
    """No caller knows `Thing`, which is text: they know the parameter, and the property."""
    sent, came = of_component(TEXT, {**TEXT, "pattern": "^a$"})
    assert sent.message == "`Thing` must match ^a$, at `GET /a q`"
    assert came.message == "`pattern` of `Thing` changed, at `Holder.p`"


def test_a_new_reference_is_named_by_its_place() -> None:
    """What is new is the reference of two parameters, not the component."""
    query = {"name": "q", "in": "query"}
    old = api(*[{"parameters": [{**query, "schema": TEXT}]}] * 2)
    limited = {"parameters": [{**query, "schema": reference("schemas", "Id")}]}
    changes = diff_data(old, api(limited, limited, schemas={"Id": {**TEXT, "maxLength": 3}}))
    assert [each.message for each in changes] == [
        f"`GET /{letter} q` now has the maxLength 3" for letter in "ab"
    ]


def test_another_component_is_named_by_the_way_to_it() -> None:
    """Only one of two operations answers something else: the other still has the property."""
    one = {"type": "object", "properties": {"id": TEXT, "action": TEXT}}
    other = {"type": "object", "properties": {"id": TEXT, "note": TEXT}}
    schemas = {"Activity": one, "Comment": other}
    activity, comment = (
        {"responses": {"200": answer(reference("schemas", name))}} for name in schemas
    )
    old, new = api(activity, activity, schemas=schemas), api(comment, activity, schemas=schemas)
    gone = next(each for each in diff_data(old, new) if each.severity == "error")
    assert gone.message == "`GET /a 200.action` is no longer returned"
    assert gone.operations == ("GET /a",)


def test_two_new_references_are_two_changes() -> None:
    """Two operations that both answer another component are told apart."""
    one = {"type": "object", "properties": {"id": TEXT, "action": TEXT}}
    schemas = {"Activity": one, "Comment": {"type": "object", "properties": {"id": TEXT}}}
    activity, comment = (
        {"responses": {"200": answer(reference("schemas", name))}} for name in schemas
    )
    changes = diff_data(
        api(activity, activity, schemas=schemas), api(comment, comment, schemas=schemas)
    )
    removed = [each for each in changes if each.rule == "output-property-removed"]
    assert [each.operations for each in removed] == [("GET /a",), ("GET /b",)]
    assert len({each.fingerprint for each in removed}) == 2


def test_recursive_components_end() -> None:
    """Components that lead to themselves are compared once for each place that leads there."""

    def node(name: str, *more: str) -> Any:
        below = {"next": reference("schemas", name), **dict.fromkeys(more, TEXT)}
        return {"type": "object", "properties": below}

    schemas = {"A": node("B", "x"), "B": node("A"), "C": node("C", "y")}
    one, other = ({"responses": {"200": answer(reference("schemas", name))}} for name in "AC")
    changes = diff_data(api(one, schemas=schemas), api(other, schemas=schemas))
    assert [each.message for each in changes if each.rule != "class-replaced"] == [
        "`GET /a 200.x` is no longer returned",
        "`GET /a 200.y` is also returned",
    ]
