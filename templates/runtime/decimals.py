# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decimal numbers that are text in JSON, so that no digit is lost."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from .checks import Violations, string
from .decode import string as text_of
from .formats import Unparsed, kept

_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_MAX_DIGITS = 10_000


def decimal(value: Any, at: str) -> Decimal | Unparsed:
    """Decode a decimal number without an exponent; any other text is kept."""
    text = text_of(value, at)
    return Decimal(text) if _DECIMAL.fullmatch(text) else Unparsed(text)


def check_decimal(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a Decimal, and write all of its digits, without an exponent."""
    if not isinstance(value, Decimal):
        return kept(value, found, at, "is not a Decimal", **limits)
    if not value.is_finite() or abs(value.adjusted()) > _MAX_DIGITS:
        found.add(at, value, "is not a number that can be written out")
        return value
    return string(f"{value:f}", found, at, **limits)
