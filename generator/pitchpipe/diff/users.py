"""Remembers how callers get to each pair of places: by which operations, and by which ways."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

Key: TypeAlias = tuple[int, int, str, str]
"""A pair of places, as `Run` tells pairs apart."""


class _Edge(NamedTuple):
    """One way to a pair: from another pair or, if that is None, from an operation itself."""

    above: Key | None
    start: str
    step: str


class Users:
    """A graph of pairs. An anonymous one is no class and no part of one, so no caller names it."""

    def __init__(self) -> None:
        self._edges: dict[Key, dict[_Edge, None]] = {}
        self._names: dict[Key, str] = {}
        self._anonymous: set[Key] = set()
        self._reached: dict[Key, int] | None = None
        self._operations: dict[str, int] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._edges

    def add(self, key: Key, name: str, *, is_anonymous: bool) -> None:
        """Add a pair that is called so."""
        self._edges[key] = {}
        self._names[key] = name
        if is_anonymous:
            self._anonymous.add(key)

    def link(self, key: Key, above: Key | None, start: str, step: str) -> None:
        """Note that a step leads to a pair from one above it, or from an operation."""
        self._edges[key][_Edge(above, start, step)] = None
        if above is None:
            self._operations.setdefault(start, len(self._operations))

    def is_anonymous(self, key: Key) -> bool:
        """Say whether no caller knows the name of a pair."""
        return key in self._anonymous

    def is_item(self, key: Key, seen: tuple[Key, ...] = ()) -> bool:
        """Say whether a pair is, somewhere, what a list or a map holds, or an alternative of it."""
        for above, _, step in self._edges[key]:
            if step.endswith(("[]", ".*")):
                return True
            is_alternative = not step or step.startswith(" (")
            if is_alternative and above and above not in seen and self.is_item(above, (*seen, key)):
                return True
        return False

    def ways(self, key: Key, seen: tuple[Key, ...] = ()) -> list[str]:
        """Return what callers call an anonymous pair: the properties and parameters it is."""
        found: dict[str, None] = {}
        for above, start, step in self._edges[key]:
            if above is None:
                found[f"{start}{step}"] = None
            elif above not in self._anonymous:
                found[f"{self._names[above]}{step}"] = None
            elif above not in seen:
                found |= {f"{way}{step}": None for way in self.ways(above, (*seen, key))}
        return [way for way in found if way != self._names[key]]

    def operations(self, keys: Iterable[Key]) -> tuple[str, ...]:
        """Return the operations that lead to any of the pairs, in the order of the document."""
        if self._reached is None:
            self._reached = self._reach()
        mask = 0
        for key in keys:
            mask |= self._reached[key]
        return tuple(name for name, bit in self._operations.items() if name and mask >> bit & 1)

    def _reach(self) -> dict[Key, int]:
        """Return for each pair a number whose bits are the operations that lead to it."""
        below: dict[Key, list[Key]] = {key: [] for key in self._edges}
        reached = dict.fromkeys(self._edges, 0)
        for key, edges in self._edges.items():
            for edge in edges:
                if edge.above is None:
                    reached[key] |= 1 << self._operations[edge.start]
                else:
                    below[edge.above].append(key)
        todo = deque(self._edges)
        while todo:
            key = todo.popleft()
            for each in below[key]:
                if reached[each] | reached[key] != reached[each]:
                    reached[each] |= reached[key]
                    todo.append(each)
        return reached
