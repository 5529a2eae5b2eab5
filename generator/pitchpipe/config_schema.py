"""The JSON Schema of `[tool.pitchpipe]`, for editors.

It says of each key what `config` checks, except for what depends on files: whether a path exists,
and where it leads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchpipe.config_file import DEFAULT_OUTPUT, FORMATS, LAYOUTS

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "object", "additionalProperties": {"type": "string", "pattern": r"\S"}}
_PATH = {**_TEXT, "description": "Relative to pyproject.toml."}
_STRICT = {"type": "boolean", "description": "Treat warnings as errors."}
_FORMATS = {
    "enum": list(FORMATS),
    "description": "Whether formats such as date-time become Python types, or stay str.",
}
_LAYOUT = {
    "enum": list(LAYOUTS),
    "description": "One module, or a resource per tag; by default chosen once, by size, and kept.",
}
_TESTING = {
    "type": "boolean",
    "description": "Add a module `testing` with a fake of the API, to test code that calls it.",
}

CLIENT: Mapping[str, Any] = {
    "spec": {**_PATH, "description": "The OpenAPI document, relative to pyproject.toml."},
    "source": {
        "type": "string",
        "pattern": r"\S",
        "description": "Where `update` fetches the document: a URL, git+https://..., or a file.",
    },
    "auth-env": {
        "type": "string",
        "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
        "description": "The environment variable with the token that the source needs.",
    },
    "overlays": {"type": "array", "items": _PATH, "description": "Overlays, in order of use."},
    "strict": {**_STRICT, "description": "Treat warnings about this client as errors."},
    "formats": _FORMATS,
    "layout": _LAYOUT,
    "testing": _TESTING,
}
DIFF: Mapping[str, Any] = {
    "severity": {**_TEXTS, "description": "Changed severities, by rule."},
    "accepted": {**_TEXTS, "description": "Accepted changes: for each fingerprint, the reason."},
}
TABLE: Mapping[str, Any] = {
    "output": {
        **_PATH,
        "default": DEFAULT_OUTPUT,
        "description": "The folder of the clients: inside the project, with nothing else in it.",
    },
    "docs": {
        **_PATH,
        "description": "The folder of the reference pages; if set, `check` covers them.",
    },
    "strict": {**_STRICT, "default": False},
    "formats": {**_FORMATS, "default": FORMATS[0]},
    "layout": _LAYOUT,
    "testing": {**_TESTING, "default": False},
    "clients": {
        "type": "object",
        "description": "The clients, by package name.",
        "propertyNames": {"pattern": "^[A-Za-z][A-Za-z0-9_]*$", "maxLength": 200},
        "additionalProperties": {
            "type": "object",
            "properties": dict(CLIENT),
            "required": ["spec"],
            "additionalProperties": False,
        },
    },
    "diff": {"type": "object", "properties": dict(DIFF), "additionalProperties": False},
}


def config_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07, which every editor reads) of the table."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "[tool.pitchpipe] in pyproject.toml",
        "type": "object",
        "properties": dict(TABLE),
        "additionalProperties": False,
    }
