# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Builds the JSON of an outgoing object, checking each property."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeGuard, TypeVar

from . import compound
from .checks import Encoder, Violations
from .values import UNSET, is_object, shown

T = TypeVar("T")


class Properties:
    """Collects the properties of one object in `data`.

    Each is added by its wire name, with its value, its check and the check's keyword arguments;
    `name` is the field's Python name if it differs.
    """

    __slots__ = ("_at", "_found", "data")

    def __init__(self, found: Violations, at: str) -> None:
        self.data: dict[str, Any] = {}
        self._found = found
        self._at = at

    def required(
        self, key: str, value: object, check: Callable[..., Any], name: str = "", **limits: Any
    ) -> None:
        """Add a property that is always sent."""
        self.data[key] = check(value, self._found, f"{self._at}.{name or key}", **limits)

    def optional(
        self, key: str, value: object, check: Callable[..., Any], name: str = "", **limits: Any
    ) -> None:
        """Add a property unless it is None."""
        if value is not None:
            self.data[key] = check(value, self._found, f"{self._at}.{name or key}", **limits)

    def settable(
        self, key: str, value: object, check: Callable[..., Any], name: str = "", **limits: Any
    ) -> None:
        """Add a property, which may be null, unless it is UNSET."""
        if value is not UNSET:
            self.required(key, value, check, name, **limits)

    def rest(self, more: object, item: Encoder) -> None:
        """Add undeclared properties; they cannot replace a declared one."""
        place = f"{self._at}.additional_properties"
        encoded = compound.mapping(more, self._found, place, item)
        if not is_object(encoded):  # already reported
            return
        for key in encoded.keys() & self.data.keys():
            at = f"{place}[{shown(key)}]"
            self._found.add(at, encoded[key], "is given by a field already")
        self.data.update(encoded)

    def any_of(self, *sets: tuple[str, ...]) -> None:
        """Check that at least one of several sets of properties was added."""
        if not self._added(sets):
            self._found.add(self._at, list(self.data), f"sets none of these: {_listed(sets)}")

    def one_of(self, *sets: tuple[str, ...]) -> None:
        """Check that exactly one of several sets of properties was added."""
        self.any_of(*sets)
        if self._added(sets) > 1:
            rule = f"sets more than one of these: {_listed(sets)}"
            self._found.add(self._at, list(self.data), rule)

    def _added(self, sets: tuple[tuple[str, ...], ...]) -> int:
        return sum(all(key in self.data for key in each) for each in sets)

    def size(self, **limits: int) -> None:
        """Check how many properties were added."""
        compound.size(self.data, self._found, self._at, **limits)


def instance(value: object, cls: type[T], found: Violations, at: str) -> TypeGuard[T]:
    """Check that a value is an object of a model class.

    One of a subclass with more fields is not: those would be left out in silence.
    """
    if type(value) is cls:
        return True
    if not isinstance(value, cls):
        found.add(at, value, f"is not of the class {cls.__name__}")
        return False
    if _fields(type(value)) != _fields(cls):
        name = type(value).__name__
        found.add(at, value, f"is of the class {name}, which has more fields than {cls.__name__}")
        return False
    return True


def _fields(cls: type) -> tuple[str, ...]:
    return tuple(getattr(cls, "__dataclass_fields__", ()))


def _listed(sets: tuple[tuple[str, ...], ...]) -> str:
    return "; or ".join(" and ".join(each) for each in sets)
