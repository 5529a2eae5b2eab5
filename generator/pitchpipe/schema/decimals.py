"""Tells by a pattern that a string is a decimal number, as pydantic writes it without a format."""

from __future__ import annotations

import re

_OF_PYDANTIC = re.compile(
    r"""
    # Pydantic 2.12 and 2.13, whatever the number of digits.
    \^\(\?!\^\[-\+\.]\*\$\)\[\+-]\?0\*
    # 2.14 with `build_decimal_pattern`: what is read, and what is written.
    | \^\[\+-]\?\(\?:.*\(\?:\[0-9]\+\\\.\?\[0-9]\*\|\\\.\[0-9]\+\)
    | \^-\?\(\?:.*\|0E\[\+-]\[1-9]\[0-9]\*
    """,
    re.VERBOSE,
)


def is_decimal(pattern: str) -> bool:
    """Say whether pydantic (`pydantic.json_schema`, `decimal_schema`) writes this of a Decimal.

    Without its pattern nothing tells a Decimal from a string, or from one that may be a number.
    """
    return _OF_PYDANTIC.match(pattern) is not None
