"""The state of a comparison: two sources, the pairs still to be compared, and the changes found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from pitchpipe.diff.change import Change, Direction, Effect, Severity, fingerprint
from pitchpipe.diff.labels import holder_of, is_of_operation, label, operation_of
from pitchpipe.diff.options import DEFAULT, Options
from pitchpipe.diff.rules import RULES
from pitchpipe.diff.sameness import Sameness
from pitchpipe.diff.source import Source
from pitchpipe.diff.spelling import Methods
from pitchpipe.diff.users import Key, Users
from pitchpipe.parse.names import snake
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts, is_component

Mode: TypeAlias = Literal["creation", "input", "request", "response"]
"""What a schema describes: the body that makes a prediction, the inputs of a model in it, anything
else that is sent, or what comes."""

_MOST_WAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The new alternatives among which one is compared: the pointer of the union, and their nodes.

    `may_overlap` says that a value may be several of them at once (`anyOf`).
    """

    pointer: str = ""
    nodes: tuple[Node, ...] = ()
    may_overlap: bool = False


ALONE = Beside()
"""What is no alternative, or one of those that a tag tells apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The pair that is being compared, and what to call it.

    `anchor` is the place whose reference leads to another component than before, from which on
    places are named by the way to them; it is "" where a component is compared with itself.
    `by_way` says that the name is the way that led there, not that of a component or place.
    """

    key: Key
    name: str
    anchor: str
    by_way: bool
    is_anonymous: bool
    argument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """Two schemas to compare: `step` leads there from `above`, or from an operation (`start`)."""

    old: Parts
    new: Parts
    mode: Mode
    are_branches: bool
    start: str
    step: str
    above: Here | None
    beside: Beside

    @property
    def way(self) -> str:
        return f"{self.above.name if self.above else self.start}{self.step}"


class Run:
    """Collects changes; each pair of places is compared once in each mode."""

    def __init__(self, old: Source, new: Source, options: Options = DEFAULT) -> None:
        self.old = old
        self.new = new
        self.options = options
        self.old_methods, self.new_methods = Methods(old, options), Methods(new, options)
        self._same = Sameness(old, new)
        self._changes: dict[str, Change] = {}
        self._found_at: dict[str, set[Key]] = {}
        self._todo: deque[_Task] = deque()
        self._users = Users()
        self._here: Here | None = None
        self.beside = ALONE
        self.told_nullable = set[int]()
        """The new schemas of which a property that they describe says that they take null."""

    def later(
        self,
        old: Parts,
        new: Parts,
        mode: Mode,
        *,
        step: str,
        operation: str | None = None,
        are_branches: bool = False,
        beside: Beside = ALONE,
    ) -> None:
        """Queue two schemas, or alternatives of unions, unless they are the same.

        `step` leads there, as `.name`: from the pair that is being compared or, if there is one,
        from an operation such as `GET /jobs` ("" for a model, which has none). `beside` has what
        else the new one may be.
        """
        if self.is_same(old, new):
            return
        self._todo.append(
            _Task(
                old=old,
                new=new,
                mode=mode,
                are_branches=are_branches,
                start=operation or "",
                step=step,
                above=self._here if operation is None else None,
                beside=beside,
            )
        )

    def pairs(self) -> Iterator[tuple[Node, Node, Mode]]:
        """Yield the nodes of each pair in the queue, until it is empty."""
        while self._todo:
            task = self._todo.popleft()
            if task.are_branches:
                left, right = self.old.branch(task.old), self.new.branch(task.new)
            else:
                left, right = self.old.node(task.old), self.new.node(task.new)
            here = self._at(task, left, right)
            is_new = here.key not in self._users
            if is_new:
                self._users.add(here.key, here.name, is_anonymous=here.is_anonymous)
            self._users.link(
                here.key, task.above.key if task.above else None, task.start, task.step
            )
            if is_new:
                self._here, self.beside = here, task.beside
                yield left, right, task.mode
        self._here = None

    def _at(self, task: _Task, old: Node, new: Node) -> Here:
        """Say what a caller calls a pair: by its component, or by the way that led to it."""
        before, after = holder_of(old.pointer), holder_of(new.pointer)
        is_elsewhere = before != after and not self.has_new_name(before, after)
        above = task.above
        is_root = new.pointer == after
        is_below = above is not None and not is_root
        by_way = (
            is_elsewhere
            or (bool(after) and not is_component(after))
            or (task.are_branches and bool(task.step))
            or (is_below and above is not None and above.by_way)
        )
        is_anonymous = is_below and above is not None and above.is_anonymous
        if is_root:
            is_anonymous = not (old.is_class or new.is_class)
        anchor = ((above.anchor if above else "") or task.way) if is_elsewhere else ""
        return Here(
            key=(id(old), id(new), f"{task.mode} {task.beside.pointer}", anchor),
            name=task.way if by_way else self.new_label(new.pointer),
            anchor=anchor,
            by_way=by_way,
            is_anonymous=is_anonymous and not by_way,
            argument=_argument(task.step) or (above.argument if above and not task.step else ""),
        )

    def has_new_name(self, old: str, new: str) -> bool:
        """Say whether a component was renamed, so that neither name is in both documents."""
        if not is_component(old) or not is_component(new):
            return False
        return self.old.target(f"#{new}") is None and self.new.target(f"#{old}") is None

    def is_same(self, old: Parts, new: Parts) -> bool:
        """Say whether two places are written alike, and so is all that they refer to."""
        return self._same.is_same(old, new)

    @property
    def name(self) -> str:
        """What to call the pair that is being compared."""
        return self._here.name if self._here else "the document"

    @property
    def argument(self) -> str:
        """The property or parameter that this pair is, as the client spells it, or its name."""
        return self._here.argument if self._here and self._here.argument else self.name

    def name_of(self, name: str, pointer: str) -> str:
        """Return what to call a property of this pair: where it is written, or as a way to it."""
        holder = holder_of(pointer)
        has_class = is_component(holder) and pointer.startswith(f"{holder}/properties/")
        by_way = self._here is None or self._here.by_way or self._here.is_anonymous
        return self.new_label(pointer) if has_class and not by_way else f"{self.name}.{name}"

    def report(
        self,
        rule: str,
        message: str,
        *,
        old: tuple[str, Any] | None = None,
        new: tuple[str, Any] | None = None,
        migration: str = "",
        severity: Severity | None = None,
        wire: Effect | None = None,
        source: Effect | None = None,
        direction: Direction | None = None,
        operation: str = "",
        is_alone: bool = True,
    ) -> None:
        """Note a change, once; `old` and `new` are pointer and value on either side.

        Without a migration of its own, what breaks has the advice of its rule. A change of one
        `operation` is one of its own, even if other operations share the part where it is, unless
        it is not for it alone.
        """
        known = RULES[rule]
        worst = severity or known.severity
        was, now = old or (None, None), new or (None, None)
        user = self._here.anchor if self._here else ""
        places = [pointer for pointer in (was[0], now[0]) if pointer]
        if is_alone and not any(is_of_operation(each, operation) for each in places):
            user = operation or user
        mark = fingerprint(rule, was, now, user)
        twin = self._changes.get(mark)
        direction = direction or known.direction
        if twin and twin.direction != direction and "none" not in (twin.direction, direction):
            direction = "both"
        if self._here:
            self._found_at.setdefault(mark, set()).add(self._here.key)
        self._changes[mark] = Change(
            rule=rule,
            severity=worst,
            direction=direction,
            wire=wire or known.wire,
            source=source or known.source,
            behaviour=known.behaviour,
            message=twin.message if twin else message,
            migration=migration or (known.advice if worst in ("error", "warning") else ""),
            fingerprint=mark,
            group=fingerprint(rule, was, now),
            operations=_with(twin.operations if twin else (), operation),
            old_pointer=was[0],
            new_pointer=now[0],
            old=was[1],
            new=now[1],
        )

    def changes(self) -> list[Change]:
        """Return the changes found, each with the operations and the places that it concerns."""
        return [self._finished(mark, change) for mark, change in self._changes.items()]

    def _finished(self, mark: str, change: Change) -> Change:
        keys = self._found_at.get(mark)
        if keys is None:
            return self._spelled(change)
        ways = {
            way: None
            for key in keys
            if self._users.is_anonymous(key)
            for way in self._users.ways(key)
        }
        found = replace(
            change,
            message=change.message + _places(sorted(ways)),
            operations=self._users.operations(keys),
        )
        return self._spelled(found)

    def _spelled(self, change: Change) -> Change:
        """Add the operation that a change stands in, if none is known, and their methods."""
        operations = change.operations or operation_of(change.pointer)
        methods = (self.new_methods.of(each) or self.old_methods.of(each) for each in operations)
        return replace(change, operations=operations, methods=tuple(methods))

    def old_label(self, pointer: str) -> str:
        """Name a place of the old document."""
        return label(self.old.data, pointer)

    def new_label(self, pointer: str) -> str:
        """Name a place of the new document."""
        return label(self.new.data, pointer)


def _with(operations: tuple[str, ...], operation: str) -> tuple[str, ...]:
    return operations if not operation or operation in operations else (*operations, operation)


def _argument(step: str) -> str:
    """Return the argument that a step to a property or a parameter means; "" for other steps."""
    is_named = step.startswith((".", " ")) and not step.startswith((".*", " ("))
    return snake(step[1:]) if is_named else ""


def _places(ways: list[str]) -> str:
    """Say where the part of a document stands that no caller knows by its own name."""
    listed = ", ".join(f"`{way}`" for way in ways[:_MOST_WAYS])
    more = f" and {len(ways) - _MOST_WAYS} more" if len(ways) > _MOST_WAYS else ""
    return f", at {listed}{more}" if ways else ""
