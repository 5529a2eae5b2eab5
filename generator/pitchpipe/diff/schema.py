"""What is asserted at one place of a document, the same for every way of writing it: a `Node`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pitchpipe import pointers
from pitchpipe.pointers import join

# One object, since values are known by their identity.
_NOTHING: dict[str, Any] = {}


class Part(NamedTuple):
    """A JSON value of the document, and its pointer."""

    value: Any
    pointer: str

    def child(self, *tokens: str | int) -> Part:
        """Return what stands below; an empty object where nothing does."""
        value = self.value
        for token in tokens:
            try:
                value = pointers.step(value, str(token))
            except LookupError:
                value = _NOTHING
        return Part(value, join(self.pointer, *tokens))


Parts = tuple[Part, ...]
"""Schemas that all hold at one place."""


class Bound(NamedTuple):
    """The least or the greatest number, and whether it is itself excluded."""

    value: float
    is_exclusive: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """Everything asserted at one place, gathered from all schemas that hold there.

    `types` and `values` are None where anything goes; null is never among them, but in `nullable`
    (None: nothing is said). `stated` knows which pointer says a keyword.
    """

    pointer: str
    name: str | None = None
    types: frozenset[str] | None = None
    nullable: bool | None = None
    format: str = ""
    values: list[Any] | None = None
    bounds: dict[str, Bound] = field(default_factory=dict[str, Bound])
    multiple_of: float | None = None
    is_unique: bool = False
    patterns: frozenset[str] = frozenset()
    properties: dict[str, Parts] = field(default_factory=dict[str, Parts])
    required: set[str] = field(default_factory=set[str])
    is_closed: bool = False
    additional: Parts = ()
    items: Parts = ()
    branches: list[Part] = field(default_factory=list[Part])
    discriminator: str = ""
    others: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    annotations: dict[str, Any] = field(default_factory=dict[str, Any])
    stated: dict[str, str] = field(default_factory=dict[str, str])

    def at(self, keyword: str) -> str:
        """Return the pointer of a keyword, or of the place itself where nothing states it."""
        holder = self.stated.get(keyword)
        return self.pointer if holder is None else join(holder, keyword)

    @property
    def default(self) -> Any:
        """The default; None is as good as none."""
        return self.annotations.get("default")

    @property
    def description(self) -> str:
        """The text nearest to the place."""
        return str(self.annotations.get("description", ""))


def is_tighter(one: Bound, other: Bound, is_lower: bool) -> bool:
    """Say whether a bound admits less than another of the same kind."""
    if one.value == other.value:
        return one.is_exclusive and not other.is_exclusive
    return one.value > other.value if is_lower else one.value < other.value
