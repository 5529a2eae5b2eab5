"""Writes a comparison as one JSON object, as docs/diff.schema.json describes it."""

from __future__ import annotations

from typing import Any, Literal

from pitchpipe.characters import json_text
from pitchpipe.diff.change import SEVERITIES, Change
from pitchpipe.diff.outputs.comparison import Comparison, numbers
from pitchpipe.diff.outputs.json_schema import SCHEMA_VERSION
from pitchpipe.diff.policy import version_step
from pitchpipe.problems import Location


def as_json(comparison: Comparison) -> str:
    """Print everything, whether it was asked for or not; every key is always there."""
    judged = comparison.judged
    count = numbers(judged)
    data = {
        "schema": SCHEMA_VERSION,
        "old": _document(comparison, "old"),
        "new": _document(comparison, "new"),
        "summary": {name: count[name] for name in SEVERITIES},
        "step": version_step(judged.changes),
        "changes": [_change(each) for each in judged.changes],
        "accepted": [_change(each.change) | {"reason": each.reason} for each in judged.accepted],
        "unused": list(judged.unused),
        "generated": _generated(comparison),
    }
    return json_text(data)


def _document(comparison: Comparison, side: Literal["old", "new"]) -> dict[str, str]:
    return {"path": comparison.document(side).path, "sha256": comparison.hash_of(side)}


def _generated(comparison: Comparison) -> dict[str, Any] | None:
    if comparison.generated is None:
        return None
    return {
        side: {
            "operations": made.operations,
            "left_out": [
                {"operation": called, "reason": reason} for called, reason in made.left_out.items()
            ],
            "warnings": dict(sorted(made.warnings.items())),
            "problems": [
                {"id": each.rule, "pointer": each.where.pointer, "message": each.message}
                for each in made.problems
            ],
        }
        for side, made in zip(("old", "new"), comparison.generated, strict=True)
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.rule,
        "severity": change.severity,
        "direction": change.direction,
        "axes": {
            "wire": change.wire,
            "source": change.source,
            "behaviour": change.behaviour,
        },
        "pointer": change.where.pointer,
        "old": _side(change.old_pointer, change.old_where, change.old),
        "new": _side(change.new_pointer, change.new_where, change.new),
        "message": change.message,
        "migration": change.migration,
        "fingerprint": change.fingerprint,
        "group": change.group,
        "operations": list(change.operations),
        "methods": list(change.methods),
    }


def _side(pointer: str | None, where: Location | None, value: Any) -> dict[str, Any] | None:
    if pointer is None:
        return None
    return {
        "pointer": where.pointer if where else pointer,
        "path": where.path if where else None,
        "line": where.line or None if where else None,
        "column": where.column or None if where else None,
        "value": value,
    }
