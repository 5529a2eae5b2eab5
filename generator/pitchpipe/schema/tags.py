"""Tags: properties whose values tell the objects of a `oneOf` or `anyOf` apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.schema.listed import read_values
from pitchpipe.schema.parts import Parts
from pitchpipe.schema.scope import Place, Scope, place_of
from pitchpipe.schema.shapes import Shape, gather, kinds_of
from pitchpipe.schema.unions import alternatives

Values: TypeAlias = frozenset[ir.Scalar]


def tags(scope: Scope, options: Iterable[Parts]) -> tuple[str, ...]:
    """Name the properties that tell the alternatives that are objects apart, all together.

    Each of these alternatives requires them, and lists values of its own for them: the same as
    another one, or none of those. There are none if one of the alternatives has no such property.
    """
    listed: list[dict[str, Values]] = []
    for shape in _objects(scope, options, set()):
        found = {name: values for name in shape.required if (values := _values(scope, shape, name))}
        if not found:
            return ()
        listed.append(found)
    common = (name for name in next(iter(listed), ()) if all(name in each for each in listed))
    return tuple(name for name in common if are_apart(each[name] for each in listed))


def are_apart(listed: Iterable[Values]) -> bool:
    """Say whether there are several sets of values, no two of which have one in common."""
    distinct = set(listed)
    every = {value for values in distinct for value in values}
    return len(distinct) > 1 and sum(map(len, distinct)) == len(every)


def values_of(scope: Scope, parts: Parts, name: str) -> Values:
    """Return the values that a property of a place can have, none if these are not listed."""
    return _values(scope, gather(scope, parts), name)


def _objects(scope: Scope, options: Iterable[Parts], seen: set[Place]) -> Iterator[Shape]:
    """Yield what is asserted of each alternative that may be an object, at any depth."""
    for parts in options:
        if (place := place_of(parts)) in seen:
            continue
        seen.add(place)
        shape = gather(scope, parts)
        if shape.values is not None or "object" not in (kinds_of(shape) or {"object"}):
            continue
        union = alternatives(scope, shape, parts)
        if union is None:
            yield shape
        else:
            yield from _objects(scope, ((*union.base, *each) for each in union.options), seen)


def _values(scope: Scope, shape: Shape, name: str) -> Values:
    """Return the values of a property if it is an enum, which null is none of."""
    parts = tuple(shape.properties.get(name, ()))
    held = gather(scope, parts) if parts else None
    if held is None or held.values is None or held.nullable or None in held.values:
        return frozenset()
    read = read_values(held.values, held.types)
    return frozenset() if read.compound or read.numbers else frozenset(read.literals)
