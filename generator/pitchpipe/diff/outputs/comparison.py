"""The input of every format: two documents and their changes, judged by a project's policy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from pitchpipe.diff.absent import Absent
from pitchpipe.diff.change import SEVERITIES, Change, Severity
from pitchpipe.diff.generation import Generated
from pitchpipe.diff.policy import Judged, version_step
from pitchpipe.document import Document
from pitchpipe.lock.records import effective_hash

_STATES = {"old": "new", "new": "gone"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two documents, and the changes between them as a project judges them.

    `generated` is what `generate` makes of either, where that may differ. On the `absent` side
    there is no such client. Changes that are less severe than `least` are counted, but not shown.
    """

    old: Document
    new: Document
    judged: Judged
    generated: tuple[Generated, Generated] | None = None
    absent: Absent = None
    least: Severity = "info"

    @property
    def shown(self) -> tuple[Change, ...]:
        """Return the changes that are asked for."""
        severities = asked(self.least)
        return tuple(change for change in self.judged.changes if change.severity in severities)

    @property
    def summary(self) -> str:
        """Count the changes in one line, with what they mean for a version."""
        counts = summary(self.judged, numbers(self.judged)["doc"] if self.least != "doc" else 0)
        return f"{self.state}; {counts}" if self.state else counts

    @property
    def state(self) -> str:
        """Say if the client is new, or gone; "" if it is neither."""
        return f"the client is {_STATES[self.absent]}" if self.absent else ""

    def document(self, side: Literal["old", "new"]) -> Document:
        """Return one of the two."""
        return self.old if side == "old" else self.new

    def hash_of(self, side: Literal["old", "new"]) -> str:
        """Return the hash of a document's content, however it is formatted."""
        return effective_hash(self.document(side).data)


def asked(least: Severity) -> tuple[Severity, ...]:
    """Return the severities that are at least as bad as one."""
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def numbers(judged: Judged) -> Counter[Severity]:
    """Count the changes of each severity."""
    return Counter(change.severity for change in judged.changes)


def summary(judged: Judged, hidden: int = 0) -> str:
    """Count the changes in one line, with what they mean for a version."""
    if not judged.changes:
        return "no change"
    shown = f", {hidden} in documentation only (--all shows them)" if hidden else ""
    return f"{counts(judged)}{shown}; a {version_step(judged.changes)} version bump"


def counts(judged: Judged) -> str:
    """Count what callers may notice: `2 errors, 1 warning, 0 info`."""
    count = numbers(judged)
    parts = [f"{count[name]} {name}{'s' * (count[name] != 1)}" for name in ("error", "warning")]
    return f"{', '.join(parts)}, {count['info']} info"
