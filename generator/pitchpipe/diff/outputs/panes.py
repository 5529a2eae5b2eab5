"""Sets two texts side by side, each line marked as added, removed or kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, TypeAlias

Mark: TypeAlias = Literal["same", "gone", "come", "gap", "skip"]

MOST_WORDS = 400
_WORDS = re.compile(r"\w+|\s+|.")
_ALIKE = 0.4
_AROUND = 3
_FEWEST_SKIPPED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a line, and whether the other side has it otherwise."""

    text: str
    is_changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a pane: `gap` is where the other has one more, `skip` stands for lines alike."""

    mark: Mark
    pieces: tuple[Piece, ...] = ()


Pane: TypeAlias = "tuple[Line, ...]"
_GAP = Line(mark="gap")


def panes(old: str | None, new: str | None) -> tuple[Pane, Pane]:
    """Align two texts: corresponding lines have the same number."""
    before, after = ((text or "").splitlines() for text in (old, new))
    rows: list[tuple[Line, Line]] = []
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for number, (tag, i, j, k, m) in enumerate(codes):
        found = [_pair(was, now) for was, now in zip_longest(before[i:j], after[k:m])]
        if tag == "equal":
            is_last = number == len(codes) - 1
            found = _skipped(found, is_first=number == 0, is_last=is_last)
        rows += found
    return tuple(row[0] for row in rows), tuple(row[1] for row in rows)


def _skipped(
    rows: list[tuple[Line, Line]], *, is_first: bool, is_last: bool
) -> list[tuple[Line, Line]]:
    """Leave out the middle of lines alike; before the first change and after the last, the end."""
    start = 1 if is_first else _AROUND  # the first line names what is shown
    end = len(rows) if is_last else len(rows) - _AROUND
    if end - start < _FEWEST_SKIPPED:
        return rows
    line = Line(mark="skip", pieces=(Piece(text=f"{end - start} lines alike"),))
    return [*rows[:start], (line, line), *rows[end:]]


def _pair(old: str | None, new: str | None) -> tuple[Line, Line]:
    if old == new:
        line = Line(mark="same", pieces=(Piece(text=old or ""),))
        return line, line
    if old is None or new is None:
        gone = _GAP if old is None else Line(mark="gone", pieces=(Piece(text=old),))
        come = _GAP if new is None else Line(mark="come", pieces=(Piece(text=new),))
        return gone, come
    was, now = _pieces(old, new)
    return Line(mark="gone", pieces=was), Line(mark="come", pieces=now)


def _pieces(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Mark the words in which two lines differ, unless they have little in common."""
    before, after = (_WORDS.findall(text) for text in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if max(len(before), len(after)) > MOST_WORDS or matcher.ratio() < _ALIKE:
        return (Piece(text=old),), (Piece(text=new),)
    codes = matcher.get_opcodes()
    was = [("".join(before[i:j]), tag != "equal") for tag, i, j, _, _ in codes]
    now = [("".join(after[i:j]), tag != "equal") for tag, _, _, i, j in codes]
    return tuple(_filled(was)), tuple(_filled(now))


def _filled(pieces: list[tuple[str, bool]]) -> Iterator[Piece]:
    for text, is_changed in pieces:
        indent = len(text) - len(text.lstrip())
        if indent:  # that a line is set further in is seen without a mark
            yield Piece(text=text[:indent])
        if text[indent:]:
            yield Piece(text=text[indent:], is_changed=is_changed)
