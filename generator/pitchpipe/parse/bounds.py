"""From a schema's keywords to bounds on a value, and from two bounds to the one that means both."""

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


def bounds_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Read what one schema asserts, by the names of `ir.Constraints`.

    OpenAPI 3.0 follows JSON Schema draft 4, where `exclusiveMinimum` is a flag on `minimum`.
    """
    found = {name: schema[keyword] for keyword, name in _KEYWORDS.items() if keyword in schema}
    for plain in ("minimum", "maximum"):
        if found.get(f"exclusive_{plain}") is True and plain in found:
            found[f"exclusive_{plain}"] = found.pop(plain)
    return {name: value for name, value in found.items() if _asserts(name, value)}


def _asserts(name: str, value: Any) -> bool:
    return value is True if name == "unique_items" else not isinstance(value, bool)


def tighter(name: str, one: Any, other: Any) -> Any:
    """Return the bound that holds where both do; None where that cannot be said by one pattern."""
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
    return least.numerator if least.denominator == 1 else float(least)
