"""Merge values into trees by the rules of the Overlay Specification (Action Object)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Tree

# How many values overlays may copy into a document: plenty for people, but not for copies of
# copies.
MAX_ADDED = 200_000

Location = tuple[str | int, ...]


class BudgetError(Exception):
    """Overlays copy more values than MAX_ADDED."""


@dataclass(slots=True)
class Merger:
    """Merges values into trees; values that cannot be merged are skipped and recorded."""

    added: int = 0
    changed: bool = False
    conflicts: list[tuple[Location, str]] = field(default_factory=list[tuple[Location, str]])

    def copy(self, tree: Tree) -> Tree:
        """Copy a tree. Raises BudgetError if more than MAX_ADDED values have been copied."""
        self.added += _size(tree.value)
        if self.added > MAX_ADDED:
            raise BudgetError
        return tree.copy()

    def into_object(self, target: Tree, update: Tree, at: Location = ()) -> None:
        """Merge an object: objects merge, arrays concatenate, primitives replace primitives."""
        for key, new in update.items():
            if key not in target.value:
                self._add(target, key, new)
                continue
            old = target.child(key)
            shapes = pointers.shape(old.value), pointers.shape(new.value)
            if shapes == ("an object", "an object"):
                self.into_object(old, new, (*at, key))
            elif shapes == ("an array", "an array"):
                self.into_array(old, new)
            elif shapes == ("a primitive", "a primitive"):
                self.into_primitive(target, key, new)
            else:
                message = f"{pointers.kind(new.value)} cannot be merged into "
                self.conflicts.append(((*at, key), message + pointers.kind(old.value)))

    def into_array(self, target: Tree, update: Tree) -> None:
        """Append the items of an array, or any other value as a single item."""
        items = update.items() if pointers.is_array(update.value) else [("", update)]
        for key, item in items:
            self._add(target, key, item)

    def into_primitive(self, parent: Tree, key: str | int, update: Tree) -> None:
        """Replace a member or item that is a primitive."""
        if not pointers.equal(parent.value[key], update.value):
            parent.replace(key, self.copy(update))
            self.changed = True

    def _add(self, target: Tree, key: str | int, new: Tree) -> None:
        target.put(key, self.copy(new))
        self.changed = True


def _size(value: Any) -> int:
    if pointers.is_object(value):
        return 1 + sum(map(_size, value.values()))
    return 1 + sum(map(_size, value)) if pointers.is_array(value) else 1
