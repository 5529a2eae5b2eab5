"""What a `oneOf` or `anyOf` means at the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from pitchpipe.schema.parts import Part, Parts, is_null, is_of, only_requires
from pitchpipe.schema.scope import Scope, place_of
from pitchpipe.schema.shapes import Shape, gather

_MAX_OPTIONS = 24
"""More alternatives than anyone would write down for several unions at one place."""


class Alternatives(NamedTuple):
    """The alternatives of a place, null left out.

    `base` holds together with each of the `options`, each of which has one branch of every union of
    the place. `ignored` are unions that would make too many of them, and `exclusive` the
    branches of each `oneOf` that only says `required`: whatever the class, no two may hold.
    """

    base: Parts
    options: tuple[Parts, ...]
    ignored: tuple[tuple[str, Parts], ...]
    exclusive: tuple[Parts, ...]


def alternatives(scope: Scope, shape: Shape, parts: Parts) -> Alternatives | None:
    """Read the union of a place; None if it only says which properties have to be set together."""
    unions = [each for each in shape.unions if not only_require(shape, each[1])]
    if not unions:
        return None
    options: tuple[Parts, ...] = ((),)
    ignored: list[tuple[str, Parts]] = []
    for keyword, branches in unions:
        if len(options) * len(branches) > _MAX_OPTIONS and options != ((),):
            ignored.append((keyword, branches))
        else:
            options = tuple((*each, branch) for each, branch in product(options, branches))
    asserted = shape.properties or shape.bounds or shape.required or _narrows(scope, shape, unions)
    # The other unions are kept only where there are properties, or they would be read as types.
    has_sets = len(unions) < len(shape.unions)
    bare = (part._replace(bare=True, keeps_sets=has_sets) for part in parts)
    base = tuple(bare) if asserted else ()
    kept = tuple(
        option
        for option in _possible(scope, base, options)
        if not any(is_null(part.schema) for part in option)
    )
    exclusive = (each for word, each in unions if word == "oneOf" and all(map(only_requires, each)))
    return Alternatives(base, kept, tuple(ignored), tuple(exclusive))


def _narrows(scope: Scope, shape: Shape, unions: Iterable[tuple[str, Parts]]) -> bool:
    """Say whether the type beside unions is more than their branches state of themselves."""
    if shape.types is None:
        return False
    is_limited = shape.closed or shape.open or shape.additional or shape.named_by_pattern
    if is_limited or shape.items or shape.prefix or shape.format or shape.others:
        return True
    types = frozenset(shape.types | {"null"})
    branches = (branch for _, each in unions for branch in each)
    return not all(is_of(scope.root, branch, types) for branch in branches)


def only_require(shape: Shape, options: Parts) -> bool:
    """Say whether the branches of a union assert nothing of an object but `required`."""
    return bool(shape.properties) and all(map(only_requires, options))


def is_endless(parts: Parts, shape: Shape) -> bool:
    """Say whether a place is one of the branches of its own union."""
    places = {part.pointer for part in parts}
    return any(option.pointer in places for _, options in shape.unions for option in options)


def _possible(scope: Scope, base: Parts, options: tuple[Parts, ...]) -> tuple[Parts, ...]:
    """Leave out the branches that contradict one another or what is asserted beside the union.

    If all of them do, all are kept, and the contradiction is found where they are read.
    """
    if not base and all(len(option) == 1 for option in options):
        return options
    kept: list[Parts] = []
    for option in options:
        shape = gather(scope, parts := (*base, *option))
        if not _contradicts_itself(scope, shape):
            scope.gathered[place_of(parts)] = shape  # where it is read next
            kept.append(option)
    return tuple(kept) or options


def _contradicts_itself(scope: Scope, shape: Shape) -> bool:
    """Say whether no value, or none of a required property, satisfies all that is asserted."""
    both = (shape.properties.get(name, ()) for name in shape.required)
    return bool(shape.conflicts) or any(
        gather(scope, tuple(parts)).conflicts for parts in both if len(parts) > 1
    )


def admits_null(scope: Scope, shape: Shape) -> bool:
    """Say whether null is valid at a place, or in one of the branches of its `oneOf`/`anyOf`."""
    seen: set[str] = set()
    if _admits_null(scope, shape, seen):
        return True
    # Only if none of them admits null, no answer hung on another one's.
    if not any(map(scope.nulls.get, seen)):
        scope.nulls |= dict.fromkeys(seen, False)
    return False


def _admits_null(scope: Scope, shape: Shape, seen: set[str]) -> bool:
    """Say whether null is valid, apart from branches that are in `seen`."""
    values = shape.values or ()
    # Of a type that does not admit null, it is left out of other values, but not if it is alone.
    is_listed = None in values and (shape.types is None or all(each is None for each in values))
    if shape.nullable or is_listed:
        return True
    return bool(shape.unions) and all(
        any(is_null(option.schema) or _is_nullable(scope, option, seen) for option in options)
        for _, options in shape.unions
    )


def _is_nullable(scope: Scope, option: Part, seen: set[str]) -> bool:
    known = scope.nulls.get(option.pointer)
    if known is not None or option.pointer in seen:
        return bool(known)
    seen.add(option.pointer)
    found = _admits_null(scope, gather(scope, (option,)), seen)
    if found:
        scope.nulls[option.pointer] = True
    return found
