"""The bounds that a schema sets on a value, and the bound that means the same as two together."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import lcm
from typing import Any

_KEYWORDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
}
_NUMBERS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
KEPT: dict[str, tuple[str, ...]] = {
    "string": ("min_length", "max_length", "pattern"),
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "boolean": (),
    "array": ("min_items", "max_items", "unique_items"),
    "object": ("min_properties", "max_properties"),
}
"""The bounds that concern the values of each type."""


def bounds_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the bounds that one schema sets, by the names of `ir.Constraints`.

    OpenAPI 3.0 follows JSON Schema draft 4, where `exclusiveMinimum` is a flag on `minimum`.
    """
    if _KEYWORDS.keys().isdisjoint(schema):
        return {}
    found = {name: schema[keyword] for keyword, name in _KEYWORDS.items() if keyword in schema}
    for plain in ("minimum", "maximum"):
        if found.get(f"exclusive_{plain}") is True and plain in found:
            found[f"exclusive_{plain}"] = found.pop(plain)
    return {name: _whole(name, value) for name, value in found.items() if _asserts(name, value)}


def _asserts(name: str, value: Any) -> bool:
    if name == "unique_items":
        return value is True
    if name == "pattern":
        return isinstance(value, str)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _whole(name: str, value: Any) -> Any:
    """Count in integers: 2.0 is one as well (JSON Schema 2020-12, Core, section 4.2.2)."""
    is_count = name.startswith(("min_", "max_"))
    return int(value) if is_count and isinstance(value, float) else value


def tighter(name: str, one: Any, other: Any) -> Any:
    """Return the bound that holds where both do; None where it would take two patterns."""
    if name == "pattern":
        return one if one == other else None
    if name == "multiple_of":
        return _multiple_of_both(one, other)
    choose: Callable[[Any, Any], Any] = min if "max" in name else max
    return choose(one, other)


def _multiple_of_both(one: float, other: float) -> float:
    """Find the least common multiple, in decimal: that of 0.5 and 0.2 is 1."""
    a, b = Fraction(str(one)), Fraction(str(other))
    least = Fraction(
        lcm(a.numerator * b.denominator, b.numerator * a.denominator), a.denominator * b.denominator
    )
    try:
        return least.numerator if least.denominator == 1 else float(least)
    except OverflowError:  # of numbers, only 0 is a multiple of this
        return int(least)
