"""Whatever is wrong at one place of a document, the rest of it gives a client."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.load.bundle import bundle
from pitchpipe.load.yaml_source import load
from pitchpipe.pipeline import parse_document
from pitchpipe.problems import ProblemsError
from pitchpipe.validate.validate import as_meant

SPEC: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "t", "version": "v", "license": {"name": "n"}},
    "servers": [{"url": "https://{a}.com", "variables": {"a": {"default": "b", "enum": ["b"]}}}],
    "tags": [{"name": "t"}],
    "security": [{"k": []}],
    "paths": {
        "/a/{b}": {
            "parameters": [{"$ref": "#/components/parameters/B"}],
            "post": {
                "operationId": "c",
                "tags": ["t"],
                "parameters": [
                    {
                        "name": "q",
                        "in": "query",
                        "style": "form",
                        "explode": True,
                        "schema": {"type": "array", "items": {"type": "string"}},
                        "examples": {"e": {"value": 1}},
                    },
                    {
                        "name": "h",
                        "in": "header",
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {"$ref": "#/components/schemas/A"},
                            "encoding": {"p": {"contentType": "text/plain"}},
                        }
                    },
                },
                "responses": {
                    "200": {"$ref": "#/components/responses/R"},
                    "default": {"description": "d"},
                },
                "callbacks": {
                    "cb": {
                        "{$request.body#/u}": {"post": {"responses": {"200": {"description": "d"}}}}
                    }
                },
                "security": [{"k": []}],
                "servers": [{"url": "/v2"}],
            },
        },
        "/other": {"get": {"responses": {"204": {"description": "d"}}}},
    },
    "components": {
        "parameters": {
            "B": {"name": "b", "in": "path", "required": True, "schema": {"type": "integer"}}
        },
        "responses": {
            "R": {
                "description": "d",
                "headers": {"H": {"schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}},
                "links": {"l": {"operationId": "c"}},
            }
        },
        "securitySchemes": {
            "k": {"type": "apiKey", "in": "header", "name": "n"},
            "o": {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "https://a", "scopes": {}}},
            },
        },
        "schemas": {
            "A": {
                "type": "object",
                "required": ["p"],
                "properties": {
                    "p": {
                        "type": "string",
                        "enum": ["a"],
                        "minLength": 0,
                        "pattern": "^a",
                        "default": "a",
                    },
                    "n": {"type": "number", "minimum": 0, "exclusiveMinimum": True},
                    "u": {
                        "oneOf": [
                            {"$ref": "#/components/schemas/A"},
                            {"$ref": "#/components/schemas/C"},
                        ],
                        "discriminator": {
                            "propertyName": "p",
                            "mapping": {"a": "#/components/schemas/A"},
                        },
                    },
                    "z": {
                        "allOf": [
                            {"$ref": "#/components/schemas/C"},
                            {"type": "object", "additionalProperties": {"type": "integer"}},
                        ]
                    },
                },
            },
            "C": {
                "type": "object",
                "nullable": True,
                "properties": {"p": {"type": "string"}},
                "additionalProperties": False,
            },
        },
    },
}
SPEC_2_0: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "t", "version": "v", "license": {"name": "n"}},
    "host": "b.com",
    "basePath": "/v1",
    "schemes": ["https"],
    "consumes": ["application/json"],
    "produces": ["application/json"],
    "tags": [{"name": "t"}],
    "security": [{"k": []}],
    "parameters": {
        "B": {"name": "b", "in": "path", "required": True, "type": "integer"},
        "F": {"name": "f", "in": "formData", "type": "file", "required": True},
    },
    "responses": {
        "R": {
            "description": "d",
            "headers": {"H": {"type": "array", "items": {"type": "string"}}},
            "schema": {"$ref": "#/definitions/A"},
            "examples": {"application/json": {"p": "a"}},
        }
    },
    "securityDefinitions": {
        "k": {"type": "apiKey", "in": "header", "name": "n"},
        "o": {"type": "oauth2", "flow": "application", "tokenUrl": "https://a", "scopes": {}},
    },
    "paths": {
        "/a/{b}": {
            "parameters": [{"$ref": "#/parameters/B"}],
            "post": {
                "operationId": "c",
                "tags": ["t"],
                "consumes": ["multipart/form-data"],
                "parameters": [
                    {
                        "name": "q",
                        "in": "query",
                        "type": "array",
                        "items": {"type": "string", "enum": ["a"]},
                        "collectionFormat": "pipes",
                        "maxItems": 2,
                        "x-nullable": True,
                    },
                    {"$ref": "#/parameters/F"},
                    {"name": "g", "in": "formData", "type": "array", "items": {"type": "integer"}},
                ],
                "responses": {
                    "200": {"$ref": "#/responses/R"},
                    "default": {"description": "d", "schema": {"type": "file"}},
                },
                "security": [{"k": []}],
            },
        },
        "/other": {
            "get": {
                "produces": ["text/plain"],
                "parameters": [
                    {
                        "name": "body",
                        "in": "body",
                        "schema": {"$ref": "#/paths/~1a~1{b}/post/responses/default/schema"},
                    }
                ],
                "responses": {"204": {"$ref": "#/responses/R"}},
            }
        },
    },
    "definitions": {
        "A": {
            "type": "object",
            "discriminator": "p",
            "required": ["p"],
            "properties": {
                "p": {"type": "string", "x-nullable": True, "default": "a"},
                "r": {"$ref": "#/definitions/C", "x-nullable": True},
            },
        },
        "C": {"allOf": [{"$ref": "#/definitions/A"}, {"type": "object"}]},
    },
}
OPERATIONS = {"POST /a/{b}", "GET /other"}
# Values of every other type, in place of each value of the document, and references to what is no
# object, of another kind, or where OpenAPI knows no place and no schema says what is valid, and
# what is no valid schema where a document of OpenAPI 3.0 is valid.
ODD: tuple[Any, ...] = (
    None,
    [1.5],
    {"x": -1},
    "?",
    {"$ref": "#/info/title"},
    {"$ref": "#/paths/~1other/get"},
    {"$ref": "#/x-odd"},
    {"$ref": "#/paths/~1a~1{b}/post/responses"},
    {"$ref": "#/components/schemas/C", "type": {}, "allOf": [{"$ref": 5}]},
    {"patternProperties": [], "prefixItems": True, "dependentRequired": 1},
)
X_ODD: dict[str, Any] = {"x-odd": {"in": "query", "type": "?", "content": [{"schema": 1}]}}


def broken(data: Any) -> Iterator[Any]:
    """Yield copies of JSON data, each with one value at any depth left out or another."""
    for key in data if isinstance(data, dict) else range(len(data)):
        for value in [*ODD, *(broken(data[key]) if isinstance(data[key], dict | list) else [])]:
            copy = data.copy()
            copy[key] = value
            yield copy
        if isinstance(data, dict):
            yield {name: value for name, value in data.items() if name != key}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spec", "count"),
    [
        ({**SPEC_2_0, **X_ODD}, 1300),
        ({**SPEC, **X_ODD, "openapi": "3.0.3"}, 1700),
        ({**SPEC, **X_ODD, "openapi": "3.1.0"}, 1700),
        ({**SPEC, **X_ODD, "openapi": "3.2.0"}, 1700),
    ],
    ids=["2.0", "3.0", "3.1", "3.2"],
)
def test_one_fault_costs_its_smallest_part(
    spec: dict[str, Any], count: int, tmp_path: Path
) -> None:
    """There is no crash, and an operation that is not there is named, with the reason."""
    path = tmp_path / "a.json"
    kept = made = 0
    stopped = set[str]()
    for data in broken(spec):
        path.write_text(json.dumps(data), encoding="utf-8")
        try:
            document = as_meant(bundle(load(path, root=tmp_path), root=tmp_path))
            api = parse_document(document).api
        except ProblemsError as error:
            stopped |= {each.where.pointer.partition("/paths")[0] for each in error.problems}
            continue
        made += 1
        there = {f"{each.method} {each.path}" for each in api.operations}
        named = {each.operation for each in api.left_out}
        kept += len(there)
        paths = document.data.get("paths", {})
        listed = {f"{method.upper()} {name}" for name in paths for method in paths[name]}
        assert listed & OPERATIONS <= there | named
        assert not there & named
    # Another version stops everything, and so does a document without paths.
    assert {"", "/swagger" if "swagger" in spec else "/openapi"} <= stopped
    assert made > count
    assert kept > 1.9 * made
