"""Writes a comparison as one self-contained HTML page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pitchpipe.diff.change import SEVERITIES, Change
from pitchpipe.diff.outputs.comparison import Comparison, numbers
from pitchpipe.diff.outputs.excerpts import excerpts
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.diff.outputs.panes import Pane, panes
from pitchpipe.diff.policy import version_step
from pitchpipe.diff.rules import RULES
from pitchpipe.pointers import is_object
from pitchpipe.problems import Location, shorten
from pitchpipe.templating import markup_templates

MOST_CHANGES = 1_000
"""The most changes on a page; nobody reads more."""
MOST_CHARACTERS = 1_500_000
"""The most characters of values on a page; later changes are shown without values."""

_PAGE = "diff/page.html"
_STYLE = "diff/page.css"
_TITLES = {
    "error": "Breaking changes",
    "warning": "Changes to look at",
    "info": "Changes that break nobody",
    "doc": "Documentation only",
}
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
    """A change as the page shows it. `is_cut` says that the page has no room for its values."""

    change: Change
    message: list[str]
    migration: list[str]
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
    """The changes of one severity, and how many more there are."""

    name: str
    title: str
    items: tuple[Item, ...]
    more: int


def as_html(comparison: Comparison) -> str:
    """Print the page: breaking changes first, accepted ones and mere wording last."""
    judged, count = comparison.judged, numbers(comparison.judged)
    room = _Room(comparison)
    style = markup_templates().get_template(_STYLE).render()
    return markup_templates().get_template(_PAGE).render(
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        old=_document(comparison, "old"),
        new=_document(comparison, "new"),
        verdict=_verdict(comparison),
        step=version_step(judged.changes),
        chips=[(name, count[name]) for name in SEVERITIES],
        sections=[
            room.section(name, (c for c in judged.changes if c.severity == name))
            for name in SEVERITIES
        ],
        accepted=room.accepted(),
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
        return f"{breaking} breaking change{'s' * (breaking != 1)}"
    if comparison.judged.changes:
        return "Nothing breaks"
    return "No change" if not comparison.judged.accepted else "No change but accepted ones"


class _Room:
    """Makes what the page shows, as long as there is room on it."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._changes = MOST_CHANGES
        self._characters = MOST_CHARACTERS
        self.is_cut = False

    def section(self, name: str, changes: Iterable[Change]) -> Section:
        """Return a section with the changes that there is room for."""
        return self._section(name, _TITLES[name], [(change, "") for change in changes])

    def accepted(self) -> Section:
        """Return the section of accepted changes, each with its reason."""
        found = [(each.change, each.reason) for each in self._comparison.judged.accepted]
        return self._section("accepted", "Accepted changes", found)

    def _section(self, name: str, title: str, found: list[tuple[Change, str]]) -> Section:
        kept = found[: self._changes]
        self._changes -= len(kept)
        more = len(found) - len(kept)
        self.is_cut |= more > 0
        items = tuple(self._item(change, reason) for change, reason in kept)
        return Section(name=name, title=title, items=items, more=more)

    def _item(self, change: Change, reason: str) -> Item:
        old, new = excerpts(self._comparison, change) if self._characters > 0 else (None, None)
        is_cut = self._characters <= 0
        self._characters -= len(old or "") + len(new or "")
        self.is_cut |= is_cut
        left, right = panes(old, new)
        return Item(
            change=change,
            message=_parts(change.message),
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
