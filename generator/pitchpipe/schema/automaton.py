"""Bounds how many ways of reading a text a matcher that goes back may try.

A pattern becomes an automaton with one state for each of its characters (Glushkov's). After a
text of some length, a matcher has as many ways to be at a state as it had to be, one character
earlier, at the states before it; but only states that some text leads to together add up. In
`(a+)+` they do so again and again, and the number of ways grows exponentially; in `a*a*` one
state hands on to another, and it grows with a power. (Weideman et al., "Analyzing Matching Time
Behavior of Backtracking Regular Expression Matchers", CIAA 2016, tell the two apart.)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pitchpipe.schema.properties import Characters

MOST_WAYS = 10**9
"""How far ways are counted: more than can be tried."""

_MAX_STATES = 5_000
_MAX_FOLLOWED = 600
_MAX_STEPS = 100_000
_MAX_SUMS = 150_000

START = 0
"""The state before the first character."""


class UnclearError(Exception):
    """The pattern is too large or too deeply nested to be analysed, or loops over nothing."""


@dataclass(slots=True)
class Automaton:
    """States, each of which reads one character, and in how many ways each follows others."""

    reads: list[int] = field(default_factory=lambda: [0])
    before: list[dict[int, int]] = field(default_factory=lambda: [{}])
    characters: dict[Characters, int] = field(default_factory=lambda: {(): 0})
    common: dict[tuple[int, int], bool] = field(default_factory=dict[tuple[int, int], bool])
    summands: dict[int, list[dict[int, int]]] | None = None
    steps: int = 0

    def state(self, characters: Characters) -> int:
        """Add a state that reads one of some characters, which are in their order."""
        if len(self.reads) >= _MAX_STATES:
            raise UnclearError
        self.reads.append(self.characters.setdefault(characters, len(self.characters)))
        self.before.append({})
        return len(self.reads) - 1

    def join(self, ends: Mapping[int, int], starts: Mapping[int, int]) -> None:
        """Let each of some states be followed by each of others, in so many ways each."""
        self._step(len(ends) * len(starts))
        for start, ways in starts.items():
            before = self.before[start]
            for end, others in ends.items():
                before[end] = before.get(end, 0) + capped(ways * others)

    def drop_ends(self, ends: Mapping[int, int]) -> None:
        """Drop the states with which a text is certain to match, given those that it can end with.

        A matcher that has come there never goes back.
        """
        kept = set(range(len(self.reads))) - ends.keys()
        waiting = list(kept)
        while waiting:
            found = self.before[waiting.pop()].keys() - kept
            kept |= found
            waiting += found
        for state in range(len(self.reads)):
            if state not in kept:
                self.before[state] = {}

    def ways(self, length: int, most: int) -> int:
        """Bound in how many ways a text of some length, or the beginning of one, can be read.

        More than `most` are not counted.
        """
        if self.summands is None:
            self.summands = self._summands()
        summands = self.summands
        if all(sum(each.values()) == 1 for sets in summands.values() for each in sets):
            return length
        if sum(len(each) for sets in summands.values() for each in sets) * length > _MAX_SUMS:
            raise UnclearError
        counts = {START: 1}
        total = 0
        for rest in range(length, 0, -1):
            found = {
                state: max(
                    sum(counts[end] * ways for end, ways in each.items() if end in counts)
                    for each in sets
                )
                for state, sets in summands.items()
            }
            following = {state: number for state, number in found.items() if number}
            largest = max(following.values(), default=0)
            if following == counts:
                return capped(total + largest * rest)
            counts, total = following, total + largest
            if not largest or total > most:
                break
        return capped(total)

    def _summands(self) -> dict[int, list[dict[int, int]]]:
        """Return for each state the sets of states before it whose ways add up."""
        if len(self.reads) > _MAX_FOLLOWED:
            raise UnclearError
        together = self._together()
        found: dict[int, list[dict[int, int]]] = {}
        for state, before in enumerate(self.before):
            self._step(len(before) ** 2)
            sets = [
                {end: ways for end, ways in before.items() if end in together[one]}
                for one in before
                if together[one]  # otherwise nothing leads there
            ]
            if sets:
                found[state] = [s for n, s in enumerate(sets) if s not in sets[:n]]
        return found

    def _together(self) -> list[set[int]]:
        """Return for each state those that a text can lead to that leads to it."""
        after: list[list[int]] = [[] for _ in self.reads]
        for state, before in enumerate(self.before):
            for end in before:
                after[end].append(state)
        found: list[set[int]] = [set() for _ in self.reads]
        found[START].add(START)
        waiting = [(START, START)]
        while waiting:
            one, other = waiting.pop()
            self._step(len(after[one]) * len(after[other]))
            for here in after[one]:
                for there in after[other]:
                    if there not in found[here] and self._overlap(here, there):
                        found[here].add(there)
                        found[there].add(here)
                        waiting.append((here, there))
        return found

    def _overlap(self, one: int, other: int) -> bool:
        """Return whether two states can read the same character."""
        key = self.reads[one], self.reads[other]
        if key not in self.common:
            listed = list(self.characters)
            here, there = listed[key[0]], listed[key[1]]
            self._step(len(listed) + len(here) + len(there))
            self.common[key] = self.common[key[1], key[0]] = _have_common(here, there)
        return self.common[key]

    def _step(self, steps: int) -> None:
        """Count steps. Give up after too many."""
        self.steps += steps
        if self.steps > _MAX_STEPS:
            raise UnclearError


def capped(ways: int) -> int:
    """Return a number, or the largest that is told from others."""
    return min(ways, MOST_WAYS)


def added(one: Mapping[int, int], other: Mapping[int, int], times: int = 1) -> dict[int, int]:
    """Return the ways to be at each state by one or the other, the latter so many times."""
    if not times:
        return dict(one)
    found = dict(one)
    for state, ways in other.items():
        found[state] = capped(found.get(state, 0) + ways * times)
    return found


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
