"""The document every stage passes on: JSON data, and the place of each pointer into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from pitchpipe import pointers
from pitchpipe.problems import Location, Problem

Json: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool | None"


@dataclass(slots=True)
class Place:
    """Where one value stands, and its children's places by key or index.

    The place of a member is that of its key, the place of an item is its start. A tree of places
    has the shape of the data it belongs to, so that what moves data can move its places along.
    """

    path: str
    line: int
    column: int
    children: dict[str, Place] | list[Place] | None = None

    def child(self, token: str) -> Place | None:
        """Return the place of a member or item, or None when it is not known."""
        try:
            found: Place = pointers.step(self.children, token)
        except LookupError:
            return None
        return found


class Document:
    """A mapping read from files, never changed in place.

    `files` are the files that make it what it is, `warnings` what was found on the way here that
    does not stop a run. Places are made when the first is asked for.
    """

    def __init__(
        self,
        *,
        path: str,
        data: dict[str, Any],
        places: Place | Callable[[], Place],
        files: tuple[Path, ...] = (),
        warnings: tuple[Problem, ...] = (),
    ) -> None:
        self.path = path
        self.data = data
        self.files = files
        self.warnings = warnings
        self._places = places

    @property
    def places(self) -> Place:
        """The place of the whole document, which holds all others."""
        if not isinstance(self._places, Place):
            self._places = self._places()
        return self._places

    def where(self, pointer: str) -> Location:
        """Return the place of a pointer, or of its nearest known ancestor, as that pointer's."""
        place = self.places
        for token in pointers.split(pointer):
            child = place.child(token)
            if child is None:
                break
            place = child
        return Location(path=place.path, line=place.line, column=place.column, pointer=pointer)
