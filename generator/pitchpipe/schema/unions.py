"""What a `oneOf` or `anyOf` means at the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any, NamedTuple

from pitchpipe.schema.parts import ANNOTATIONS, Parts, is_null
from pitchpipe.schema.shapes import Shape, gather

_MAX_OPTIONS = 24
"""More alternatives than anyone would write down for several unions at one place."""


class Alternatives(NamedTuple):
    """The alternatives of a place, null left out.

    `base` holds together with each of the `options`, each of which has one branch of every union of
    the place. `ignored` are unions that would make too many of them.
    """

    base: Parts
    options: tuple[Parts, ...]
    ignored: tuple[tuple[str, Parts], ...]


def alternatives(root: Mapping[str, Any], shape: Shape, parts: Parts) -> Alternatives | None:
    """Read the union of a place; None if it only says which properties have to be set together."""
    unions = [each for each in shape.unions if not only_requires(shape, each[1])]
    if not unions:
        return None
    options: tuple[Parts, ...] = ((),)
    ignored: list[tuple[str, Parts]] = []
    for keyword, branches in unions:
        if len(options) * len(branches) > _MAX_OPTIONS and options != ((),):
            ignored.append((keyword, branches))
        else:
            options = tuple((*each, branch) for each, branch in product(options, branches))
    asserted = shape.properties or shape.types is not None or shape.bounds or shape.required
    base = tuple(part._replace(bare=True) for part in parts) if asserted else ()
    kept = tuple(
        option
        for option in _possible(root, base, options)
        if not any(is_null(part.schema) for part in option)
    )
    return Alternatives(base, kept, tuple(ignored))


def only_requires(shape: Shape, options: Parts) -> bool:
    """Say whether the branches of a union assert nothing of an object but `required`."""
    return bool(shape.properties) and all(
        "required" in option.schema and option.schema.keys() <= ANNOTATIONS | {"required"}
        for option in options
    )


def is_endless(parts: Parts, shape: Shape) -> bool:
    """Say whether a place is one of the branches of its own union."""
    places = {part.pointer for part in parts}
    return any(option.pointer in places for _, options in shape.unions for option in options)


def _possible(
    root: Mapping[str, Any], base: Parts, options: tuple[Parts, ...]
) -> tuple[Parts, ...]:
    """Leave out the branches that contradict one another or what is asserted beside the union.

    If all of them do, all are kept, and the contradiction is found where they are read.
    """
    kept = tuple(option for option in options if not gather(root, (*base, *option)).conflicts)
    return kept if kept and (base or any(len(option) > 1 for option in options)) else options


def admits_null(root: Mapping[str, Any], shape: Shape, seen: tuple[str, ...] = ()) -> bool:
    """Say whether null is valid at a place, or in one of the branches of its `oneOf`/`anyOf`."""
    if shape.nullable or (shape.types is None and None in (shape.values or ())):
        return True
    return bool(shape.unions) and all(
        any(
            is_null(option.schema)
            or admits_null(root, gather(root, (option,)), (*seen, option.pointer))
            for option in options
            if option.pointer not in seen
        )
        for _, options in shape.unions
    )
