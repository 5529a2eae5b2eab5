"""The state of a comparison: two sources, the pairs still to be compared, and the changes found."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeAlias

from pitchpipe import pointers
from pitchpipe.diff.change import Change, Direction, Severity, fingerprint
from pitchpipe.diff.labels import label
from pitchpipe.diff.rules import RULES
from pitchpipe.diff.source import Source
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Part, Parts

Mode: TypeAlias = Literal["creation", "input", "request", "response"]
"""What a schema describes: the body that makes a prediction, the inputs of a model in it, anything
else that is sent, or what comes."""

_CONTAINERS = frozenset([dict, list])


class Run:
    """Collects changes; each pair of places is compared once in each mode."""

    def __init__(self, old: Source, new: Source) -> None:
        self.old = old
        self.new = new
        self.changes: dict[str, Change] = {}
        self._todo: deque[tuple[Parts, Parts, Mode, bool]] = deque()
        self._seen: set[tuple[int, int, Mode]] = set()
        self._equal: dict[tuple[int, int], bool] = {}
        self._references: dict[int, frozenset[str]] = {}
        self._unstable = self._changed_targets()

    def later(self, old: Parts, new: Parts, mode: Mode, *, are_branches: bool = False) -> None:
        """Queue two schemas, or alternatives of unions, unless they are the same."""
        if not self.is_same(old, new):
            self._todo.append((old, new, mode, are_branches))

    def pairs(self) -> Iterator[tuple[Node, Node, Mode]]:
        """Yield the nodes of each pair in the queue, until it is empty."""
        while self._todo:
            old, new, mode, are_branches = self._todo.popleft()
            if are_branches:
                left, right = self.old.branch(old), self.new.branch(new)
            else:
                left, right = self.old.node(old), self.new.node(new)
            key = (id(left), id(right), mode)
            if key not in self._seen:
                self._seen.add(key)
                yield left, right, mode

    def is_same(self, old: Parts, new: Parts) -> bool:
        """Say whether two places are written alike, and so is all that they refer to."""
        return len(old) == len(new) and all(map(self._is_same, old, new))

    def text(self, parts: Parts) -> str | None:
        """Write down schemas of either side that are the `same` if their text is; else None."""
        if any(self._refers(part.value) & self._unstable for part in parts):
            return None
        return json.dumps([[part.bare, part.value] for part in parts], sort_keys=True)

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

    def report(
        self,
        rule: str,
        message: str,
        *,
        old: tuple[str, Any] | None = None,
        new: tuple[str, Any] | None = None,
        migration: str = "",
        severity: Severity | None = None,
        direction: Direction | None = None,
    ) -> None:
        """Note a change, once; `old` and `new` are pointer and value on either side.

        Without a migration of its own, what breaks has the advice of its rule.
        """
        known = RULES[rule]
        worst = severity or known.severity
        old_pointer, old_value = old or (None, None)
        new_pointer, new_value = new or (None, None)
        mark = fingerprint(rule, old_pointer, new_pointer, old_value, new_value)
        twin = self.changes.get(mark)
        direction = direction or known.direction
        if twin and twin.direction != direction and "none" not in (twin.direction, direction):
            direction = "both"
        self.changes[mark] = Change(
            rule=rule,
            severity=worst,
            direction=direction,
            wire=known.wire,
            source=known.source,
            behaviour=known.behaviour,
            message=message,
            migration=migration or (known.advice if worst in ("error", "warning") else ""),
            fingerprint=mark,
            old_pointer=old_pointer,
            new_pointer=new_pointer,
            old=old_value,
            new=new_value,
        )

    def old_label(self, pointer: str) -> str:
        """Name a place of the old document."""
        return label(self.old.data, pointer)

    def new_label(self, pointer: str) -> str:
        """Name a place of the new document."""
        return label(self.new.data, pointer)


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
