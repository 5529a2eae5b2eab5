"""The document that all stages work on: JSON data with a place for each pointer into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from pitchpipe import pointers
from pitchpipe.problems import Location, Problem

Json: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One reference: the kind of object it refers to, the pointer to its text, and the text.

    `is_alone` says that there is nothing beside it.
    """

    kind: str
    pointer: str
    text: str
    is_alone: bool = True

    @property
    def is_mapping(self) -> bool:
        """Whether it is a value of a discriminator, which may be the name of a schema."""
        return not self.pointer.endswith("/$ref")


Places: TypeAlias = "dict[str, Place] | list[Place]"


class Place:
    """The place of a value, and those of its children by key or index.

    The place of a member is that of its key, the place of an item is its start. A tree of places
    has the shape of its data, so that code that moves data can move the places too. Children may be
    given as a function, as most places are never needed. It must return new objects each time,
    since copies call it too.

    `pointer` is where the value stands in what people read, if that is not where it stands in the
    document: a document of another dialect is converted, and problems name the original's pointers.
    """

    __slots__ = ("_children", "column", "line", "path", "pointer")

    def __init__(
        self,
        path: str,
        line: int,
        column: int,
        children: Places | Callable[[], Places] | None = None,
        pointer: str | None = None,
    ) -> None:
        self.pointer = pointer
        self.path = path
        self.line = line
        self.column = column
        self._children = children

    @property
    def children(self) -> Places | None:
        """The places of members or items, or None for a primitive."""
        if callable(self._children):
            self._children = self._children()
        return self._children

    def child(self, token: str) -> Place | None:
        """Return the place of a member or item, or None if it is unknown."""
        try:
            found: Place = pointers.step(self.children, token)
        except LookupError:
            return None
        return found

    def below(self, value: Any) -> Any:
        """Return the children, in the shape of a value that may have been put here since."""
        children = self.children
        if pointers.is_object(value):
            children = children if pointers.is_object(children) else {}
        elif not pointers.is_array(children):
            children = []
        self._children = children
        return children

    def beside(self, children: Places | None = None) -> Place:
        """Return a place for what stands for the value that is here."""
        return Place(self.path, self.line, self.column, children, self.pointer)

    def copy(self) -> Place:
        """Return a copy that shares no list or mapping; children stay lazy."""
        children: Any = self._children
        if pointers.is_object(children):
            children = {key: child.copy() for key, child in children.items()}
        elif pointers.is_array(children):
            children = [child.copy() for child in children]
        return Place(self.path, self.line, self.column, children, self.pointer)


class Tree(NamedTuple):
    """A JSON value and its places, which change together."""

    value: Any
    place: Place

    def child(self, key: str | int) -> Tree:
        """Return a member of an object or an item of an array.

        What has no place of its own, as it was added to the value alone, has that of its holder.
        """
        children = self._children
        if isinstance(key, int):
            children += [self._added() for _ in range(len(children), key + 1)]
        elif key not in children:
            children[key] = self._added()
        return Tree(self.value[key], children[key])

    def at(self, path: Iterable[str | int]) -> Tree:
        """Return the value at a path of keys from here. Raises LookupError if there is none."""
        tree = self
        for key in path:
            pointers.step(tree.value, str(key))
            tree = tree.child(int(key) if pointers.is_array(tree.value) else key)
        return tree

    def items(self) -> list[tuple[str | int, Tree]]:
        """Return members or items with their keys, or [] for a primitive."""
        if pointers.is_object(self.value):
            return [(key, self.child(key)) for key in self.value]
        if pointers.is_array(self.value):
            return [(index, self.child(index)) for index in range(len(self.value))]
        return []

    def copy(self) -> Tree:
        """Return a deep copy that shares no list, mapping or place."""
        return Tree(_copy(self.value), self.place.copy())

    def moved(self, pointer: str) -> Tree:
        """Return the value to put elsewhere, with the pointer by which it stays known."""
        if self.place.pointer is None:
            self.place.pointer = pointer
        return self

    def within(self, *keys: str | int) -> Tree:
        """Return the value inside of objects, or with 0 for a key of lists of one, around it."""
        tree = self
        for key in reversed(keys):
            value, place = tree.value, tree.place
            if key == 0:
                tree = Tree([value], place.beside([place]))
            else:
                tree = Tree({key: value}, place.beside({str(key): place}))
        return tree

    def put(self, key: str | int, tree: Tree) -> None:
        """Set a member, or append an item."""
        if pointers.is_array(self.value):
            self.value.append(tree.value)
            self._children.append(tree.place)
        else:
            self.value[key] = tree.value
            self._children[key] = tree.place

    def replace(self, key: str | int, tree: Tree) -> None:
        """Replace an existing member or item."""
        self.value[key] = tree.value
        self._children[key] = tree.place

    def remove(self, key: str | int) -> Tree:
        """Remove a member or an item, and return it."""
        removed = self.child(key)
        del self.value[key]
        del self._children[key]
        return removed

    def _added(self) -> Place:
        return Place(self.place.path, self.place.line, self.place.column)

    @property
    def _children(self) -> Any:
        return self.place.below(self.value)


def _copy(value: Any) -> Any:
    if pointers.is_object(value):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if pointers.is_array(value) else value


class Document:
    """A mapping read from files, never changed in place.

    `files` are the files it was read from, `warnings` the findings so far that do not stop a run.
    `is_linked` is true if a reference leads through a symbolic link, whose target may change.
    `unfollowed` are the references to other files that could not be followed. `left_out` has the
    pointers of objects that cannot be read, each with the reason. `is_converted` is true if values
    stand elsewhere than in the files. `references` are those in `data`, once they were looked for.
    `overlays` are the paths of those that were applied. Places are computed lazily.
    """

    def __init__(
        self,
        *,
        path: str,
        data: dict[str, Any],
        places: Place | Callable[[], Place],
        files: tuple[Path, ...] = (),
        warnings: tuple[Problem, ...] = (),
        is_linked: bool = False,
        unfollowed: tuple[Problem, ...] = (),
        left_out: Mapping[str, str] | None = None,
        is_converted: bool = False,
        references: Sequence[Reference] | None = None,
        overlays: frozenset[str] = frozenset(),
    ) -> None:
        self.overlays = overlays
        self.path = path
        self.references = references
        self.is_converted = is_converted
        self.is_linked = is_linked
        self.unfollowed = unfollowed
        self.left_out: Mapping[str, str] = left_out or {}
        self.data = data
        self.files = files
        self.warnings = warnings
        self._places = places

    def referring(self, references: Sequence[Reference]) -> Document:
        """Return the same document with the references that are in it."""
        same = copy(self)
        same.references = references
        return same

    def warned(self, warnings: Iterable[Problem]) -> Document:
        """Return the same document with more warnings."""
        return Document(
            path=self.path,
            data=self.data,
            places=self._places,
            files=self.files,
            warnings=(*self.warnings, *warnings),
            is_linked=self.is_linked,
            unfollowed=self.unfollowed,
            left_out=self.left_out,
            is_converted=self.is_converted,
            overlays=self.overlays,
        )

    def mended(
        self,
        tree: Tree | None,
        warnings: Iterable[Problem],
        left_out: Mapping[str, str],
        *,
        is_converted: bool = False,
    ) -> Document:
        """Return the document as it is meant: with other data, unless that is None."""
        return Document(
            path=self.path,
            data=tree.value if tree else self.data,
            places=tree.place if tree else self._places,
            files=self.files,
            warnings=(*self.warnings, *warnings),
            is_linked=self.is_linked,
            unfollowed=self.unfollowed,
            left_out=left_out,
            is_converted=is_converted or self.is_converted,
            overlays=self.overlays,
        )

    def is_overlaid(self, pointer: str) -> bool:
        """Say whether a value comes from an overlay, not from the document as published."""
        return self.where(pointer).path in self.overlays

    @property
    def places(self) -> Place:
        """The place of the whole document, with all others below it."""
        if not isinstance(self._places, Place):
            self._places = self._places()
        return self._places

    @property
    def tree(self) -> Tree:
        """The data with its places; copy it before changing it."""
        return Tree(self.data, self.places)

    def where(self, pointer: str) -> Location:
        """Return the location of a pointer, with an ancestor's place if its own is unknown.

        Its pointer is the one that people know: that of the file, where the document is converted.
        """
        place, shown = self.places, pointer
        tokens = pointers.split(pointer)
        for count, token in enumerate(tokens, 1):
            child = place.child(token)
            if child is None:
                break
            place = child
            if place.pointer is not None:
                shown = pointers.join(place.pointer, *tokens[count:])
        return Location(path=place.path, line=place.line, column=place.column, pointer=shown)

    def shown(self, pointer: str) -> str:
        """Return the pointer that people know."""
        return self.where(pointer).pointer if self.is_converted else pointer
