"""A rich document, and what is put into every string and key of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from tests.hostile.mutations import places

PAYLOADS: tuple[str, ...] = (
    '"""\n__import__("os").system("touch PWNED")\n"""',
    "'''\n__import__('os').system('touch PWNED')\n'''",
    '"); __import__("os").system("touch PWNED"); ("',
    "'); __import__('os').system('touch PWNED'); ('",
    '\\"""; __import__("os")#',
    '\\\\"; __import__("os")#',
    "ends in a backslash \\",
    'ends in quotes """"',
    "{{ cycler.__init__.__globals__.os.popen('touch PWNED') }}{% raw %}{#",
    "{__import__('os').system('touch PWNED')}",
    "x\n\n\n__import__('os')\n\n\nclass Evil:\n    pass",
    "x\r__import__('os')",
    "x\u2028__import__('os')\u2029\x85\x0b\x0c",
    "*/ --> ]]> <script>alert(1)</script> @everyone #1",
    "\u202eevil\u2066\u200b\u00ad\ufeff",
    "\x00\x1b]0;PWNED\x07\x9b31m",
    "\ud800\udfff",
    "%s%n%(x)s${PATH}$(touch PWNED)`touch PWNED`",
    "../../../victim/x",
    "C:\\con\\nul:\\..\\x",
    "__import__",
    "__class__",
    "self",
    "import",
    "x" * 20_000,
    "(" * 300 + ")" * 300,
    "# type: ignore # noqa # fmt: off",
    "\\N{BULLET}\\x41\\u0041\\777",
    "ﬁ𝓮𝓿𝓪𝓵",
    "",
)
# The keys of these are names that somebody chose.
NAMED = {
    "paths", "properties", "schemas", "securitySchemes", "variables", "responses", "mapping",
    "content", "encoding", "scopes", "patternProperties", "callbacks", "headers",
}  # fmt: skip
TEXT = {
    "description",
    "summary",
    "title",
    "default",
    "enum",
    "example",
    "pattern",
    "format",
    "tags",
}

_PET = {"$ref": "#/components/schemas/Pet"}
_PROBLEM = {"description": "no", "content": {"application/json": {"schema": _PET}}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1", "description": "All pets.", "summary": "Pets."},
    "servers": [
        {
            "url": "https://{region}.example/{base}",
            "description": "The server.",
            "variables": {
                "region": {"default": "eu", "enum": ["eu", "us"], "description": "Where."},
                "base": {"default": "v1"},
            },
        }
    ],
    "tags": [{"name": "pets", "description": "About pets."}],
    "security": [{"key": []}],
    "paths": {
        "/pets/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
            ],
            "get": {
                "operationId": "get_pet",
                "summary": "Get one.",
                "description": "Get one pet.",
                "tags": ["pets"],
                "externalDocs": {"url": "https://docs.example", "description": "More."},
                "parameters": [
                    {
                        "name": "limit",
                        "in": "query",
                        "description": "How many.",
                        "schema": {"type": "integer", "default": 1, "minimum": 0},
                    },
                    {
                        "name": "X-Trace",
                        "in": "header",
                        "schema": {"type": "string", "pattern": "^[a-z]+$", "default": "abc"},
                    },
                    {"name": "session", "in": "cookie", "schema": {"type": "string"}},
                ],
                "responses": {"200": _PROBLEM, "404": _PROBLEM, "default": _PROBLEM},
            },
            "post": {
                "operationId": "create_pet",
                "deprecated": True,
                "security": [{"oauth": ["read"]}, {"basic": []}],
                "requestBody": {
                    "description": "The pet.",
                    "required": True,
                    "content": {
                        "application/json": {"schema": _PET},
                    },
                },
                "responses": {"201": _PROBLEM, "204": {"description": "nothing"}},
            },
            "put": {
                "operationId": "upload",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["file"],
                                "properties": {
                                    "file": {"type": "string", "format": "binary"},
                                    "note": {"type": "string", "description": "A note."},
                                },
                            },
                            "encoding": {"note": {"contentType": "text/plain"}},
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "text",
                        "content": {"text/plain": {"schema": {"type": "string"}}},
                    }
                },
            },
        }
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "A key."},
            "basic": {"type": "http", "scheme": "basic"},
            "oauth": {
                "type": "oauth2",
                "flows": {
                    "clientCredentials": {"tokenUrl": "https://a.example", "scopes": {"read": "r"}}
                },
            },
        },
        "schemas": {
            "Pet": {
                "title": "A pet",
                "description": "One pet.",
                "type": "object",
                "required": ["name", "kind"],
                "properties": {
                    "name": {
                        "type": "string",
                        "description": "Its name.",
                        "default": "Rex",
                        "pattern": "^[A-Z]",
                        "example": "Rex",
                    },
                    "kind": {"type": "string", "enum": ["cat", "dog"], "default": "cat"},
                    "born": {"type": "string", "format": "date"},
                    "owner": {"$ref": "#/components/schemas/Owner"},
                    "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
                    "extra": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            },
            "Owner": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Person"},
                    {"$ref": "#/components/schemas/Firm"},
                ],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"person": "#/components/schemas/Person"},
                },
            },
            "Person": {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"const": "person"}, "age": {"type": "number"}},
            },
            "Firm": {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"const": "firm"}, "tax-id": {"type": "string"}},
            },
        },
    },
}


def attacks() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield documents with one payload in one string or key, and with one in all texts."""
    found = list(places(DOCUMENT))
    for number, payload in enumerate(PAYLOADS):
        yield f"texts = {number}", _everywhere(DOCUMENT, payload)
    for path in found:
        value = _at(DOCUMENT, path)
        name = "/".join(map(str, path))
        for number, payload in enumerate(PAYLOADS):
            if isinstance(value, str):
                yield f"{name} = {number}", _put(path, payload)
                yield f"{name} + {number}", _put(path, value + payload)
            if isinstance(value, dict) and value and path and path[-1] in NAMED:
                first, *others = value
                kept = {key: value[key] for key in others}
                yield f"{name} -> {number}", _put(path, {payload: value[first], **kept})


def _everywhere(data: Any, payload: str, key: str = "") -> Any:
    if isinstance(data, dict):
        return {name: _everywhere(value, payload, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_everywhere(value, payload, key) for value in data]
    return payload if isinstance(data, str) and key in TEXT else data


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def _put(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(DOCUMENT)
    _at(changed, path[:-1])[path[-1]] = copy.deepcopy(value)
    return changed
