"""A copy of a document that is being mended, and what was found to be wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pitchpipe import pointers
from pitchpipe.document import Document, Place, Tree
from pitchpipe.problems import CORRECT, Location, Problem, sort_problems


class Draft:
    """A document to mend. It is copied when first changed, and notes keep the original's places.

    Until `document` is called, items that are removed from a list are only emptied (None) and keys
    that are renamed keep their name, so that every pointer stays that of the original. What is
    enclosed stands elsewhere at once, and is shown where the original has it.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._tree: Tree | None = None
        self._noted: list[Problem] = []
        self._left_out = dict(document.left_out)
        self._accepted: set[str] = set()
        self._emptied: dict[str, None] = {}
        self._renamed: dict[str, str] = {}
        # Where values stand in the original, by where they have been put.
        self._enclosed: dict[str, str] = {}

    @property
    def is_converted(self) -> bool:
        """Whether the document was published as one of another version."""
        return self._document.is_converted

    @property
    def dialect(self) -> str:
        """What to call the rules for schemas, as readers of the file know them."""
        return "Swagger 2.0" if self.is_converted else "OpenAPI 3.0"

    @property
    def data(self) -> dict[str, Any]:
        """The data as mended so far, to read."""
        data: dict[str, Any] = self._tree.value if self._tree else self._document.data
        return data

    def own(self) -> dict[str, Any]:
        """Return the data to change."""
        self._tree = self._tree or self._document.tree.copy()
        return self.data

    def note(
        self,
        rule: Literal["tolerated", "unchecked", "untyped", "left-out"],
        pointer: str,
        message: str,
        hint: str = "",
    ) -> None:
        """Note what was found at a pointer, and how it is read."""
        where = self.where(pointer)
        self._noted.append(
            Problem(
                where=where, rule=rule, message=message, hint=hint or CORRECT, severity="warning"
            )
        )

    def where(self, pointer: str) -> Location:
        """Return the location of a pointer, or of what has been put there since."""
        return self._document.where(self._original(pointer))

    def put(self, pointer: str, value: Any) -> None:
        """Set a member, which may be a new one, or replace an item of a list."""
        holder, token = self._holder(pointer)
        holder[int(token) if pointers.is_array(holder) else token] = value

    def append(self, pointer: str, value: Any) -> None:
        """Append to the list at a pointer, which is made if there is none."""
        holder, token = self._holder(pointer)
        listed = holder.get(token) if pointers.is_object(holder) else None
        holder[token] = [*(listed if pointers.is_array(listed) else []), value]

    def remove(self, pointer: str) -> None:
        """Remove a member of an object or an item of a list."""
        holder, token = self._holder(pointer)
        if pointers.is_array(holder):
            holder[int(token)] = None
            self._emptied[pointer] = None
        else:
            holder.pop(token, None)

    def enclose(self, pointer: str, keys: Iterable[str], name: str) -> None:
        """Move members of an object into the object `name` in it, which is made if need be."""
        holder, at = self._tree_at(pointer), pointers.join(pointer, name)
        if not pointers.is_object(holder.value.get(name)):
            place = holder.place.beside({})
            holder.put(name, Tree({}, place).moved(self.where(pointer).pointer))
            self._enclosed[at] = self._original(pointer)
        for key in keys:
            was = pointers.join(pointer, key)
            holder.child(name).put(key, holder.remove(key).moved(self.where(was).pointer))
            self._enclosed[pointers.join(at, key)] = self._original(was)

    def wrap(self, pointer: str, key: str, *path: str | int) -> None:
        """Move a member of an object down a path, which is made: 0 is in a list of one."""
        holder, was = self._tree_at(pointer), pointers.join(pointer, key)
        said, original = holder.remove(key).moved(self.where(was).pointer), self._original(was)
        holder.put(path[0], said.within(*path[1:]))
        for count in range(1, len(path) + 1):
            self._enclosed[pointers.join(pointer, *path[:count])] = original

    def rename(self, pointer: str, name: str) -> None:
        """Give a member of an object another name."""
        self._renamed[pointer] = name

    def accept(self, pointer: str) -> None:
        """Leave a member of an object as it is, although the specification objects."""
        self._accepted.add(pointer)

    def is_accepted(self, holder: str, pointer: str) -> bool:
        """Return whether a pointer leads to what is accepted in an object, or removed from it."""
        within = range(len(holder) + 1, len(pointer) + 1)
        above = (pointer[:end] for end in within if pointer[end : end + 1] in ("/", ""))
        return pointer in self._emptied or any(each in self._accepted for each in above)

    def is_removed(self, pointer: str) -> bool:
        """Return whether an item of a list has been removed."""
        return pointer in self._emptied

    def leave_out(self, pointer: str, reason: str) -> None:
        """Mark an object that cannot be read: whatever needs it is left out."""
        self._left_out.setdefault(pointer, reason)

    def is_left_out(self, pointer: str) -> bool:
        """Return whether an object is marked so."""
        return pointer in self._left_out

    def document(self) -> Document:
        """Return the document as it is meant, with a warning for each note."""
        if self._tree is None:
            return self._document.mended(None, sort_problems(self._noted), self._left_out)
        for pointer in sorted(self._emptied, key=_backwards, reverse=True):
            self._drop_item(self._tree, pointer)
        for pointer in sorted(self._renamed, key=lambda each: -each.count("/")):  # deepest first
            self._tree_at(pointer).moved(self.where(pointer).pointer)
            _write_name(self._tree, pointer, self._renamed[pointer])
        left_out = {self._moved(pointer): reason for pointer, reason in self._left_out.items()}
        return self._document.mended(self._tree, sort_problems(self._noted), left_out)

    def _original(self, pointer: str) -> str:
        """Return where the original has what a pointer leads to."""
        above = pointer if self._enclosed else ""
        while above:
            if above in self._enclosed:
                return self._enclosed[above] + pointer[len(above) :]
            above = above.rpartition("/")[0]
        return pointer

    def _tree_at(self, pointer: str) -> Tree:
        self._tree = self._tree or self._document.tree.copy()
        return self._tree.at(pointers.split(pointer))

    def _drop_item(self, tree: Tree, pointer: str) -> None:
        *above, token = pointers.split(pointer)
        try:
            holder = tree.at(above)
        except LookupError:  # what held it has been replaced since
            return
        if pointers.is_array(holder.value) and int(token) < len(holder.value):
            for index, item in holder.items()[int(token) + 1 :]:
                item.moved(self.where(pointers.join("", *above, index)).pointer)
            holder.remove(int(token))

    def _holder(self, pointer: str) -> tuple[Any, str]:
        *above, token = pointers.split(pointer)
        return pointers.resolve(self.own(), pointers.join("", *above)), token

    def _moved(self, pointer: str) -> str:
        """Return where a pointer leads after items have gone and names have changed."""
        tokens = list(pointers.split(pointer))
        original = list(tokens)
        for emptied in self._emptied:
            *above, token = pointers.split(emptied)
            at = len(above)
            if original[:at] == above and len(original) > at and int(token) < int(original[at]):
                tokens[at] = str(int(tokens[at]) - 1)
        for renamed, name in self._renamed.items():
            path = list(pointers.split(renamed))
            if original[: len(path)] == path:
                tokens[len(path) - 1] = name
        return pointers.join("", *tokens)


def _write_name(tree: Tree, pointer: str, name: str) -> None:
    *above, token = pointers.split(pointer)
    holder = tree.at(above)
    _rename(holder.value, token, name)
    if pointers.is_object(places := holder.place.children):
        _rename(places, token, name)


def _backwards(pointer: str) -> tuple[int, str, int]:
    above, _, token = pointer.rpartition("/")
    return above.count("/"), above, int(token)


def _rename(members: dict[str, Any] | dict[str, Place], old: str, new: str) -> None:
    items: Iterable[tuple[str, Any]] = list(members.items())
    members.clear()
    members.update((new if key == old else key, value) for key, value in items)
