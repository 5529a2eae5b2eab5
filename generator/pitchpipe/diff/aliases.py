"""Compares the names of types that are no classes: of text, lists and maps that are components.

Callers import them, too. One of the same type is as good as another, as long as it is there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pitchpipe import ir
from pitchpipe.diff.run import Run
from pitchpipe.diff.users import Key, Users
from pitchpipe.parse.classes import Classes
from pitchpipe.pointers import split
from pitchpipe.schema.parts import is_component


def without_aliases(kind: ir.Type, side: Classes) -> tuple[ir.Type, list[str]]:
    """Leave out null, rules, and aliases that are no unions; return the keys of these as well."""
    names: list[str] = []
    while True:
        while isinstance(kind, ir.Nullable | ir.Asserted):
            kind = kind.inner
        if not isinstance(kind, ir.Named):
            return kind, names
        known = side.definitions.get(kind.name)
        if not isinstance(known, ir.Alias) or isinstance(ir.without_null(known.type), ir.Union):
            return kind, names
        names.append(kind.name)
        kind = known.type


@dataclass(slots=True)
class _Found:
    """A name that is gone: where it was first met, and what leads to it."""

    place: str
    pointers: tuple[str, str]
    is_renamed: bool
    keys: list[Key] = field(default_factory=list[Key])
    operations: list[str] = field(default_factory=list[str])


class Aliases:
    """Collects the names that are gone, and what there is in the same places."""

    def __init__(self, run: Run, old: Classes, new: Classes) -> None:
        self._run = run
        self._old = old
        self._new = new
        self._found: dict[tuple[str, str], _Found] = {}

    def note(
        self,
        above: Key | str,
        place: str,
        pointers: tuple[str, str],
        names: tuple[list[str], list[str]],
        kind: str,
    ) -> None:
        """Note the names of a place on either side; `above` is what leads there.

        `kind` is the class that is there now, "" if there is none.
        """
        gone = [each for each in names[0] if self._old.names.get(each) not in self._new.used]
        come = [each for each in names[1] if self._new.names.get(each) not in self._old.used]
        for at, each in enumerate(gone):
            other = come[at] if at < len(come) else ""
            is_renamed = is_component(each) and is_component(other)
            now = other or (names[1][-1] if names[1] else kind)
            found = self._found.setdefault((each, now), _Found(place, pointers, is_renamed))
            if isinstance(above, str):
                found.operations.append(above)
            else:
                found.keys.append(above)

    def report(self, users: Users) -> None:
        """Report what was found, with the operations that it concerns."""
        for (old, new), found in self._found.items():
            operations = dict.fromkeys([*found.operations, *users.operations(found.keys)])
            for operation in operations or [""]:
                if found.is_renamed:
                    self._renamed(old, new, operation)
                else:
                    self._gone(old, new, found, operation)

    def _renamed(self, old: str, new: str, operation: str) -> None:
        before, after = split(old)[-1], split(new)[-1]
        self._run.report(
            "class-renamed",
            f"the component `{before}` is called `{after}`",
            old=(old, before),
            new=(new, after),
            migration=f"`{self._old.names[old]}` -> `{self._new.names[new]}`",
            operation=operation,
            is_alone=False,
        )

    def _gone(self, old: str, new: str, found: _Found, operation: str) -> None:
        before, after = self._old.names[old], self._new.names[new] if new else ""
        self._run.report(
            "class-replaced",
            f"`{found.place}` has {f'the type `{after}`' if after else 'a type without a name'} "
            f"instead of `{before}`",
            old=(found.pointers[0], before),
            new=(found.pointers[1], after),
            migration=(
                f"`{before}` -> `{after}`"
                if after
                else f"`{before}` is gone: write the type that it stood for"
            ),
            operation=operation,
            is_alone=False,
        )
