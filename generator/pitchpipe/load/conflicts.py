"""Finds the marks that git leaves in a file where two branches changed the same lines."""

from __future__ import annotations

import re

from pitchpipe.load.reading import fail
from pitchpipe.problems import Location

HAS_MARKS = "has the marks of a merge conflict"

_OURS, _BASE, _DIVIDER, _THEIRS = "<<<<<<< ", "|||||||", "=======", ">>>>>>> "
_MARK = re.compile(r"^(<{7} |={7}\r?$|>{7} )", re.MULTILINE)


def first_mark(text: str) -> int:
    """Return the line of the first mark, from 1; 0 if there is none.

    A single mark counts: this is for text in which no line can begin like one.
    """
    found = _MARK.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def refuse_conflict(shown: str, text: str, rule: str = "invalid-syntax") -> None:
    """Raise ProblemsError at the first conflict of a text that could not be read, if it has one."""
    if line := first_conflict(text):
        hint = "resolve it: keep what is meant, and remove the lines <<<<<<<, ======= and >>>>>>>"
        fail(Location(path=shown, line=line, column=1), rule, HAS_MARKS, hint)


def first_conflict(text: str) -> int:
    """Return the line, from 1, on which the first conflict with all its marks begins, or 0."""
    begin, is_divided = 0, False
    for number, line in enumerate(text.split("\n") if _MARK.search(text) else (), start=1):
        if line.startswith(_OURS):
            begin, is_divided = number, False
        elif begin and line.rstrip("\r") == _DIVIDER:
            is_divided = True
        elif is_divided and line.startswith(_THEIRS):
            return begin
    return 0


def sides(text: str) -> tuple[str, str]:
    """Return the text with our side of each conflict, and with theirs.

    What both branches started from, which git also writes in its styles `diff3` and `zdiff3`, is
    part of neither.
    """
    ours: list[str] = []
    theirs: list[str] = []
    both = targets = [ours, theirs]
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        if targets is both and line.startswith(_OURS):
            targets = [ours]
        elif targets is not both and line.startswith(_BASE):
            targets = []
        elif targets is not both and line.rstrip("\r\n") == _DIVIDER:
            targets = [theirs]
        elif targets is not both and line.startswith(_THEIRS):
            targets = both
        else:
            for target in targets:
                target.append(line)
    return "".join(ours), "".join(theirs)
