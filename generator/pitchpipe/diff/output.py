"""Judged changes in; the text that people read, or the JSON that programs do, out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe.diff.change import SEVERITIES, Change
from pitchpipe.diff.policy import Judged, version_step
from pitchpipe.problems import Location, printable

SCHEMA_VERSION = 1
"""Raised when a key goes or changes its meaning; new keys may come at any time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two documents: its path, and the hash of its effective content."""

    path: str
    sha256: str


def as_text(judged: Judged, *, with_doc: bool = False) -> str:
    """Print each change at its place with its migration, and count them."""
    shown = [each for each in judged.changes if with_doc or each.severity != "doc"]
    lines = [line for change in shown for line in _lines(change)]
    lines += [
        f"accepted [{each.change.rule}] {each.change.message} ({each.reason})"
        for each in judged.accepted
    ]
    lines += [f"unused: no change has the fingerprint {mark}" for mark in judged.unused]
    hidden = len(judged.changes) - len(shown)
    return "".join(f"{printable(line)}\n" for line in [*lines, _summary(judged, hidden)])


def _lines(change: Change) -> list[str]:
    where = change.where
    pointer = printable(f"#{where.pointer}")
    head = f"{where}: " if where.path else ""
    text = f"{head}{change.severity}[{change.rule}] {pointer}: {change.message}"
    return [text, f"  migration: {change.migration}"] if change.migration else [text]


def _summary(judged: Judged, hidden: int) -> str:
    count = Counter(change.severity for change in judged.changes)
    parts = [f"{count[name]} {name}{'s' * (count[name] != 1)}" for name in ("error", "warning")]
    parts.append(f"{count['info']} info")
    if not judged.changes:
        return "no change"
    if hidden:
        parts.append(f"{hidden} in documentation only (--all shows them)")
    return f"{', '.join(parts)}; a {version_step(judged.changes)} step"


def as_markdown(judged: Judged) -> str:
    """Print a table for a pull request, and what users of the client read of it below."""
    rows = [
        f"| {each.severity} | `{each.rule}` | {_cell(each.message)} | {_cell(each.migration)} |\n"
        for each in judged.changes
        if each.severity != "doc"
    ]
    hidden = len(judged.changes) - len(rows)
    head = "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"
    table = f"\n{head}{''.join(rows)}" if rows else ""
    return f"**{_summary(judged, hidden)}**\n{table}"


def _cell(text: str) -> str:
    """Write text into one cell: no line break, no column, no tag of its own."""
    line = " ".join(printable(text.replace("\n", " ")).split())
    return line.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")


def as_json(judged: Judged, old: Side, new: Side) -> str:
    """Print everything as docs/diff.schema.json describes it; every key is always there."""
    count = Counter(change.severity for change in judged.changes)
    data = {
        "schema": SCHEMA_VERSION,
        "old": {"path": old.path, "sha256": old.sha256},
        "new": {"path": new.path, "sha256": new.sha256},
        "summary": {name: count[name] for name in SEVERITIES},
        "step": version_step(judged.changes),
        "changes": [_change(each) for each in judged.changes],
        "accepted": [_change(each.change) | {"reason": each.reason} for each in judged.accepted],
        "unused": list(judged.unused),
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


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
        "pointer": change.pointer,
        "old": _side(change.old_pointer, change.old_where, change.old),
        "new": _side(change.new_pointer, change.new_where, change.new),
        "message": change.message,
        "migration": change.migration,
        "fingerprint": change.fingerprint,
    }


def _side(pointer: str | None, where: Location | None, value: Any) -> dict[str, Any] | None:
    if pointer is None:
        return None
    return {
        "pointer": pointer,
        "path": where.path if where else None,
        "line": where.line or None if where else None,
        "column": where.column or None if where else None,
        "value": value,
    }


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `as_json` prints."""
    text = {"type": "string"}
    number = {"type": ["integer", "null"], "minimum": 1}
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
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
    }
    document = _object({"path": text, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}})
    count = {"type": "integer", "minimum": 0}
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


def rules_json(rules: Iterable[Any]) -> str:
    """Print the table of rules for programs."""
    words = (
        "id", "severity", "direction", "wire", "source", "behaviour", "meaning", "advice", "mirror"
    )  # fmt: skip
    data = [{word: getattr(rule, word) for word in words} for rule in rules]
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
