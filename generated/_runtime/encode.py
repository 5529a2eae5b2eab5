# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks an outgoing object as a whole; its properties are checked one by one before."""

from __future__ import annotations

from typing import Any, TypeGuard, TypeVar

from . import compound
from .checks import Encoder, Violations
from .values import is_object, shown

T = TypeVar("T")


def instance(value: object, cls: type[T], found: Violations, at: str) -> TypeGuard[T]:
    """Check that a value is an object of a model class.

    One of a subclass with more fields is not: those would be left out in silence.
    """
    if type(value) is cls:
        return True
    if not isinstance(value, cls):
        found.add(at, value, compound.not_of_class(value, cls))
        found.want(at, (cls,))
        return False
    if _fields(type(value)) != _fields(cls):
        name = type(value).__name__
        found.add(at, value, f"is of the class {name}, which has more fields than {cls.__name__}")
        return False
    return True


def rest(data: dict[str, Any], more: object, found: Violations, at: str, item: Encoder) -> None:
    """Add undeclared properties to an object; they cannot replace a declared one."""
    place = f"{at}.additional_properties"
    encoded = compound.mapping(more, found, place, item)
    if not is_object(encoded):  # already reported
        return
    for key in encoded.keys() & data.keys():
        found.add(f"{place}[{shown(key)}]", encoded[key], "is given by a field already")
    data.update(encoded)


def any_of(data: dict[str, Any], found: Violations, at: str, *sets: tuple[str, ...]) -> None:
    """Check that at least one of several sets of properties was added."""
    if not _added(data, sets):
        found.add(at, list(data), f"sets none of these: {_listed(sets)}")


def one_of(data: dict[str, Any], found: Violations, at: str, *sets: tuple[str, ...]) -> None:
    """Check that exactly one of several sets of properties was added."""
    any_of(data, found, at, *sets)
    if _added(data, sets) > 1:
        found.add(at, list(data), f"sets more than one of these: {_listed(sets)}")


def _added(data: dict[str, Any], sets: tuple[tuple[str, ...], ...]) -> int:
    return sum(all(key in data for key in each) for each in sets)


def _fields(cls: type) -> tuple[str, ...]:
    return tuple(getattr(cls, "__dataclass_fields__", ()))


def _listed(sets: tuple[tuple[str, ...], ...]) -> str:
    return "; or ".join(" and ".join(each) for each in sets)
