"""Which component an object extends depends on what is written, not on where."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.parse.classes import read_classes

TEXT = {"type": "string"}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def adding(name: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [reference(name), thing(**properties)]}


def bases(schemas: dict[str, Any]) -> dict[str, str]:
    """Return the bases of components, by their names."""
    answer = {"application/json": {"schema": thing(**{name: reference(name) for name in schemas})}}
    operation = {"responses": {"200": {"description": "Fine.", "content": answer}}}
    read = read_classes({"paths": {"/": {"get": operation}}, "components": {"schemas": schemas}})
    return {
        read.names[key]: read.names[each.base.name]
        for key, each in read.definitions.items()
        if isinstance(each, ir.Model) and each.base
    }


EXTENDING = {
    "a chain": (
        {"A": thing(a=TEXT), "B": adding("A", b=TEXT), "C": adding("B", c=TEXT)},
        {"B": "A", "C": "B"},
    ),
    "a base with what extends it": (
        {"A": thing(a=TEXT, child=reference("B")), "B": adding("A", b=TEXT)},
        {"B": "A"},
    ),
    "a property that is changed": (
        {"A": thing(a=TEXT), "B": adding("A", a={"minLength": 1})},
        {},
    ),
    "one another": (
        {"A": adding("B", a=TEXT), "B": adding("A", a=TEXT), "C": thing(c=TEXT)},
        {},
    ),
}


@pytest.mark.parametrize("name", EXTENDING)
def test_every_order(name: str) -> None:
    """The components are listed in every order."""
    schemas, wanted = EXTENDING[name]
    for order in permutations(schemas):
        assert bases({each: schemas[each] for each in order}) == wanted
