"""The objects of a document are found by kind and key as they are among all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pitchpipe.load.openapi_objects import OPENAPI_3, SWAGGER_2, dialect_of, objects, objects_with
from pitchpipe.load.yaml_source import load

CASES = Path(__file__).parents[1] / "cases"
SPECS = sorted(CASES.glob("*/spec.*"))
WANTED = (("operation", "operationId"), ("schema", "default"), ("example", "value"))
INSIDE: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/a": {
            "post": {
                "operationId": "a",
                "callbacks": {"done": {"{$url}": {"put": {"operationId": "b"}}}},
                "requestBody": {
                    "content": {"x/y": {"schema": {"properties": {"operationId": {}}}}}
                },
            }
        },
        "x-of-no-path": {"get": {"operationId": "c"}},
    },
    "webhooks": {"w": {"additionalOperations": {"COPY": {"operationId": "d"}}}},
    "components": {"pathItems": {"p": {"get": {"operationId": "e"}}}},
}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.parent.name)
def test_objects_with_a_key(spec: Path) -> None:
    """Nothing is missed, in any dialect, and nothing of another kind is found."""
    data = load(spec, root=spec.parent).data
    dialect = dialect_of(data)
    for kind, key in WANTED:
        every = objects(data, "openapi", dialect=dialect)
        wanted = [each for each in every if each.kind == kind and key in each.value]
        assert list(objects_with(key, data, kind, dialect)) == wanted


def test_operations_are_found_wherever_they_are() -> None:
    """Callbacks, webhooks and components have operations; an extension and a schema have none."""
    found = objects_with("operationId", INSIDE, "operation")
    assert [each.value["operationId"] for each in found] == ["a", "b", "d", "e"]


def test_what_a_dialect_does_not_have() -> None:
    """Swagger 2.0 has no examples that are objects; OpenAPI has."""
    data = {"components": {"examples": {"e": {"value": 1}}}, "responses": {"r": {"examples": {}}}}
    assert [each.pointer for each in objects_with("value", data, "example", OPENAPI_3)] == [
        "/components/examples/e"
    ]
    assert not list(objects_with("value", data, "example", SWAGGER_2))
