"""The published specs in, what Replicate knows of their models out: names, versions, inputs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SPECS = Path(__file__).parents[3] / "specs"

_VERSION = re.compile(r"\b[0-9a-f]{64}\b")
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model of one version, with the schema of its input."""

    name: str
    version: str
    schema: Mapping[str, Any]
    is_hidden: bool = False
    """Whether it is an official one, which shows no version."""


@cache
def published() -> Mapping[str, Model]:
    """Read the models out of the specs; give them by version."""
    import yaml  # noqa: PLC0415  late: a stand-in with models of its own does without

    documents = [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in SPECS.glob("*.yaml")]
    models = [_model(document) for document in documents]
    return {model.version: model for model in models}


def _model(document: Mapping[str, Any]) -> Model:
    """Read one; its owner is what stands before the first underline of the title."""
    post = document["paths"]["/predictions"]["post"]
    body = post["requestBody"]["content"]["application/json"]["schema"]["properties"]
    version = _VERSION.search(body["version"]["description"])
    assert version, "the spec does not name a version"
    name = document["info"]["title"].replace("_", "/", 1)
    return Model(name=name, version=version[0], schema=body["input"])


def violations(value: Any, schema: Mapping[str, Any], at: str = "input") -> list[dict[str, str]]:
    """List what breaks a schema, as the `invalid_fields` of a 422: gojsonschema's words."""
    return [
        {"type": rule, "field": field, "description": description}
        for rule, field, description in _violations(value, schema, at)
    ]


def _violations(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[tuple[str, str, str]]:
    if "type" in schema and not _is(value, schema["type"]):
        given = next((name for name in _TYPES if _is(value, name)), "null")
        expected = f"Invalid type. Expected: {schema['type']}, given: {given}"
        yield "invalid_type", at, expected
        return
    name = at.rpartition(".")[2]
    if "enum" in schema and value not in schema["enum"]:
        allowed = ", ".join(f'"{each}"' for each in schema["enum"])
        yield "enum", at, f"{name} must be one of the following: {allowed}"
    if value < schema.get("minimum", value) if _is(value, "number") else False:
        yield "number_gte", at, f"Must be greater than or equal to {schema['minimum']}"
    if value > schema.get("maximum", value) if _is(value, "number") else False:
        yield "number_lte", at, f"Must be less than or equal to {schema['maximum']}"
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from _violations(item, schema["items"], f"{at}.{index}")
    if isinstance(value, dict):
        yield from _in_object(value, schema, at)


def _in_object(
    value: Mapping[str, Any], schema: Mapping[str, Any], at: str
) -> Iterator[tuple[str, str, str]]:
    properties = schema.get("properties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield "required", at, f"{key} is required"
    for key, item in value.items():
        if key in properties:
            inside = key if at == ROOT else f"{at}.{key}"
            yield from _violations(item, properties[key], inside)
        elif schema.get("additionalProperties") is False:
            rule = "additional_property_not_allowed"
            yield rule, at, f"Additional property {key} is not allowed"


ROOT = "(root)"
"""How gojsonschema calls the body itself."""


def _is(value: Any, kind: str) -> bool:
    """Tell whether a JSON value is of a type; 3.0 is an integer, true is no number."""
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[kind])
