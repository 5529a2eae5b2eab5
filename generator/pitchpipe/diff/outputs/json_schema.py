"""Writes the JSON Schema of a diff: docs/diff.schema.json."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchpipe.diff.change import SEVERITIES

SCHEMA_VERSION = 1
"""Increased when a key is removed or changes its meaning; keys may be added at any time."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `as_json` prints."""
    text = {"type": "string"}
    number = {"type": ["integer", "null"], "minimum": 1}
    mark = {"type": "string", "pattern": "^[0-9a-f]{16}$"}
    effect = {"enum": ["break", "changes", "ok", "-"]}
    side = _object(
        {
            "pointer": text,
            "path": {"type": ["string", "null"]},
            "line": number,
            "column": number,
            "value": True,
        }
    )
    change = {
        "id": text,
        "severity": {"enum": list(SEVERITIES)},
        "direction": {"enum": ["request", "response", "both", "none"]},
        "axes": _object(dict.fromkeys(("wire", "source", "behaviour"), effect)),
        "pointer": text,
        "old": {"anyOf": [side, {"type": "null"}]},
        "new": {"anyOf": [side, {"type": "null"}]},
        "message": text,
        "migration": text,
        "fingerprint": mark,
        "group": mark,
        "operations": _list(text),
        "methods": _list(text),
    }
    document = _object({"path": text, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}})
    count = {"type": "integer", "minimum": 0}
    problem = _object({"id": text, "pointer": text, "message": text})
    generated = _object(
        {
            "operations": count,
            "left_out": _list(_object({"operation": text, "reason": text})),
            "warnings": {"type": "object", "additionalProperties": count},
            "problems": _list(problem),
        }
    )
    both = _object({"old": generated, "new": generated})
    result = _object(
        {
            "schema": {"const": SCHEMA_VERSION},
            "old": document,
            "new": document,
            "summary": _object(dict.fromkeys(SEVERITIES, count)),
            "step": {"enum": ["major", "minor", "patch"]},
            "changes": _list(_object(change)),
            "accepted": _list(_object({**change, "reason": text})),
            "unused": _list(text),
            "generated": {"anyOf": [both, {"type": "null"}]},
        }
    )
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What `pitchpipe diff --format json` prints",
    }
    return head | result


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}
