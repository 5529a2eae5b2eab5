# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""JSON values: types, equality, and which numbers and strings can be sent."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeGuard, cast

# Python refuses to print integers of more than 4,300 digits; this many bits always fit.
_MAX_BITS = 14_000


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Say whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether a JSON value is an array."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    """Say whether a Python value can become a JSON object."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    """Say whether a Python value can become a JSON array: not strings, bytes or sets."""
    if isinstance(value, (str, bytes, bytearray, memoryview)):
        return False
    return isinstance(value, Sequence)


def identity(value: Any) -> Hashable:
    """Return a key that is equal exactly for equal JSON values: 1 equals 1.0, but not true.

    JSON Schema 2020-12 core, section 4.2.2 ("Instance Equality").
    """
    if isinstance(value, bool):
        return bool, value
    if is_list(value):
        return list, tuple(identity(item) for item in value)
    if is_object(value):
        return dict, frozenset((key, identity(item)) for key, item in value.items())
    return cast("Hashable", value)


def is_utf8(text: str) -> bool:
    """Say whether a text can be encoded: half a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_sendable(number: float) -> bool:
    """Say whether a number can be written as JSON."""
    if isinstance(number, int):
        return number.bit_length() <= _MAX_BITS
    return math.isfinite(number)


def is_multiple(number: float, of: float) -> bool:
    """Say whether a number is a multiple of another in decimal: 0.3 is a multiple of 0.1."""
    (digits, exponent), (of_digits, of_exponent) = _decimal(number), _decimal(of)
    shift = min(exponent, of_exponent)
    scale, of_scale = int(10 ** (exponent - shift)), int(10 ** (of_exponent - shift))
    return digits * scale % (of_digits * of_scale) == 0


def _decimal(number: float) -> tuple[int, int]:
    """Split a number into integer digits and a power of ten."""
    if isinstance(number, int):
        return number, 0
    significand, _, exponent = repr(number).partition("e")
    whole, _, fraction = significand.partition(".")
    return int(whole + fraction), int(exponent or 0) - len(fraction)
