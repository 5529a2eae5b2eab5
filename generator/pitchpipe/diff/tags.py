"""Compares by what clients tell the alternatives of unions apart: tags, and whom each stands for.

A union that goes by tags is `Unknown` besides, where no alternative has the tag of an object.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pitchpipe import ir
from pitchpipe.diff.alternatives import pair_alternatives
from pitchpipe.diff.change import Direction
from pitchpipe.diff.run import Run
from pitchpipe.diff.users import Key, Users
from pitchpipe.parse.classes import Classes
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.schema.parts import is_component

_UNKNOWN = "Unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A union of both documents, what to call it, and its pointers.

    `above` is the pair of classes that it is in, or None if it is in what the operation `start`
    takes or, if it `is_received`, answers.
    """

    old: ir.Union
    new: ir.Union
    name: str
    was: str
    now: str
    above: Key | None
    start: str
    is_received: bool


def union_of(kind: ir.Type, side: Classes) -> ir.Union | None:
    """Return the union that a type is, maybe by a name; None if it is none."""
    known = side.definitions.get(kind.name) if isinstance(kind, ir.Named) else None
    if isinstance(known, ir.Alias):
        kind = ir.without_null(known.type)
    return kind if isinstance(kind, ir.Union) else None


class Tags:
    """Collects the unions on both sides that are not told apart alike, and reports them."""

    def __init__(self, run: Run, old: Classes, new: Classes) -> None:
        self._run, self._old, self._new = run, old, new
        self._found: list[Told] = []

    def add(self, told: Told) -> None:
        """Note a union, if there is something to be said of it."""
        if told.old.discriminator or told.new.discriminator or _unknown(told.old, told.new):
            self._found.append(told)

    @cached_property
    def _ways(self) -> tuple[frozenset[str], frozenset[str]]:
        """The definitions that are sent, and those that are received."""
        listed = self._new.operations.values()
        known = self._new.definitions
        sent, received = (reachable(f(listed), known) for f in (sent_types, received_types))
        return frozenset(sent), frozenset(received)

    def finish(self, users: Users) -> None:
        """Report what was found, each with the operations that it concerns."""
        for told in self._found:
            operations = users.operations([told.above]) if told.above else (told.start,)
            for operation in operations or ("",):
                self._mapping(told, operation)
                self._unknown(told, operation)

    def direction(self, above: Key | None, *, is_received: bool) -> Direction:
        """Say whether what is in a pair of classes is sent or received; without it, as given."""
        is_sent = not is_received
        if above:
            is_sent, is_received = (above[3] in names for names in self._ways)
        if is_sent and is_received:
            return "both"
        return "response" if is_received else "request"

    def _direction(self, told: Told) -> Direction:
        return self.direction(told.above, is_received=told.is_received)

    def _place(self, told: Told) -> tuple[str, str, str]:
        """Return name and pointers: those of a component that is the union itself."""
        if told.above:
            old, new = told.above[2:]
            aliases = self._old.definitions[old], self._new.definitions[new]
            if isinstance(aliases[1], ir.Alias) and is_component(new):
                return self._new.names[new], aliases[0].where, aliases[1].where
        return told.name, told.was, told.now

    def _mapping(self, told: Told, operation: str) -> None:
        """Compare which class each tag stands for, if the same property has the tags."""
        was, now = told.old.discriminator, told.new.discriminator
        if not was or not now or was.property_name != now.property_name:
            return
        before, after = dict(was.mapping), dict(now.mapping)
        pairs = pair_alternatives(self._old, self._new, told.old.options, told.new.options)
        name, *places = self._place(told)
        for old, new in pairs:
            if not isinstance(old, ir.Named) or not isinstance(new, ir.Named):
                continue
            sides = _tags(before, old.name), _tags(after, new.name)
            was_listed = _listed(self._old, old.name, was.property_name)
            # That a class no longer lists a value, or lists one more, is said of its property.
            said = was_listed ^ _listed(self._new, new.name, was.property_name)
            gone, come = (
                [tag for tag in one if tag not in other and tag not in said]
                for one, other in (sides, sides[::-1])
            )
            if gone or come:
                kind = self._new.names[new.name]
                text, advice = _words(name, kind, was.property_name, gone, come)
                self._run.report(
                    "discriminator-changed",
                    text,
                    old=(places[0], {kind: sides[0]}),
                    new=(places[1], {kind: sides[1]}),
                    direction=self._direction(told),
                    migration=advice,
                    severity=None if gone else "info",
                    source="changes" if gone else None,
                    operation=operation,
                    is_alone=False,
                )

    def _unknown(self, told: Told, operation: str) -> None:
        """Compare whether what is received may be an object of which only the tag is known."""
        change = _unknown(told.old, told.new)
        if not change or self._direction(told) == "request":
            return
        name, *places = self._place(told)
        self._run.report(
            f"output-union-{change}",
            f"`{name}` {'may also be' if change == 'widened' else 'is no longer'} `{_UNKNOWN}`, "
            "an object with a tag that no alternative has",
            old=(places[0], _has_unknown(told.old)),
            new=(places[1], _has_unknown(told.new)),
            migration=f"`{name}`: handle `{_UNKNOWN}`" if change == "widened" else "",
            wire="ok",
            operation=operation,
            is_alone=False,
        )


def _unknown(old: ir.Union, new: ir.Union) -> str:
    """Say whether a union gets (`widened`) or loses (`narrowed`) the unknown; "" for neither."""
    was, now = _has_unknown(old), _has_unknown(new)
    if was == now:
        return ""
    return "widened" if now else "narrowed"


def _has_unknown(union: ir.Union) -> bool:
    return ir.Unknown() in union.options


def _tags(mapping: dict[str, str], key: str) -> list[str]:
    return sorted(tag for tag, target in mapping.items() if target == key)


def _listed(side: Classes, key: str, name: str) -> frozenset[object]:
    """Return the values that a class lists for a property."""
    known = side.definitions[key]
    fields: Iterable[ir.Field] = known.fields if isinstance(known, ir.Model) else ()
    for field in fields:
        if field.wire_name == name:
            kind = ir.without_null(field.type)
            enum = side.definitions.get(kind.name) if isinstance(kind, ir.Named) else None
            return frozenset(enum.values) if isinstance(enum, ir.Enum) else frozenset()
    return frozenset()


def _words(name: str, kind: str, key: str, gone: list[str], come: list[str]) -> tuple[str, str]:
    """Say of what is called so when it is an object of a class, and what to do."""
    before, after = (" or ".join(f"`{tag}`" for tag in tags) for tags in (gone, come))
    if not gone:
        return f"`{name}` is `{kind}` also if its `{key}` is {after}", ""
    if not come:
        return f"`{name}` is no longer `{kind}` if its `{key}` is {before}", ""
    text = f"`{name}` is `{kind}` if its `{key}` is {after}, no longer if it is {before}"
    return text, f"`{kind}`: send and expect the `{key}` {after} instead of {before}"
