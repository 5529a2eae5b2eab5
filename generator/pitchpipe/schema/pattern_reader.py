r"""Reads a pattern (ECMA-262) into an automaton, as Python's `re` reads what it is translated to.

What only Python knows, such as `(?x)`, `\141` or `a++`, is not read: raises ValueError, as for
what is no regular expression at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from string import ascii_letters, digits

from pitchpipe.schema.automaton import MOST_WAYS, START, Automaton, UnclearError, added, capped
from pitchpipe.schema.properties import (
    END,
    ESCAPE,
    LAST,
    Characters,
    characters,
    is_settled,
    stand_ins,
)

_DIGITS: Characters = ((48, 57),)
_WORD: Characters = ((48, 57), (65, 90), (95, 95), (97, 122))
_SPACES: Characters = (
    *((9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029)),
    *((0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
_SPACES_OF_ASCII: Characters = ((9, 13), (32, 32))
_LINE_ENDS: Characters = ((10, 10), (13, 13), (0x2028, 0x2029))
_ANY: Characters = ((0, END),)
_NEWER: Characters = ((LAST + 1, END),)

_MAX_ATOMS = 5_000
_MAX_DEPTH = 50

_QUANTIFIER = re.compile(r"(?:([*+?])|\{([0-9]+)(,?)([0-9]*)\})\??")
_PAIR = re.compile(r"u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_HEX = re.compile(r"x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\}")
_CONTROL = re.compile("c([a-zA-Z])")
_SAME_AS_GROUP = re.compile(r"k<\w+>|[1-9][0-9]?(?![0-9])")
_GROUP = re.compile(r"\?(?:(<?[=!])|:|P?<\w+>)")
_GROUP_AGAIN = re.compile(r"\?P=\w+\)")
_FOLDS = "(?i)"
"""Not in ECMA-262, but in documents that are written in Java."""

_NUL = re.compile("0(?![0-9])")
_CONTROLS = {"n": 10, "r": 13, "t": 9, "v": 11, "f": 12, "a": 7}
_CLASSES = {"d": _DIGITS, "w": _WORD, "s": _SPACES}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a pattern.

    It can begin and end with these states, and be empty, in so many ways each. `ways` bounds how
    many texts and beginnings of texts it can be read as in turn: MOST_WAYS with a loop.
    """

    first: dict[int, int] = field(default_factory=dict[int, int])
    last: dict[int, int] = field(default_factory=dict[int, int])
    empty: int = 1
    ways: int = 1
    is_anchored: bool = False


_NOTHING = Part()


def read(pattern: str, automaton: Automaton, copies: int) -> Part:
    """Read a pattern. What is repeated up to so many times is written out; the rest are loops.

    Raises ValueError or IndexError if it is not understood, and UnclearError if it is too large.
    """
    reader = _Reader(pattern, automaton, copies)
    part = reader.whole()
    automaton.join({START: 1}, part.first)
    if not reader.has_conditions:
        automaton.drop_ends(part.last)
    return part


class _Reader:
    """A part that is repeated is read several times."""

    def __init__(self, pattern: str, automaton: Automaton, copies: int) -> None:
        self._text = pattern
        self._at: int = 0
        self._depth = 0
        self._atoms = 0
        self._copies = copies
        self._folds = pattern.startswith(_FOLDS)
        self._has_properties = ESCAPE.search(pattern) is not None
        self._automaton = automaton
        self.has_conditions = False
        """Whether a text that has been read to the end of the pattern may still not match it."""

    def whole(self) -> Part:
        """Read all of it."""
        self._at = len(_FOLDS) if self._folds else 0
        part = self._choice()
        if self._at < len(self._text):
            message = "a parenthesis too many"
            raise ValueError(message)
        return part

    def _choice(self) -> Part:
        part = self._sequence()
        while self._peek() == "|":
            self._at += 1
            other = self._sequence()
            part = Part(
                added(part.first, other.first),
                added(part.last, other.last),
                capped(part.empty + other.empty),
                capped(part.ways + other.ways),
                is_anchored=part.is_anchored and other.is_anchored,
            )
        return part

    def _sequence(self) -> Part:
        part = _NOTHING
        while self._peek() not in ("", "|", ")"):
            part = self._then(part, self._repeated())
        return part

    def _then(self, one: Part, other: Part) -> Part:
        self._automaton.join(one.last, other.first)
        return Part(
            added(one.first, other.first, one.empty),
            added(other.last, one.last, other.empty),
            capped(one.empty * other.empty),
            capped(one.ways * other.ways),
            is_anchored=one.is_anchored or (not one.first and other.is_anchored),
        )

    def _repeated(self) -> Part:
        start = self._at
        part = self._atom()
        end = self._at
        quantifier = _QUANTIFIER.match(self._text, end)
        if quantifier is None:
            return part
        if quantifier.end() < len(self._text) and self._text[quantifier.end()] in "*+?":
            message = "a quantifier too many"
            raise ValueError(message)
        least, most = _counts(quantifier)
        if most == 0:
            part = _NOTHING
        elif most is None or most > self._copies:
            part = self._looped(part, least)
        else:
            part = self._copied(part, start, least, most)
        self._at = quantifier.end()
        return part

    def _looped(self, part: Part, least: int) -> Part:
        if part.empty:
            raise UnclearError
        self._automaton.join(part.last, part.first)
        return replace(part, empty=0 if least else 1, ways=MOST_WAYS)

    def _copied(self, part: Part, start: int, least: int, most: int) -> Part:
        """Read a part again and again; after enough of them, what follows may come instead."""
        row = part
        ends = Part(ways=1 if least == 0 else 0, empty=1 if least == 0 else 0)
        for count in range(1, most + 1):
            if count > 1:
                self._at = start
                row = self._then(row, self._atom())
            if count >= least:
                ends = Part(
                    last=added(ends.last, row.last),
                    empty=capped(ends.empty + row.empty),
                    ways=capped(ends.ways + row.ways),
                )
        return replace(ends, first=row.first, is_anchored=part.is_anchored and least > 0)

    def _atom(self) -> Part:
        self._atoms += 1
        if self._atoms > _MAX_ATOMS:
            raise UnclearError
        character = self._text[self._at]
        self._at += 1
        if character == "(":
            return self._group()
        if character in "^$":
            self.has_conditions |= character == "$"
            return Part(is_anchored=character == "^")
        if character in "*+?":
            message = "nothing to repeat"
            raise ValueError(message)
        if character == "[":
            return self._reading(self._class())
        if character == ".":
            return self._reading(_without(_LINE_ENDS))
        if character != "\\":
            return self._reading(self._listed([(ord(character), ord(character))]))
        if found := _SAME_AS_GROUP.match(self._text, self._at):
            self._at = found.end()
            return self._anything()
        if self._text[self._at] in "bBAZz":
            self._at += 1
            self.has_conditions = True
            return _NOTHING
        has_property = ESCAPE.match(self._text, self._at)
        read = self._escape()
        return self._reading(read if has_property else self._listed([*read]))

    def _listed(self, found: list[tuple[int, int]]) -> Characters:
        """Return what a pattern lists, which newer versions of Unicode may give any property."""
        if not self._has_properties or all(is_settled(*each) for each in found):
            return tuple(found)
        return (*found, *_NEWER)

    def _reading(self, read: Characters) -> Part:
        if not read:
            return _NOTHING
        folded = tuple(_other_cases(read)) if self._folds else ()
        state = {self._automaton.state(tuple(sorted({*read, *folded}))): 1}
        return Part(state, state, empty=0)

    def _anything(self) -> Part:
        """Read any text: what a group has read."""
        part = self._reading(_ANY)
        self._automaton.join(part.last, part.first)
        return replace(part, empty=1, ways=MOST_WAYS)

    def _group(self) -> Part:
        if again := _GROUP_AGAIN.match(self._text, self._at):
            self._at = again.end()
            return self._anything()
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UnclearError
        opening = _GROUP.match(self._text, self._at)
        if opening:
            self._at = opening.end()
        elif self._peek() == "?":
            message = "not a group of ECMA-262"
            raise ValueError(message)
        part = self._choice()
        if self._text[self._at] != ")":
            raise ValueError
        self._at += 1
        self._depth -= 1
        if opening and opening[1]:
            self.has_conditions = True
            # What looks around reads nothing, but is tried.
            return Part(part.first, ways=capped(part.ways + 1))
        return part

    def _escape(self) -> Characters:
        """Read what follows a backslash."""
        if found := _PAIR.match(self._text, self._at):
            self._at = found.end()
            return _one(0x10000 + ((int(found[1], 16) - 0xD800) << 10) + int(found[2], 16) - 0xDC00)
        if found := _HEX.match(self._text, self._at):
            self._at = found.end()
            return _one(int(found[1] or found[2] or found[3], 16))
        if found := ESCAPE.match(self._text, self._at):
            self._at = found.end()
            return _with_property(found)
        if found := _CONTROL.match(self._text, self._at):
            self._at = found.end()
            return _one(ord(found[1]) % 32)
        if found := _NUL.match(self._text, self._at):
            self._at = found.end()
            return _one(0)
        character = self._text[self._at]
        self._at += 1
        if character.lower() in _CLASSES:
            listed = _CLASSES[character.lower()]
            return listed if character.islower() else _without(listed)
        if character in _CONTROLS:
            return _one(_CONTROLS[character])
        if character in ascii_letters or character in digits:
            message = "no such escape"
            raise ValueError(message)
        return _one(ord(character))

    def _class(self) -> Characters:
        negated = self._peek() == "^"
        self._at += negated
        found: list[tuple[int, int]] = []
        listed: list[tuple[int, int]] = []
        while self._text[self._at] != "]":
            has_property = ESCAPE.match(self._text, self._at + 1)
            members = self._member()
            is_one = len(members) == 1 and members[0][0] == members[0][1]
            if is_one and self._text[self._at] == "-" and self._text[self._at + 1] != "]":
                self._at += 1
                members = ((members[0][0], self._member()[-1][1]),)
            found += members
            listed += () if has_property else members
        self._at += 1
        if negated:
            return _without(tuple(found))
        return (*found, *self._listed(listed))

    def _member(self) -> Characters:
        character = self._text[self._at]
        self._at += 1
        if character != "\\":
            return _one(ord(character))
        escaped = self._text[self._at]
        if escaped in "bS":
            self._at += 1  # a backspace; and what Python takes for no space within a class
            return _one(8) if escaped == "b" else _without(_SPACES_OF_ASCII)
        return self._escape()

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]


def _counts(quantifier: re.Match[str]) -> tuple[int, int | None]:
    """Return how often a part is repeated, at least and at most."""
    sign, least, comma, most = quantifier.groups()
    if sign:
        return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
    if not comma:
        return int(least), int(least)
    return int(least), int(most) if most else None


def _with_property(escape: re.Match[str]) -> Characters:
    """Return what has a property. Raise ValueError for one that nothing is matched with."""
    listed = characters(escape[1])
    if listed is None:
        raise ValueError
    listed += stand_ins(escape[1])
    return listed if escape[0].startswith("p") else _without(listed)


def _other_cases(read: Characters) -> Iterator[tuple[int, int]]:
    """Yield the letters of ASCII in the other case."""
    for first, last in read:
        for start, by in ((65, 32), (97, -32)):
            if first <= start + 25 and start <= last:
                yield max(first, start) + by, min(last, start + 25) + by


def _one(code: int) -> Characters:
    """Return a single character. Raise ValueError if there is none with this code."""
    if code > LAST:
        raise ValueError
    return ((code, code),)


def _without(listed: Characters) -> Characters:
    """Return all others, also of what stands for newer ones."""
    found: list[tuple[int, int]] = []
    start = 0
    for first, last in sorted(listed):
        if start < first:
            found.append((start, first - 1))
        start = max(start, last + 1)
    return (*found, (start, END)) if start <= END else tuple(found)
