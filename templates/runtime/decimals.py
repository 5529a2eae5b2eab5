# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decimal numbers that are text in JSON, so that no digit is lost."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from .checks import Violations, string
from .decode import is_lenient
from .decode import string as text_of
from .formats import Unparsed, kept
from .values import decimal_text

# As Python and others write it: small and large numbers have an exponent (`1E-7`).
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,5})?", re.ASCII)


def decimal(value: Any, at: str) -> Decimal | Unparsed:
    """Decode a decimal number; any other text is kept, such as that of infinity."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    text = repr(value) if is_number and is_lenient.get() else text_of(value, at)
    if not _DECIMAL.fullmatch(text):
        return Unparsed(text)
    number = Decimal(text)
    return Unparsed(text) if decimal_text(number) is None else number


def check_decimal(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a Decimal, and write all of its digits, without an exponent."""
    if not isinstance(value, Decimal):
        return kept(value, found, at, "is not a Decimal", **limits)
    text = decimal_text(value)
    if text is None:
        found.add(at, value, "is not a number that can be written out")
        return value
    return string(text, found, at, **limits)
