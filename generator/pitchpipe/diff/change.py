"""One change between two documents: its rule, whom it breaks, where it is, what to do."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pitchpipe.problems import Location, shorten

Severity: TypeAlias = Literal["error", "warning", "info", "doc"]
Direction: TypeAlias = Literal["request", "response", "both", "none"]
Effect: TypeAlias = Literal["break", "changes", "ok", "-"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info", "doc")
"""From the worst; `doc` is what only readers of the document notice."""


_EFFECTS: tuple[Effect, ...] = ("break", "changes", "ok", "-")
_MOST: dict[Severity, Effect] = {"error": "break", "warning": "changes", "info": "ok", "doc": "ok"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed, and what it means on three axes.

    `wire`: an old client talks to the new version. `source`: the caller's code after the client is
    remade. `behaviour`: the same call has another result. A side on which nothing stands has no
    pointer. The fingerprint depends on the rule, the pointers and the values, never on
    wording. `operations` are those that the change concerns, as `GET /jobs`, and `methods` what
    calls them in Python, each in the same place ("" for what no method calls). Where one part of a
    document, such as a shared parameter, makes the same change for several operations, each has a
    fingerprint of its own, and `group` is the one of them all; elsewhere it is the fingerprint.
    """

    rule: str
    severity: Severity
    direction: Direction
    wire: Effect
    source: Effect
    behaviour: Effect
    message: str
    migration: str
    fingerprint: str
    group: str = ""
    operations: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    old_pointer: str | None = None
    new_pointer: str | None = None
    old: Any = None
    new: Any = None
    old_where: Location | None = None
    new_where: Location | None = None

    @property
    def pointer(self) -> str:
        """The pointer into the new document, or into the old one for a removal."""
        return (self.old_pointer or "") if self.new_pointer is None else self.new_pointer

    @property
    def where(self) -> Location:
        """The place in the new document, or in the old one for a removal."""
        return self.new_where or self.old_where or Location(path="", pointer=self.pointer)


def milder(effect: Effect, severity: Severity | None) -> Effect:
    """Return an effect, or what a change of this severity has at most: only errors break."""
    most: Effect = _MOST[severity] if severity else "break"
    return effect if _EFFECTS.index(effect) >= _EFFECTS.index(most) else most


def fingerprint(
    rule: str, old: tuple[str | None, Any], new: tuple[str | None, Any], user: str = ""
) -> str:
    """Name a change in 16 hexadecimal digits that stay the same when its wording changes.

    `old` and `new` are pointer and value on either side. `user` tells apart the operations, or
    places, that one shared part of a document concerns.
    """
    said = [rule, old[0], new[0], old[1], new[1], *([user] if user else [])]
    text = json.dumps(said, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def order(change: Change) -> tuple[int, str, str, tuple[str, ...], str]:
    """Sort the worst first, then by pointer and rule, then by operation."""
    rank = SEVERITIES.index(change.severity)
    return rank, change.pointer, change.rule, change.operations, change.fingerprint


def show(value: Any) -> str:
    """Show a JSON value in a message."""
    return shorten(json.dumps(value, ensure_ascii=False), 80)


def show_all(values: list[Any]) -> str:
    """Show the first of several JSON values, and how many more there are."""
    listed = ", ".join(show(value) for value in values[:5])
    return listed if len(values) < 6 else f"{listed} and {len(values) - 5} more"
