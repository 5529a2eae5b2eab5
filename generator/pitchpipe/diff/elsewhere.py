"""Finds what one alternative of a union no longer takes or answers in the others beside it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from pitchpipe.diff.run import Run
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts


def found_elsewhere(run: Run, old: Node, new: Node, name: str) -> Parts | None:
    """Return the property of that name of another alternative that values of `old` may be."""
    return next(
        (
            each.properties[name]
            for each in run.beside.nodes
            if each is not new and name in each.properties and _may_be(run, old, each)
        ),
        None,
    )


def are_all_taken(run: Run, old: Node, without: str) -> bool:
    """Say whether what `old` took without one property is still taken, in whatever alternative.

    Looks at the least that had to be sent, and at that with each property that could be sent.
    """
    least = frozenset(old.required) - {without}
    return is_taken(run, old, least) and all(
        is_taken(run, old, least | {name}) for name in old.properties if name != without
    )


def is_taken(run: Run, old: Node, names: AbstractSet[str]) -> bool:
    """Say whether an object with these properties of `old` is one of the alternatives.

    Those of an `anyOf` may describe it together, one of a `oneOf` has to do it alone.
    """
    takers = [
        each.properties.keys()
        for each in run.beside.nodes
        if each.required <= names
        and not (each.is_closed and names - each.properties.keys())
        and _may_be(run, old, each)
    ]
    if run.beside.may_overlap:
        return bool(takers) and names <= _union(takers)
    return any(names <= described for described in takers)


def _union(sets: Iterable[Iterable[str]]) -> set[str]:
    return {name for each in sets for name in each}


def _may_be(run: Run, old: Node, new: Node) -> bool:
    """Say whether no property of both has types or values that the other one excludes."""
    if old.types != new.types:
        return False
    for name in old.properties.keys() & new.properties.keys():
        was, now = run.old.node(old.properties[name]), run.new.node(new.properties[name])
        if was.types is not None and now.types is not None and not was.types & now.types:
            return False
        listed = was.values, now.values
        if None not in listed and not any(each in (listed[1] or ()) for each in listed[0] or ()):
            return False
    return True
