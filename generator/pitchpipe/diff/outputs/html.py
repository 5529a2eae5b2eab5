"""Writes a comparison as one self-contained HTML page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from pitchpipe.diff.change import SEVERITIES, Change, Severity
from pitchpipe.diff.outputs.comparison import Comparison, numbers
from pitchpipe.diff.outputs.entries import Entry, entries_of, groups_of
from pitchpipe.diff.outputs.excerpts import excerpts
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.diff.outputs.panes import Pane, panes
from pitchpipe.diff.policy import version_step
from pitchpipe.diff.rules import RULES
from pitchpipe.pointers import is_object
from pitchpipe.problems import Location, shorten
from pitchpipe.templating import markup_templates

MOST_CHANGES = 1_000
"""The most entries on a page; nobody reads more."""
MOST_CHARACTERS = 1_500_000
"""The most characters of values on a page; later changes are shown without values."""

_PAGE = "diff/page.html"
_STYLE = "diff/page.css"
_FILTERS = {
    "error": "breaking",
    "warning": "to look at",
    "info": "breaks nobody",
    "doc": "documentation only",
}
# Which severities a group can have, without any order: the style hides it if all are hidden.
_SETS = tuple(
    each for size in range(1, len(SEVERITIES) + 1) for each in combinations(SEVERITIES, size)
)
_LONG = 600
_FOLD = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One of the two documents, as the head of the page names it."""

    path: str
    sha256: str
    title: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The lines that a change shows of one document; none if there is nothing to show."""

    name: Literal["old", "new"]
    place: str
    pointer: str | None
    lines: Pane


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry as the page shows it. `is_cut` says that the page has no room for its values."""

    change: Change
    message: list[str]
    usage: list[str]
    migration: list[str]
    fingerprint: str
    own: tuple[tuple[str, str], ...]
    meaning: str
    pointer: str
    place: str
    sides: tuple[Side, Side]
    is_cut: bool
    is_long: bool
    differing: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The changes of one group, and their severities, worst first; or the accepted ones."""

    title: list[str]
    items: tuple[Item, ...]
    severities: tuple[Severity, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A box that shows or hides the changes of a severity."""

    name: Severity
    title: str
    number: int
    is_on: bool


def as_html(comparison: Comparison) -> str:
    """Print the page: groups with breaking changes first, accepted ones last.

    It has the changes of every severity, and boxes that hide those of one.
    """
    judged, count = comparison.judged, numbers(comparison.judged)
    entries = entries_of(judged.changes)
    room = _Room(comparison)
    style = markup_templates().get_template(_STYLE).render(hidden=_SETS)
    return markup_templates().get_template(_PAGE).render(
        hidden=_SETS,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        old=_document(comparison, "old"),
        new=_document(comparison, "new"),
        verdict=_verdict(comparison),
        step=version_step(judged.changes),
        filters=[
            Filter(
                name=name,
                title=_FILTERS[name],
                number=count[name],
                is_on=SEVERITIES.index(name) <= SEVERITIES.index(comparison.least),
            )
            for name in SEVERITIES
        ],
        sections=room.sections(entries),
        more=room.more,
        accepted=room.accepted(),
        accepted_more=room.more,
        unused=judged.unused[:MOST_CHANGES],
        unused_more=max(0, len(judged.unused) - MOST_CHANGES),
        notes=[_parts(note) for note in generation_notes(comparison)],
        is_cut=room.is_cut,
        is_changed=bool(judged.changes),
    )  # fmt: skip


def _document(comparison: Comparison, side: Literal["old", "new"]) -> Document:
    info: Any = comparison.document(side).data.get("info")
    about: dict[str, Any] = info if is_object(info) else {}
    return Document(
        path=shorten(comparison.document(side).path, _LONG),
        sha256=comparison.hash_of(side),
        title=shorten(str(about.get("title", "")), 100),
        version=shorten(str(about.get("version", "")), 40),
    )


def _verdict(comparison: Comparison) -> str:
    breaking = numbers(comparison.judged)["error"]
    if breaking:
        verdict = f"{breaking} breaking change{'s' * (breaking != 1)}"
    elif comparison.judged.changes:
        verdict = "Nothing breaks"
    else:
        verdict = "No change" if not comparison.judged.accepted else "No change but accepted ones"
    return f"{verdict}: {comparison.state}" if comparison.state else verdict


class _Room:
    """Makes what the page shows, as long as there is room on it."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._entries = MOST_CHANGES
        self._characters = MOST_CHARACTERS
        self.more = 0
        self.is_cut = False

    def sections(self, entries: Sequence[Entry]) -> list[Section]:
        """Return the groups of entries that there is room for, the worst first."""
        items = {id(entry): self._item(entry) for entry in self._kept(entries)}
        kept = [entry for entry in entries if id(entry) in items]
        return [
            Section(
                title=_parts(group.title),
                items=tuple(items[id(entry)] for entry in group.entries),
                severities=tuple(dict.fromkeys(entry.severity for entry in group.entries)),
                number=sum(len(entry.changes) for entry in group.entries),
            )
            for group in groups_of(kept)
        ]

    def accepted(self) -> Section:
        """Return the section of accepted changes, each with its reason."""
        found = self._comparison.judged.accepted
        reasons = {each.change.fingerprint: each.reason for each in found}
        entries = [Entry(changes=(each.change,)) for each in found]
        items = [self._item(entry, reasons[entry.fingerprint]) for entry in self._kept(entries)]
        return Section(
            title=["Accepted changes"], items=tuple(items), severities=(), number=len(found)
        )

    def _kept(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Return the entries that there is room for; `more` changes have none."""
        kept = entries[: self._entries]
        self._entries -= len(kept)
        self.more = sum(len(entry.changes) for entry in entries[len(kept) :])
        self.is_cut |= self.more > 0
        return kept

    def _item(self, entry: Entry, reason: str = "") -> Item:
        change = entry.change
        old, new = excerpts(self._comparison, change) if self._characters > 0 else (None, None)
        is_cut = self._characters <= 0
        self._characters -= len(old or "") + len(new or "")
        self.is_cut |= is_cut
        left, right = panes(old, new)
        return Item(
            change=change,
            message=_parts(change.message),
            usage=_parts(entry.usage(is_titled=True)),
            fingerprint=entry.fingerprint,
            own=_own(entry),
            migration=_parts(change.migration),
            meaning=RULES[change.rule].meaning,
            pointer=shorten(f"#{change.pointer}", _LONG),
            place=_place(change.where),
            sides=(
                _side("old", change.old_where, change.old_pointer, left),
                _side("new", change.new_where, change.new_pointer, right),
            ),
            is_cut=is_cut,
            is_long=len(left) > _FOLD,
            differing=sum(line.mark not in ("same", "skip") for line in left),
            reason=shorten(reason, _LONG),
        )


def _own(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the fingerprint of each of several changes, and the operation it is of."""
    if len(entry.changes) == 1:
        return ()
    return tuple((each.fingerprint, ", ".join(each.operations)) for each in entry.changes)


def _side(
    name: Literal["old", "new"], where: Location | None, pointer: str | None, lines: Pane
) -> Side:
    place = _place(where) if where else ""
    kept = lines if pointer is not None else ()
    return Side(name=name, place=place, pointer=pointer, lines=kept)


def _place(where: Location) -> str:
    line = f":{where.line}" if where.line else ""
    return shorten(f"{where.path}{line}", _LONG) if where.path else ""


def _parts(text: str) -> list[str]:
    """Split a sentence at its backticks: every second part is code."""
    return re.split(r"`([^`]*)`", shorten(text, _LONG))
