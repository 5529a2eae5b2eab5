"""The document whose schemas are read, what is known of them already, and how much may be read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from pitchpipe.pointers import count_values
from pitchpipe.problems import Problem
from pitchpipe.schema.bare_objects import is_by_nestjs
from pitchpipe.schema.parts import Part, Parts, target

if TYPE_CHECKING:
    from pitchpipe.document import Document

Key: TypeAlias = tuple[str, bool, str, bool]
"""What tells a part from others: its pointer, whether it is bare and keeps sets, and its kind."""
Place: TypeAlias = tuple[Key, ...]
"""Which schemas hold at a place."""

MAX_READ = 100_000
"""How many schemas may be read, each as often as others include it, unless the document has more
values: GitHub's comes to less than that. Schemas that are combined with one another at every level
come to more than any machine could read."""


def place_of(parts: Parts) -> Place:
    """Name the place at which these schemas hold."""
    return tuple([part[1:] for part in parts])


def key_of(part: Part) -> Key:
    """Tell a part from all others."""
    return part[1:]


class TooMuchError(Exception):
    """More than MAX_READ schemas of a document would have to be read."""

    def __init__(self, root: Mapping[str, Any], pointer: str) -> None:
        super().__init__(pointer)
        self.root = root
        self.pointer = pointer

    def problem(self, document: Document) -> Problem:
        """Return the problem, at the last one that was read."""
        return Problem(
            where=document.where(self.pointer),
            rule="too-large",
            message=f"the schemas include one another more than {MAX_READ} times",
            hint="simplify them with an overlay",
        )


class Scope:
    """One document, for as long as its schemas are read.

    `nulls` says of pointers whether null is admitted there, `nodes` has what the schemas of places
    mean, and `gathered` what is asserted at places that were looked at, but not read yet. `cycles`
    counts how often a union led back to itself.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.nulls: dict[str, bool] = {}
        self.nodes: dict[Place, Any] = {}
        self.gathered: dict[Place, Any] = {}
        self.cycles = 0
        self._included: dict[Key, Parts] = {}
        self._read = 0
        self._limit = MAX_READ

    @cached_property
    def is_by_nestjs(self) -> bool:
        """Whether NestJS wrote the document."""
        return is_by_nestjs(self.root)

    def included(self, part: Part) -> Parts:
        """Return the schemas that one includes: what it refers to, then those of its `allOf`."""
        schema = part.schema
        if "$ref" not in schema and "allOf" not in schema:
            return ()
        key = key_of(part)
        if key not in self._included:
            found = target(self.root, schema["$ref"]) if "$ref" in schema else None
            members = part.children("allOf") if "allOf" in schema else ()
            each = members if found is None else (found, *members)
            as_bare = (inner._replace(bare=True) for inner in each)
            self._included[key] = tuple(as_bare if part.bare else each)
        return self._included[key]

    def count(self, pointer: str) -> None:
        """Note that a schema is read. Raises TooMuchError if that is more than MAX_READ."""
        self._read += 1
        if self._read > self._limit:
            if self._limit == MAX_READ:
                self._limit = max(MAX_READ + 1, count_values(self.root))
                return
            raise TooMuchError(self.root, pointer)
