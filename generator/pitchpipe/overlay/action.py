"""Run one overlay action on a tree.

The rules are those of the Overlay Specification, section "Action Object", and a few stricter ones:
a target that matches nothing is an error unless the action has `x-optional: true`, the target must
have the value given by `x-expect`, and an action that changes nothing is a warning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

from pitchpipe import pointers
from pitchpipe.document import Tree
from pitchpipe.load.json_source import MAX_DEPTH, depth_of, too_deep
from pitchpipe.overlay.jsonpath import Path, Search
from pitchpipe.overlay.merge import Merger
from pitchpipe.overlay.overlay_file import Action, Overlay
from pitchpipe.problems import Location, Problem, shorten


class Run:
    """The run of one overlay action on one tree."""

    def __init__(
        self, tree: Tree, overlay: Overlay, action: Action, merger: Merger, search: Search
    ) -> None:
        self._tree = tree
        self._overlay = overlay
        self._action = action
        self._merger = merger
        self._search = search

    def problems(self) -> Iterator[Problem]:
        """Change the tree, and yield the problems."""
        action = self._action
        targets = self._search.find(self._tree.value, action.target)
        if not targets:
            if not action.optional:
                yield self._no_match("target")
            return
        unexpected = list(self._check_expected(targets))
        yield from unexpected
        if unexpected:
            return
        if action.removes:
            yield from self._remove(targets)
        elif "update" in action.fields:
            yield from self._merge(targets, self._field("update"), "update")
        elif "copy" in action.fields:
            yield from self._copy(targets)
        else:
            yield self._no_change("", "it has neither `update`, `copy` nor `remove: true`")

    def _field(self, name: str) -> Tree:
        index = int(pointers.split(self._action.pointer)[-1])
        return self._overlay.document.tree.child("actions").child(index).child(name)

    def _check_expected(self, targets: list[Path]) -> Iterator[Problem]:
        if "x-expect" not in self._action.fields:
            return
        expected = self._action.fields["x-expect"]
        for target in targets:
            found = self._tree.at(target).value
            if not _contains(found, expected):
                shown = shorten(json.dumps(found, ensure_ascii=False), 60)
                message = f"{self._published(target)} is {shown}, not what the action expects"
                hint = "check whether the action is still needed, then update `x-expect`"
                yield self._problem("x-expect", "overlay-unexpected", message, hint)

    def _remove(self, targets: list[Path]) -> Iterator[Problem]:
        # Deepest and last first, so that no removal moves a location still to be removed.
        for target in sorted(targets, key=_removal_order, reverse=True):
            if target:
                self._tree.at(target[:-1]).remove(target[-1])
            else:
                message = "the whole document cannot be removed"
                yield self._problem("target", "overlay-mismatch", message)

    def _copy(self, targets: list[Path]) -> Iterator[Problem]:
        sources = self._search.find(self._tree.value, self._action.fields["copy"])
        if not sources:
            yield self._no_match("copy")
        elif len(sources) > 1:
            message = f"`copy` must select a single value, but this path matches {len(sources)}"
            yield self._problem("copy", "overlay-mismatch", message)
        else:
            # Copy first: the source itself may be about to change.
            source = self._merger.copy(self._tree.at(sources[0]))
            yield from self._merge(targets, source, "copy")

    def _merge(self, targets: list[Path], new: Tree, field: str) -> Iterator[Problem]:
        if max(map(len, targets)) + depth_of(new.value) > MAX_DEPTH:
            where = self._overlay.where(self._action, field)
            yield too_deep(where)
            return
        shapes = {pointers.shape(self._tree.at(target).value) for target in targets}
        if len(shapes) > 1:
            message = f"the targets are of different kinds: {' and '.join(sorted(shapes))}"
            yield self._problem("target", "overlay-mismatch", message)
            return
        self._merger.changed = False
        conflicts = [
            self._problem(field, "overlay-mismatch", f"{reason}: {self._published(path)}")
            for target in targets
            for path, reason in self._merge_one(target, new)
        ]
        yield from conflicts
        if not conflicts and not self._merger.changed:
            yield self._no_change(field, "the values it sets are already there")

    def _merge_one(self, target: Path, new: Tree) -> list[tuple[Path, str]]:
        merger, tree = self._merger, self._tree.at(target)
        merger.conflicts = []
        shapes = pointers.shape(tree.value), pointers.shape(new.value)
        if shapes == ("an object", "an object"):
            merger.into_object(tree, new, target)
        elif shapes[0] == "an array":
            merger.into_array(tree, new)
        elif shapes != ("a primitive", "a primitive"):
            message = f"{pointers.kind(new.value)} cannot be merged into "
            return [(target, message + pointers.kind(tree.value))]
        elif self._overlay.is_1_0:
            return [(target, "Overlay 1.0 updates objects and arrays only; 1.1 replaces values")]
        else:
            merger.into_primitive(self._tree.at(target[:-1]), target[-1], new)
        return merger.conflicts

    def _published(self, target: Path) -> str:
        place = self._tree.at(target).place
        where = Location(path=place.path, line=place.line, column=place.column)
        return f"{where} #{pointers.join('', *target)}"

    def _no_match(self, field: str) -> Problem:
        path = self._action.fields[field]
        hint = (
            f"{self._search.longest_match(self._tree.value, path)} is the longest part that matches"
        )
        if field == "target":
            hint += "; if the action may match nothing, add `x-optional: true`"
        return self._problem(field, "overlay-no-match", f"{path} matches nothing", hint)

    def _no_change(self, field: str, reason: str) -> Problem:
        message = f"the action changes nothing: {reason}"
        return self._problem(field, "overlay-no-change", message, "remove it", "warning")

    def _problem(
        self,
        field: str,
        rule: str,
        message: str,
        hint: str = "",
        severity: Literal["error", "warning"] = "error",
    ) -> Problem:
        where = self._overlay.where(self._action, field)
        return Problem(where=where, rule=rule, message=message, hint=hint, severity=severity)


def _removal_order(path: Path) -> tuple[int, int]:
    last = path[-1] if path else 0
    return len(path), last if isinstance(last, int) else 0


def _contains(value: Any, expected: Any) -> bool:
    """Compare with the expected value; extra members of objects are allowed."""
    if pointers.is_object(value) and pointers.is_object(expected):
        return all(k in value and _contains(value[k], v) for k, v in expected.items())
    return pointers.equal(value, expected)
