"""Tells whether matching a pattern (ECMA-262) can take exponential time in Python's `re`.

A matcher that goes back tries every way of reading a text before it gives up. Their number grows
exponentially if, and only if, some loop can read some text in two ways and be where it began, such
as `(a+)+` (Weideman et al., "Analyzing Matching Time Behavior of Backtracking Regular Expression
Matchers", CIAA 2016). So the pattern becomes an automaton, with one state for each character of it
(Glushkov's), and pairs of its states are followed through the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pitchpipe.schema.properties import ESCAPE, LAST, Characters, characters

_DIGITS: Characters = ((48, 57),)
_WORD: Characters = ((48, 57), (65, 90), (95, 95), (97, 122))
_SPACES: Characters = (
    *((9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029)),
    *((0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
_LINE_ENDS: Characters = ((10, 10), (13, 13), (0x2028, 0x2029))

_MAX_COPIES = 4
"""Up to how many times a repeated part is written out; one repeated more often counts as a loop."""

_MAX_LENGTH = 5_000
_MAX_ATOMS = 5_000
_MAX_STATES = 200
_MAX_DEPTH = 50
_MAX_STEPS = 200_000

_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d{1,9})(,?)(\d{0,9})\})\??")
_HEX = re.compile(r"x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}")
_CONTROLS = {"n": 10, "r": 13, "t": 9, "v": 11, "f": 12, "0": 0}
_CLASSES = {"d": _DIGITS, "w": _WORD, "s": _SPACES}


class _UnclearError(Exception):
    """The pattern is too large or too deeply nested to be analysed, or loops over nothing."""


@lru_cache(maxsize=4096)
def can_explode(pattern: str) -> bool:
    """Return whether matching a pattern can take time exponential in the length of the text.

    True for one that cannot be analysed within bounds, whose cost nobody can tell. False for one
    that is no regular expression to Python: nothing is matched with it.
    """
    if not re.search(r"[*+{]", pattern):
        return False
    if len(pattern) > _MAX_LENGTH:
        return True
    automaton = _Automaton()
    try:
        _Reader(pattern, automaton).whole()
        return automaton.is_ambiguous()
    except _UnclearError:
        return True
    except (IndexError, ValueError):
        return False


# The automaton.


@dataclass(slots=True)
class _Automaton:
    """States, each of which reads one character, and what may follow each.

    `twice` has the steps from one state to another that can be taken in two ways.
    """

    reads: list[Characters] = field(default_factory=list[Characters])
    after: list[set[int]] = field(default_factory=list[set[int]])
    twice: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    steps: int = 0

    def state(self, characters: Characters) -> int:
        """Add a state."""
        if len(self.reads) >= _MAX_STATES:
            raise _UnclearError
        self.reads.append(characters)
        self.after.append(set())
        return len(self.reads) - 1

    def join(self, ends: Iterable[int], starts: frozenset[int]) -> None:
        """Let each of some states be followed by each of others."""
        for end in ends:
            self.twice.update((end, start) for start in self.after[end] & starts)
            self.after[end] |= starts

    def is_ambiguous(self) -> bool:
        """Return whether a loop can read some text in two ways and be where it began."""
        loops = _loops(self.after)
        if any(loops[one] == loops[other] >= 0 for one, other in self.twice):
            return True
        forward: dict[tuple[int, int], set[tuple[int, int]]] = {}
        begun = {(state, state) for state, loop in enumerate(loops) if loop >= 0}
        reached = set(begun)
        waiting = list(begun)
        while waiting:
            one, other = pair = waiting.pop()
            following = {
                (a, b)
                for a in self.after[one]
                if loops[a] == loops[one]
                for b in self.after[other]
                if loops[b] == loops[other] and self._overlap(a, b)
            }
            forward[pair] = following
            waiting += following - reached
            reached |= following
        return _returns(forward, begun)

    def _overlap(self, one: int, other: int) -> bool:
        """Return whether two states can read the same character. Give up after too many."""
        here, there = self.reads[one], self.reads[other]
        self.steps += len(here) + len(there)
        if self.steps > _MAX_STEPS:
            raise _UnclearError
        return _have_common(here, there)


def _have_common(one: Characters, other: Characters) -> bool:
    """Return whether any character is in both, which are in their order."""
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i][1] < other[j][0]:
            i += 1
        elif other[j][1] < one[i][0]:
            j += 1
        else:
            return True
    return False


def _loops(after: list[set[int]]) -> list[int]:
    """Return the number of the loop that each state is in, or -1."""
    reach = [_reachable(after, state) for state in range(len(after))]
    return [
        min(other for other in mine if state in reach[other]) if state in mine else -1
        for state, mine in enumerate(reach)
    ]


def _reachable(after: list[set[int]], state: int) -> set[int]:
    """Return the states that follow one, in any number of steps from one up."""
    found: set[int] = set()
    waiting = [state]
    while waiting:
        new = after[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _returns(
    forward: dict[tuple[int, int], set[tuple[int, int]]], begun: set[tuple[int, int]]
) -> bool:
    """Return whether two different states that were reached together can meet again."""
    backward: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for pair, following in forward.items():
        for each in following:
            backward.setdefault(each, []).append(pair)
    seen = set(begun)
    waiting = list(begun)
    while waiting:
        for pair in backward.get(waiting.pop(), []):
            if pair[0] != pair[1]:
                return True
            if pair not in seen:
                seen.add(pair)
                waiting.append(pair)
    return False


# The pattern.


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: states that it can begin and end with, and whether it can be empty."""

    first: frozenset[int] = frozenset()
    last: frozenset[int] = frozenset()
    empty: bool = True


_NOTHING = _Part()


class _Reader:
    """Reads a pattern into an automaton. A part that is repeated is read several times."""

    def __init__(self, pattern: str, automaton: _Automaton) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0
        self._atoms = 0
        self._automaton = automaton

    def whole(self) -> None:
        """Read all of it. Raise ValueError or IndexError if it is no regular expression."""
        self._choice()
        if self._at < len(self._text):
            message = "a parenthesis too many"
            raise ValueError(message)

    def _choice(self) -> _Part:
        part = self._sequence()
        while self._peek() == "|":
            self._at += 1
            other = self._sequence()
            part = _Part(
                part.first | other.first, part.last | other.last, part.empty or other.empty
            )
        return part

    def _sequence(self) -> _Part:
        part = _NOTHING
        while self._peek() not in ("", "|", ")"):
            part = self._then(part, self._repeated())
        return part

    def _then(self, one: _Part, other: _Part) -> _Part:
        self._automaton.join(one.last, other.first)
        return _Part(
            one.first | other.first if one.empty else one.first,
            one.last | other.last if other.empty else other.last,
            one.empty and other.empty,
        )

    def _repeated(self) -> _Part:
        start = self._at
        part = self._atom()
        end = self._at
        quantifier = _QUANTIFIER.match(self._text, end)
        if quantifier is None:
            return part
        least, most = _counts(quantifier)
        if most == 0:
            self._at = quantifier.end()
            return _NOTHING
        if most is None or most > _MAX_COPIES:
            part = self._looped(part, least)
        else:
            part = self._copied(part, start, least, most)
        self._at = quantifier.end()
        return part

    def _looped(self, part: _Part, least: int) -> _Part:
        if part.empty and part.first:
            raise _UnclearError
        self._automaton.join(part.last, part.first)
        return _Part(part.first, part.last, part.empty or least == 0)

    def _copied(self, part: _Part, start: int, least: int, most: int) -> _Part:
        whole = _Part(part.first, part.last, part.empty or least == 0)
        for count in range(1, most):
            self._at = start
            copy = self._atom()
            optional = _Part(copy.first, copy.last, copy.empty or count >= least)
            whole = self._then(whole, optional)
        return whole

    def _atom(self) -> _Part:
        self._atoms += 1
        if self._atoms > _MAX_ATOMS:
            raise _UnclearError
        character = self._text[self._at]
        self._at += 1
        if character == "(":
            return self._group()
        if character in "^$":
            return _NOTHING
        if character == "[":
            return self._reading(self._class())
        if character == ".":
            return self._reading(_without(_LINE_ENDS))
        if character == "\\":
            escape = self._escape()
            return self._reading(escape) if escape else _NOTHING
        return self._reading(((ord(character), ord(character)),))

    def _reading(self, read: Characters) -> _Part:
        if not read:
            return _NOTHING
        state = frozenset([self._automaton.state(tuple(sorted(read)))])
        return _Part(state, state, empty=False)

    def _group(self) -> _Part:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise _UnclearError
        opening = re.compile(r"\?(?:(<?[=!])|:|<\w+>)").match(self._text, self._at)
        self._at = opening.end() if opening else self._at
        part = self._choice()
        if self._text[self._at] != ")":
            raise ValueError
        self._at += 1
        self._depth -= 1
        return _NOTHING if opening and opening[1] else part  # what looks around reads nothing

    def _escape(self) -> Characters:
        """Read what follows a backslash; return no characters for what reads none."""
        if found := _HEX.match(self._text, self._at):
            self._at = found.end()
            code = int(found[1] or found[2] or found[3], 16)
            return ((code, code),)
        if found := ESCAPE.match(self._text, self._at):
            self._at = found.end()
            return _with_property(found)
        character = self._text[self._at]
        self._at += 1
        if character in "pP":
            raise ValueError
        if character.lower() in _CLASSES:
            listed = _CLASSES[character.lower()]
            return listed if character.islower() else _without(listed)
        if character in "bBk123456789":
            return ()
        if character == "c":
            self._at += 1
            code = ord(self._text[self._at - 1]) % 32
            return ((code, code),)
        code = _CONTROLS.get(character, ord(character))
        return ((code, code),)

    def _class(self) -> Characters:
        negated = self._peek() == "^"
        self._at += negated
        found: list[tuple[int, int]] = []
        while self._text[self._at] != "]":
            members = self._member()
            is_one = len(members) == 1 and members[0][0] == members[0][1]
            if is_one and self._text[self._at] == "-" and self._text[self._at + 1] != "]":
                self._at += 1
                members = ((members[0][0], self._member()[-1][1]),)
            found += members
        self._at += 1
        return _without(tuple(found)) if negated else tuple(found)

    def _member(self) -> Characters:
        character = self._text[self._at]
        self._at += 1
        if character != "\\":
            return ((ord(character), ord(character)),)
        return self._escape() or ((8, 8),)  # `\b` is a backspace here

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
    return listed if escape[0].startswith("p") else _without(listed)


def _without(listed: Characters) -> Characters:
    """Return all other characters."""
    found: list[tuple[int, int]] = []
    start = 0
    for first, last in sorted(listed):
        if start < first:
            found.append((start, first - 1))
        start = max(start, last + 1)
    return (*found, (start, LAST)) if start <= LAST else tuple(found)
