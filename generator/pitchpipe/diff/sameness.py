"""Finds what is written alike in two documents, so that it need not be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.source import Source
from pitchpipe.schema.parts import Part, Parts

_CONTAINERS = frozenset([dict, list])


class Sameness:
    """What two documents have in common; each pair of values is compared once."""

    def __init__(self, old: Source, new: Source) -> None:
        self.old = old
        self.new = new
        self._equal: dict[tuple[int, int], bool] = {}
        self._references: dict[int, frozenset[str]] = {}
        self._unstable = self._changed_targets()

    def is_same(self, old: Parts, new: Parts) -> bool:
        """Say whether two places are written alike, and so is all that they refer to."""
        return len(old) == len(new) and all(map(self._is_same, old, new))

    def _is_same(self, old: Part, new: Part) -> bool:
        if old.bare != new.bare:
            return False
        key = (id(old.value), id(new.value))
        if key not in self._equal:
            alike = _is_equal(old.value, new.value)
            self._equal[key] = alike and not self._refers(old.value) & self._unstable
        return self._equal[key]

    def _refers(self, value: Any) -> frozenset[str]:
        if id(value) not in self._references:
            self._references[id(value)] = frozenset(_references(value))
        return self._references[id(value)]

    def _changed_targets(self) -> set[str]:
        """Return the references whose targets differ, or lead to one that does."""
        known: dict[str, frozenset[str]] = {}
        changed: set[str] = set()
        todo = list(self._refers(self.old.data))
        while todo:
            reference = todo.pop()
            if reference in known:
                continue
            old, new = self.old.target(reference), self.new.target(reference)
            if old is None or new is None or not _is_equal(old.value, new.value):
                known[reference] = frozenset()
                changed.add(reference)
            else:
                known[reference] = self._refers(old.value)
                todo += known[reference]
        return _closure(changed, known)


def _closure(changed: set[str], known: dict[str, frozenset[str]]) -> set[str]:
    """Add what refers to something changed, over any number of steps."""
    users: dict[str, list[str]] = {}
    for user, used in known.items():
        for each in used:
            users.setdefault(each, []).append(user)
    result, todo = set(changed), list(changed)
    while todo:
        for user in users.get(todo.pop(), ()):
            if user not in result:
                result.add(user)
                todo.append(user)
    return result


def _is_equal(old: Any, new: Any) -> bool:
    """Compare JSON fast; what Python takes for equal may still be `1` and `true`."""
    return bool(old == new) and json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)


def _references(value: Any) -> Iterator[str]:
    level: list[Any] = [value] if type(value) in _CONTAINERS else []
    while level:
        inner: list[Any] = []
        for each in level:
            values: Iterable[Any] = each
            if pointers.is_object(each):
                values = each.values()
                if isinstance(reference := each.get("$ref"), str):
                    yield reference
            inner += [value for value in values if type(value) in _CONTAINERS]
        level = inner
