"""Finds what is written alike in two documents, so that it need not be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.source import Source
from pitchpipe.schema.parts import Part, Parts

_CONTAINERS = frozenset([dict, list])
_text = json.JSONEncoder(sort_keys=True).encode


class Sameness:
    """What two documents have in common; each pair of values is compared once."""

    def __init__(self, old: Source, new: Source) -> None:
        self.old = old
        self.new = new
        self._equal: dict[tuple[int, int], bool] = {}
        self._references: dict[int, frozenset[str]] = {}
        self._followed: set[str] = set()
        self._users: dict[str, list[str]] = {}
        self._changed: set[str] = set()

    def is_same(self, old: Parts, new: Parts) -> bool:
        """Say whether two places are written alike, and so is all that they refer to."""
        return len(old) == len(new) and all(map(self._is_same, old, new))

    def _is_same(self, old: Part, new: Part) -> bool:
        if old.bare != new.bare:
            return False
        key = (id(old.value), id(new.value))
        if key not in self._equal:
            alike = _is_equal(old.value, new.value)
            self._equal[key] = alike and not self._is_any_changed(self._refers(old.value))
        return self._equal[key]

    def _refers(self, value: Any) -> frozenset[str]:
        if id(value) not in self._references:
            self._references[id(value)] = frozenset(_references(value))
        return self._references[id(value)]

    def _is_any_changed(self, references: frozenset[str]) -> bool:
        """Say whether the target of a reference differs, or leads to one that does."""
        todo = list(references)
        while todo:
            reference = todo.pop()
            if reference in self._followed:
                continue
            self._followed.add(reference)
            old, new = self.old.target(reference), self.new.target(reference)
            if old is None or new is None or not _is_equal(old.value, new.value):
                self._change(reference)
                continue
            for used in self._refers(old.value):
                self._users.setdefault(used, []).append(reference)
                if used in self._changed:
                    self._change(reference)
                todo.append(used)
        return not self._changed.isdisjoint(references)

    def _change(self, reference: str) -> None:
        """Note that a target differs, and what refers to it, over any number of steps."""
        todo = [reference]
        while todo:
            each = todo.pop()
            if each not in self._changed:
                self._changed.add(each)
                todo += self._users.get(each, ())


def _is_equal(old: Any, new: Any) -> bool:
    """Compare JSON fast; what Python takes for equal may still be `1` and `true`."""
    return bool(old == new) and _text(old) == _text(new)


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
