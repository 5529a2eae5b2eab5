"""The values of YAML scalars by the core schema (YAML 1.2.2, section 10.3)."""

from __future__ import annotations

import math
import re
from typing import TypeAlias

from pitchpipe.problems import shorten

Scalar: TypeAlias = "str | int | float | bool | None"

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# Python refuses to convert integers with more digits than about this, in either direction.
_MAX_DIGITS = 4000
_MAX_BITS = int(_MAX_DIGITS * math.log2(10))
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_JSON = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
}


def plain(text: str) -> Scalar:
    """Resolve a plain scalar. Raises ValueError for a number that JSON cannot hold."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "0123456789+-.":
        return text
    return _number(text)


def tagged(tag: str, text: str) -> Scalar:
    """Read a scalar with an explicit core tag. Raises ValueError if it does not fit the tag."""
    if tag == "str":
        return text
    value = plain(text)
    # A bool is an int in Python, but not in YAML.
    fits = type(value) in _TYPES.get(tag, ())
    if not fits:
        msg = f"'{shorten(text, 60)}' cannot be read as !!{tag}"
        raise ValueError(msg)
    return float(value) if tag == "float" and isinstance(value, int) else value


def _number(text: str) -> str | int | float:
    is_whole, is_based = _INTEGER.fullmatch(text), _BASED.fullmatch(text)
    if _NOT_JSON.fullmatch(text) or ((is_whole or is_based) and len(text) > _MAX_DIGITS):
        raise _no_number(text)
    if is_whole or is_based:
        value = int(text, 0 if is_based else 10)
        if value.bit_length() > _MAX_BITS:
            raise _no_number(text)
        return value
    if not _FLOAT.fullmatch(text):
        return text
    number = float(text)
    if math.isinf(number):
        raise _no_number(text)
    return number


def _no_number(text: str) -> ValueError:
    return ValueError(f"JSON cannot represent the number {shorten(text, 60)}")
