# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""JSON values: types, equality, how they are sent and shown as text; and UNSET for no value."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized
from enum import Enum
from reprlib import Repr
from typing import Any, Final, Literal, TypeGuard, cast

# Python refuses to print integers of more than 4,300 digits; this many bits always fit.
_MAX_BITS = 14_000
_MAX_DIGITS = 10_000

_short = Repr()
_short.maxstring = _short.maxother = _short.maxlong = 60


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


def is_text(value: object) -> TypeGuard[str]:
    """Say whether a Python value is a string that can be encoded."""
    return isinstance(value, str) and is_utf8(value)


def is_utf8(text: str) -> bool:
    """Say whether a string can be encoded: half a surrogate pair cannot."""
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


def escaped(text: str, limit: int = 300) -> str:
    """Shorten a string, and escape what could control a terminal or break a log line."""
    cut = text[:limit]
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)
    return safe if len(text) <= limit else safe + "…"


def shown(value: object, limit: int = 60) -> str:
    """Return the repr of a value for a message: shortened, without control characters."""
    if isinstance(value, (bytes, bytearray)):
        value = value[:limit]  # reprlib would build the whole repr first
    try:
        return escaped(_short.repr(value), limit)
    except Exception:  # noqa: BLE001  a repr may raise anything; a message must not fail
        return f"<{type(value).__name__}>"


class Hidden:
    """Stands for a value that may be a credential, and tells its type and length."""

    def __init__(self, value: object) -> None:
        size = f" of length {len(value)}" if isinstance(value, Sized) else ""
        self._shown = f"<{type(value).__name__}{size}>"

    def __repr__(self) -> str:
        return self._shown


def plain(value: Any) -> str:
    """Write a JSON value as parameters and forms do: null is empty.

    OpenAPI does not define nested lists and objects; they are sent as JSON.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return int.__repr__(value)  # that of an enum would be its name
    if isinstance(value, float):
        return float.__repr__(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def text_of(value: object) -> str | None:
    """Write a datetime, date, time, UUID or Decimal as text; None for what is none of these.

    Where there is such a value its module is loaded: a client without them does not load it.
    """
    for cls in type(value).__mro__:
        if write := _WRITERS.get(f"{cls.__module__}.{cls.__name__}"):
            return write(value)
    return None


def datetime_text(value: Any) -> str:
    """Write a datetime as RFC 3339 does: UTC as Z, and a naive one without offset.

    It has three digits after the point, or six, if it needs any. One that came with more, which are
    its `text`, is written as it came.
    """
    if text := getattr(value, "text", ""):
        return str(text)
    offset = value.utcoffset()
    if offset and offset.total_seconds() % 60:
        from datetime import UTC  # noqa: PLC0415  late: most clients have no dates

        # Local time before there were time zones; RFC 3339 has no seconds in an offset.
        value = value.astimezone(UTC)
    digits = "milliseconds" if value.microsecond % 1000 == 0 else "microseconds"
    text = value.isoformat(timespec=digits if value.microsecond else "seconds")
    return f"{text.removesuffix('+00:00')}Z" if text.endswith("+00:00") else text


def decimal_text(value: Any) -> str | None:
    """Write all digits of a Decimal, without an exponent; None if there are none or too many."""
    is_short = value.is_finite() and abs(value.adjusted()) <= _MAX_DIGITS
    return f"{value:f}" if is_short else None


def _iso(value: Any) -> str:
    return str(value.isoformat())


_WRITERS: Mapping[str, Callable[[Any], str | None]] = {
    "datetime.datetime": datetime_text,
    "datetime.date": _iso,
    "datetime.time": _iso,
    "uuid.UUID": str,
    "decimal.Decimal": decimal_text,
}


def deep_pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Flatten a value to pairs of plain text: `a[b]` for objects, `a[0]` for lists.

    OpenAPI does not define this for lists and nested values; servers that read brackets accept it.
    Null is left out.
    """
    if is_object(value):
        for key, item in value.items():
            yield from deep_pairs(f"{name}[{key}]", item)
    elif is_list(value):
        for index, item in enumerate(value):
            yield from deep_pairs(f"{name}[{index}]", item)
    elif value is not None:
        yield name, plain(value)


def form_pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Write a field of a form as pairs of plain text, as servers commonly read it.

    A list repeats the name; an object, and what is in a list of others, puts its keys in brackets.
    """
    items: list[Any] = value if is_list(value) else [value]
    if any(is_list(item) or is_object(item) for item in items):
        return deep_pairs(name, value)
    return ((name, plain(item)) for item in items)


def is_named(name: str, fields: Iterable[str]) -> bool:
    """Say whether a name of a form is that of one of these fields, or of what is within it."""
    return any(name == field or name.startswith(f"{field}[") for field in fields)


class Unset(Enum):
    """The type of `UNSET`: a nullable property that is left out, rather than null or a value.

    It is an enum of one member, so that type checkers narrow `is UNSET`.
    """

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        """Be false, like None; type checkers know it."""
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
