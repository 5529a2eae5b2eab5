# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Builds the JSON of an outgoing object, checking each property."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import checks
from .checks import Encoder, Violations
from .unset import UNSET


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
        checks.rest(self.data, more, self._found, self._at, item)

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
        checks.size(self.data, self._found, self._at, **limits)


def _listed(sets: tuple[tuple[str, ...], ...]) -> str:
    return "; or ".join(" and ".join(each) for each in sets)
