"""Neither a pattern nor a bound makes a command take long, fill the memory or end in an error."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.commandline import pitchpipe

_SLOW = r"^(\d+)+x$"
SCHEMAS: dict[str, dict[str, dict[str, Any]]] = {
    "patterns": {
        "slow pattern": {"type": "string", "pattern": _SLOW},
        "slow pattern and example": {"type": "string", "pattern": _SLOW, "example": "0" * 60},
        "slow pattern of Python": {
            "type": "string",
            "pattern": "^(?P<n>a+)+$",
            "example": "a" * 50 + "!",
        },
    },
    "sizes": {
        "long text": {"type": "string", "minLength": 3_000_000_000},
        "long list": {"type": "array", "items": {"type": "string"}, "minItems": 300_000_000},
        "long lists": {
            "type": "array",
            "minItems": 900,
            "items": {
                "type": "array",
                "minItems": 900,
                "items": {"type": "array", "minItems": 900, "items": {"type": "string"}},
            },
        },
        "many properties": {
            "type": "object",
            "minProperties": 300_000_000,
            "additionalProperties": {"type": "string"},
        },
        "long text, as a float": {"type": "string", "minLength": 1.0e30},
        "long list, as a float": {"type": "array", "items": {"type": "string"}, "minItems": 1.0e30},
    },
    "numbers": {
        "small steps": {"type": "number", "minimum": 1.0e308, "multipleOf": 1.0e-320},
        "large steps": {"type": "integer", "exclusiveMinimum": 1.7e308, "multipleOf": 1.7e308},
        "large steps of numbers": {
            "type": "number",
            "exclusiveMinimum": 1.7e308,
            "multipleOf": 1.0e308,
        },
        "large integers": {"type": "integer", "minimum": 10**400, "multipleOf": 0.5},
        "large integers and floats": {
            "type": "number",
            "exclusiveMinimum": 10**400,
            "maximum": 1.5,
        },
        "both steps": {
            "allOf": [
                {"type": "number", "multipleOf": 1.5e308},
                {"multipleOf": 0.7},
                {"minimum": 1},
            ]
        },
        "digits as a default": {"type": "number", "default": "9" * 400},
        "digits as an integer": {
            "type": "integer",
            "default": "9" * 5_000,
            "enum": [1, "9" * 5_000],
        },
        "large example": {
            "type": "number",
            "example": 10**400,
            "multipleOf": 0.5,
            "maximum": 1e300,
        },
        "large default": {"type": "integer", "default": 10**400, "minimum": 0.5},
    },
}


def _document(schemas: dict[str, dict[str, Any]]) -> str:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/It"}}}
    given = [
        {"name": name, "in": "query", "required": True, "schema": schema}
        for name, schema in schemas.items()
    ]
    operation = {
        "operationId": "send",
        "parameters": given,
        "requestBody": {"content": content, "required": True},
        "responses": {"200": {"description": "Done.", "content": content}},
    }
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": {"/it": {"post": operation}},
            "components": {
                "schemas": {"It": {"type": "object", "required": [*schemas], "properties": schemas}}
            },
        }
    )


def _before(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without any bounds, with a default that may be out of them."""
    kind = schema.get("type", "number")
    defaults = {"string": "0" * 40 + "!", "number": 1e308, "integer": 10**400}
    return {"type": kind, "default": defaults[kind]} if kind in defaults else {"type": kind}


@pytest.mark.parametrize("group", SCHEMAS)
def test_commands_end_soon(group: str, tmp_path: Path) -> None:
    """What is made as an example is small, whatever the document demands."""
    schemas = SCHEMAS[group]
    old = {name: _before(schema) for name, schema in schemas.items()}
    tmp_path.joinpath("spec.json").write_text(_document(schemas), encoding="utf-8")
    tmp_path.joinpath("old.json").write_text(_document(old), encoding="utf-8")
    tmp_path.joinpath("pyproject.toml").write_text(
        '[tool.pitchpipe]\noutput = "out"\n[tool.pitchpipe.clients.it]\nspec = "spec.json"\n',
        encoding="utf-8",
    )
    commands = (
        ("generate", "--spec", "spec.json", "--testing", "--output", "tested"),
        ("docs", "--into", "pages"),
        ("diff", "old.json", "spec.json", "--fail-on", "never"),
    )
    for command in commands:
        began = time.process_time()
        code, _, err = pitchpipe(tmp_path, *command)
        assert code == 0, err
        assert time.process_time() - began < 20
    written = [*tmp_path.glob("tested/**/*.py"), *tmp_path.glob("pages/**/*.md")]
    assert all(path.stat().st_size < 150_000 for path in written)
    pages = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("pages/**/*.md"))
    assert "=inf" not in pages
    assert "=nan" not in pages
