"""Compares what the properties of classes are called in Python.

Two properties may want one name there: the second one that comes may take that of the first.
"""

from __future__ import annotations

from collections.abc import Mapping

from pitchpipe import ir
from pitchpipe.diff.run import Run
from pitchpipe.diff.users import Key, Users
from pitchpipe.render.field_names import FieldNames


class Fields:
    """Collects the properties of the same classes that have another name."""

    def __init__(
        self, run: Run, old: Mapping[str, ir.Definition], new: Mapping[str, ir.Definition]
    ) -> None:
        self._run = run
        self._old = old
        self._new = new
        self._names = FieldNames(old), FieldNames(new)
        self._found: list[tuple[Key, str, tuple[ir.Field, str], tuple[ir.Field, str], str]] = []

    def note(self, key: Key, name: str) -> None:
        """Note what has another name in a pair of definitions, which is called `name`."""
        old, new = key[2:]
        before, after = self._old[old], self._new[new]
        if not isinstance(before, ir.Model) or not isinstance(after, ir.Model):
            return
        was, now = self._names[0].of(old), self._names[1].of(new)
        known = {each.wire_name: each for each in before.fields}
        wire_names = {field: wire for wire, field in now.items()}
        for each in after.fields:
            wire = each.wire_name
            if wire in was and was[wire] != now[wire]:
                other = wire_names.get(was[wire], "")
                sides = (known[wire], was[wire]), (each, now[wire])
                self._found.append((key, name, *sides, other))

    def report(self, users: Users) -> None:
        """Report what was found, with the operations that it concerns."""
        for key, name, (old, was), (new, now), other in self._found:
            also = f", which is the property `{other}` now" if other else ""
            for operation in users.operations([key]) or ("",):
                self._run.report(
                    "property-name-changed",
                    f"`{name}.{new.wire_name}` is `{now}` in Python instead of `{was}`{also}",
                    old=(old.where, was),
                    new=(new.where, now),
                    migration=f"`{was}` -> `{now}`",
                    operation=operation,
                    is_alone=False,
                )
