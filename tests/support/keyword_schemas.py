"""Schemas that combine keywords at one place, the client of them, and values to send by them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import render_shared, try_render_client
from tests.support.golden import import_client

Schema = dict[str, Any]

REFERRED = "#/components/schemas/"
PLACES = ("path", "query", "header")
_TEXT, _NUMBER = {"type": "string"}, {"type": "integer"}


def _ref(name: str) -> Schema:
    return {"$ref": REFERRED + name}


def _tagged(kind: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "const": kind}, **properties},
    }


COMPONENTS: dict[str, Schema] = {
    "Base": {"type": "object", "required": ["a"], "properties": {"a": _TEXT}},
    "Cat": _tagged("cat", a=_TEXT),
    "Dog": _tagged("dog", n=_NUMBER),
    "Color": {"type": "string", "enum": ["red", "blue"]},
    "Nothing": {"enum": [None]},
    "Day": {"type": "string", "format": "date"},
}
_PETS = [_ref("Cat"), _ref("Dog")]
_SIDES = [{"required": ["a"]}, {"required": ["b"]}]

OBJECTS: dict[str, Schema] = {
    "$ref": _ref("Base"),
    "allOf": {"allOf": [_ref("Base"), {"type": "object", "properties": {"c": _NUMBER}}]},
    "oneOf": {"oneOf": _PETS},
    "anyOf": {
        "anyOf": [_ref("Base"), {"type": "object", "required": ["n"], "properties": {"n": _NUMBER}}]
    },
    "oneOf of required": {"oneOf": _SIDES},
    "anyOf of required": {"anyOf": _SIDES},
    "discriminator": {"oneOf": _PETS, "discriminator": {"propertyName": "kind"}},
    "properties": {"type": "object", "properties": {"a": _TEXT, "b": _NUMBER}},
    "nullable": {"type": ["object", "null"]},
    "nullable of 3.0": {"nullable": True},
    "null": {"anyOf": [{"type": "object", "properties": {"b": _NUMBER}}, {"type": "null"}]},
    "required": {"required": ["b"]},
    "closed": {"additionalProperties": False},
    "open": {"additionalProperties": _NUMBER},
    "enum": {"enum": [{"a": "x"}, {"a": "x", "b": 1}]},
    "const": {"const": {"a": "x", "b": 1}},
    "default": {"default": {"a": "x"}},
}
"""What can be said of an object, by the keyword that says it."""
SCALARS: dict[str, Schema] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "nullable": {"type": ["string", "null"]},
    "nullable of 3.0": {"nullable": True},
    "$ref": _ref("Color"),
    "$ref to null": _ref("Nothing"),
    "$ref to a format": _ref("Day"),
    "allOf": {"allOf": [_ref("Color")]},
    "oneOf": {"oneOf": [_ref("Color"), _ref("Nothing")]},
    "anyOf": {"anyOf": [_TEXT, _NUMBER]},
    "anyOf of formats": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
    "enum": {"enum": ["red", 1, None]},
    "const": {"const": "red"},
    "date": {"format": "date"},
    "byte": {"format": "byte"},
    "default": {"default": "red"},
    "minLength": {"minLength": 2},
}
"""What can be said of a value that is no object."""
VALUES: list[Any] = [
    *(None, True, 0, 1, 2, 1.5, "", "x", "1", "red", "blue", "green"),
    *("2020-01-01", "2020-01-01T00:00:00Z", "AAEC", [], [1], ["red"], {}),
    *({"a": "x"}, {"b": 1}, {"a": "x", "b": 1}, {"a": "x", "c": 1}, {"a": 1}, {"a": None}),
    *({"kind": "cat"}, {"kind": "cat", "a": "x"}, {"kind": "dog", "n": 1}, {"kind": "bird"}),
    *({"kind": "cat", "b": 1}, {"kind": "dog", "a": "x"}, {"kind": "cat", "n": 1}),
    *({"n": 1}, {"a": "x", "n": 1}, {"z": 1}, {"a": "x", "z": 1}, {"a": "x", "z": "y"}),
    *({"b": 1, "z": 2}, {"a": "x", "b": "y"}),
]


_TYPED = {"type", "$ref", "allOf", "enum", "const"}


def combined(features: dict[str, Schema], kind: str, count: int) -> Iterator[tuple[str, Schema]]:
    """Yield every schema that says `count` of these at one place, with what to call it.

    It is of the type `kind` unless it says of which: a client reads `format: date` as that of a
    string, and takes nothing else.
    """
    for names in combinations(features, count):
        parts = [features[name] for name in names]
        if sum(map(len, parts)) == len({key for part in parts for key in part}):
            schema = {key: part[key] for part in parts for key in part}
            branches = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
            is_typed = _TYPED & schema.keys() or any("required" not in each for each in branches)
            yield " + ".join(names), schema if is_typed else {"type": kind, **schema}


def document(schemas: Sequence[Schema]) -> dict[str, Any]:
    """Make the document of a server that takes and answers each of the schemas.

    `POST /body{n}` does so with the schema itself, and `POST /property{n}` with an object that has
    it as its property `x`. `GET /{path,query,header}{n}` take it as the parameter `x`.
    """
    paths: dict[str, Any] = {}
    components = dict(COMPONENTS)
    for n, schema in enumerate(schemas):
        components[f"X{n}"] = schema
        components[f"H{n}"] = {"type": "object", "required": ["x"], "properties": {"x": schema}}
        for name, said in (("body", _ref(f"X{n}")), ("property", _ref(f"H{n}"))):
            content = {"application/json": {"schema": said}}
            operation = {
                "operationId": f"{name}{n}",
                "requestBody": {"required": True, "content": content},
                "responses": {"200": {"description": "The same.", "content": content}},
            }
            paths[f"/{name}{n}"] = {"post": operation}
        for place in PLACES:
            given = {"name": "x", "in": place, "required": True, "schema": _ref(f"X{n}")}
            operation = {
                "operationId": f"{place}{n}",
                "parameters": [given],
                "responses": {"204": {"description": "Done."}},
            }
            end = "/{x}" if place == "path" else ""
            paths[f"/{place}{n}{end}"] = {"get": operation}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Keywords", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": components},
    }


def client_of(data: dict[str, Any], folder: Path) -> tuple[ModuleType, set[str]]:
    """Generate and import the client of a document; return it with the pointers of its warnings."""
    spec = folder / "spec.json"
    spec.write_text(json.dumps(data), encoding="utf-8")
    config = ClientConfig(name="keywords", spec=spec)
    made = try_render_client(config, root=folder, most_lines=sys.maxsize)
    package = folder / f"set_{folder.name}"
    for path, text in (render_shared() | made.files).items():
        target = package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return import_client(package, "keywords"), {each.where.pointer for each in made.problems}
