# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decodes received values: each decoder takes JSON and its place, and returns a typed value.

Decoders are lenient where nothing is lost: undeclared keys are kept, and an optional property that
is missing or null is None. A value that does not fit raises `Mismatch`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeAlias, TypeVar, cast

from .values import UNSET, Unset, escaped, is_list, is_object

T = TypeVar("T")

Decoder: TypeAlias = Callable[[Any, str], T]

is_lenient: ContextVar[bool] = ContextVar("is_lenient", default=False)
"""Whether JSON is read as many servers mean it: see `leniently`."""

is_deferring: ContextVar[bool] = ContextVar("is_deferring", default=False)
"""Whether a property that does not fit becomes `Unfit`, rather than an error of the whole."""

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
"""A number of JSON (RFC 8259, section 6)."""


class Mismatch(ValueError):
    """The JSON at a place (a JSON Pointer into the body, RFC 6901) is not what the spec says."""

    def __init__(self, at: str, reason: str) -> None:
        super().__init__(at, reason)
        self.at = at
        self.reason = reason

    def __str__(self) -> str:
        return escaped(f"{self.at} {self.reason}".lstrip())


@dataclass(frozen=True, slots=True)
class Unfit:
    """What stands for a property that does not fit: see `deferred`."""

    data: Any
    """Its JSON; UNSET if it is required and missing."""
    at: str
    """The place within it of what does not fit."""
    reason: str


def object_(value: Any, at: str) -> dict[str, Any]:
    """Decode an object without its values: a copy that properties can be removed from."""
    if isinstance(value, dict):
        return {**value}
    raise _unexpected(value, at, "an object")


def required(
    data: dict[str, Any], key: str, at: str, decoder: Decoder[T], default: Any = None
) -> T:
    """Take a required property out of an object; `default` is what the document says of it."""
    if key not in data:
        return _left_out(key, at, decoder, default)
    value = data.pop(key)
    try:
        return decoder(value, "")
    except Mismatch as mismatch:
        return cast("T", _unfit(value, at, key, mismatch))


def optional(data: dict[str, Any], key: str, at: str, decoder: Decoder[T]) -> T | None:
    """Take a property that may be missing or null out of an object: both become None."""
    value = data.pop(key, None)
    if value is None:
        return None
    try:
        return decoder(value, "")
    except Mismatch as mismatch:
        return cast("T | None", _unfit(value, at, key, mismatch))


def _unfit(value: Any, at: str, key: str, mismatch: Mismatch) -> Any:
    """Keep a property that does not fit, where its error is deferred, or raise the error."""
    if is_deferring.get():
        return Unfit(value, mismatch.at, mismatch.reason)
    raise _below(at, key, mismatch) from None


def _missing(key: str, at: str) -> Any:
    """Do the same for a required property that is missing."""
    reason = f"has no {key!r}, which is required"
    if is_deferring.get():
        return Unfit(UNSET, "", reason)
    raise Mismatch(at, reason)


def _below(at: str, key: str, mismatch: Mismatch) -> Mismatch:
    """Return an error with its property's place, which is added only here: that saves time."""
    return Mismatch(joined(at, key) + mismatch.at, mismatch.reason)


def required_string(data: dict[str, Any], key: str, at: str) -> str:
    """Do what `required` does with `string`, in less time: most properties are strings."""
    if key not in data:
        return cast("str", _missing(key, at))
    value = data.pop(key)
    if isinstance(value, str):
        return value
    return cast("str", _unfit(value, at, key, _unexpected(value, "", "a string")))


def optional_string(data: dict[str, Any], key: str, at: str) -> str | None:
    """Do what `optional` does with `string`, in less time."""
    value = data.pop(key, None)
    if value is None or isinstance(value, str):
        return value
    return cast("str | None", _unfit(value, at, key, _unexpected(value, "", "a string")))


def settable(data: dict[str, Any], key: str, at: str, decoder: Decoder[T]) -> T | Unset | None:
    """Take a property out of an object; UNSET if it is missing, None if it is null."""
    return optional(data, key, at, decoder) if key in data else UNSET


def nothing_left(data: Mapping[str, Any], at: str) -> None:
    """Refuse properties that a class has no place for."""
    if data:
        raise Mismatch(at, f"has {next(iter(data))!r}, which is not a property of it")


def string(value: Any, at: str) -> str:
    """Decode a string."""
    if isinstance(value, str):
        return value
    raise _unexpected(value, at, "a string")


def integer(value: Any, at: str) -> int:
    """Decode an integer; 3.0 is one in JSON."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    found = _number_in_text(value)
    if found is not None and found == int(found):
        return int(found)
    raise _unexpected(value, at, "an integer")


def number(value: Any, at: str) -> float:
    """Decode a number; one without a fraction stays an int, so that no digit is lost.

    What is too large for a float, and would be infinite, is refused: nobody could send it back.
    """
    if isinstance(value, float):
        if isfinite(value):
            return value
        raise _unexpected(value, at, "one that a float can hold")
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if (found := _number_in_text(value)) is not None:
        return found
    raise _unexpected(value, at, "a number")


def leniently(decoder: Decoder[T], value: Any) -> T:
    """Decode JSON that does not fit by the letter, as many servers send it.

    What is JSON's number in a string (`"1.25"`) is read where a number is due: many send decimals
    as text. Null is an empty list or map where one is due: Go's `encoding/json` writes both so. A
    required property that is missing is its default, or else null if it may be null. In a union
    this holds only if nothing takes the value as it is. Other JSON is decoded as ever.
    """
    return within(is_lenient, decoder, value, "", on=True)


def _left_out(key: str, at: str, decoder: Decoder[T], default: Any) -> T:
    """Read a required property that is missing as its default, or as null if it may be null."""
    if is_lenient.get():
        with suppress(Mismatch):
            value = whole(decoder, default, "")
            if value is None or default is not None:
                return value
    return cast("T", _missing(key, at))


def whole(decoder: Decoder[T], value: Any, at: str) -> T:
    """Decode a value of which everything is to fit."""
    return within(is_deferring, decoder, value, at, on=False)


def within(mode: ContextVar[bool], decoder: Decoder[T], value: Any, at: str, *, on: bool) -> T:
    """Decode a value in a mode, or out of it."""
    token = mode.set(on)
    try:
        return decoder(value, at)
    finally:
        mode.reset(token)


def _number_in_text(value: Any) -> float | None:
    if not (isinstance(value, str) and is_lenient.get() and _NUMBER.fullmatch(value)):
        return None
    try:
        number = float(value) if set(".eE") & set(value) else int(value)
    except ValueError:  # more digits than Python reads
        return None
    return number if isinstance(number, int) or isfinite(number) else None


def boolean(value: Any, at: str) -> bool:
    """Decode a boolean."""
    if isinstance(value, bool):
        return value
    raise _unexpected(value, at, "true or false")


def any_json(value: Any, at: str) -> Any:  # noqa: ARG001  a decoder takes a place
    """Take any JSON as it is."""
    return value


def array(item: Decoder[T]) -> Decoder[list[T]]:
    """Make a decoder of lists from a decoder of items."""

    def decode(value: Any, at: str) -> list[T]:
        if not is_list(value):
            if _is_empty(value):
                return []
            raise _unexpected(value, at, "an array")
        decoded: list[T] = []
        try:
            for each in value:
                decoded.append(item(each, ""))  # noqa: PERF401  its length is the place of the next
        except Mismatch as mismatch:
            raise _below(at, str(len(decoded)), mismatch) from None
        return decoded

    return decode


def mapping(item: Decoder[T]) -> Decoder[dict[str, T]]:
    """Make a decoder of objects with arbitrary keys from a decoder of values."""

    def decode(value: Any, at: str) -> dict[str, T]:
        if not is_object(value):
            if _is_empty(value):
                return {}
            raise _unexpected(value, at, "an object")
        return {key: item(each, joined(at, key)) for key, each in value.items()}

    return decode


def _is_empty(value: Any) -> bool:
    """Say whether a value that is neither a list nor a map stands for an empty one."""
    return value is None and is_lenient.get()


def nullable(inner: Decoder[T]) -> Decoder[T | None]:
    """Make a decoder that also takes null."""

    def decode(value: Any, at: str) -> T | None:
        return None if value is None else inner(value, at)

    return decode


def joined(at: str, key: str) -> str:
    """Return the place of what is in another, as a JSON Pointer."""
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"


def _unexpected(value: Any, at: str, wanted: str) -> Mismatch:
    kinds = {"dict": "an object", "list": "an array", "str": "a string", "bool": "a boolean"}
    got = "null" if value is None else kinds.get(type(value).__name__, "a number")
    return Mismatch(at, f"is {got}, not {wanted}")
