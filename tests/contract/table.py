"""A schema of a JSON value in, good and bad values for it out, each with the verdict it deserves.

The rows are of the schema alone: neither the generated code nor Prism is asked. Values that JSON
cannot carry (NaN, objects) are not here; the tests of the runtime have them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

LEFT_OUT: Final = "<left out>"

# The only reasons for which the generated code and Prism may say different things of one value.
SURROGATE: Final = "half a surrogate pair is no text: UTF-8 cannot carry it; Prism reads its escape"
UNKNOWN: Final = "an unknown input is a TypeError; the spec lets it by, and the server drops it"
NO_TEXT: Final = "an empty text in a query is judged as it is; to Prism it is as if left out"

_TEXTS: Final = ("Hello", "", " ", "null", "héllo — 你好 🎵\n\t\x00", "x" * 10_000)
_WRONG: Final = {
    "string": (3, 0, 3.5, True, [], ["a"], {}, {"a": "b"}),
    "integer": ("3", "", 3.5, True, False, [], [3], {}),
    "number": ("3.5", "", True, False, [], [3.5], {}),
    "boolean": (0, 1, "true", "", 1.0, [], [True], {}),
    "array": ("start", 3, True, {}, {"0": "start"}),
}
_FORMATS: Final = {
    "uri": (
        (
            "https://example.com/a.wav",
            "http://127.0.0.1:80/a?b=c#d",
            "data:audio/wav;base64,AA==",
        ),
        ("song.mp3", "not a uri", ""),
    ),
    "date-time": (
        ("2026-11-21T12:00:00Z", "2026-11-21T12:00:00.123456+02:00"),
        ("2026-11-21", "yesterday", ""),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One value: what Python is given, what the JSON then has, and who is to accept it."""

    value: Any
    json: Any
    by_us: bool
    by_prism: bool
    reason: str = ""

    def __str__(self) -> str:
        text = repr(self.value)
        return text if len(text) <= 60 else f"{text[:57]}..."


def good(value: Any) -> Row:
    """Make the row of a value that both accept."""
    return Row(value=value, json=value, by_us=True, by_prism=True)


def bad(value: Any) -> Row:
    """Make the row of a value that both refuse."""
    return Row(value=value, json=value, by_us=False, by_prism=False)


def rows(schema: Mapping[str, Any], *, required: bool) -> list[Row]:
    """Make the rows of one property."""
    # None is how Python leaves something out; there is no way to send a null.
    absent = [
        Row(value=value, json=LEFT_OUT, by_us=not required, by_prism=not required)
        for value in (LEFT_OUT, None)
    ]
    default = [good(schema["default"])] if "default" in schema else []
    wrong = [bad(value) for value in _WRONG[schema["type"]]]
    return [*absent, *default, *wrong, *_own(schema)]


def typical(schema: Mapping[str, Any]) -> Any:
    """Choose a value that a schema allows."""
    return next(row.value for row in _own(schema) if row.by_us and row.by_prism and row.value)


def _own(schema: Mapping[str, Any]) -> Iterator[Row]:
    """Make the rows that depend on more than the type."""
    kind = schema["type"]
    if "enum" in schema:
        yield from _enum(schema["enum"])
    elif kind == "string":
        yield from _string(schema.get("format"))
    elif kind == "integer":
        yield from _integer(schema.get("minimum"), schema.get("maximum"))
    elif kind == "number":
        yield from _number(schema.get("minimum"), schema.get("maximum"))
    elif kind == "boolean":
        yield from (good(True), good(False))
    elif kind == "array":
        yield from _array(schema["items"])


def _enum(values: list[str]) -> Iterator[Row]:
    yield from (good(value) for value in values)
    near = {value.swapcase() for value in values[:20]} | {f"{values[0]} ", f" {values[0]}"}
    yield from (bad(value) for value in sorted(near - set(values)))
    yield from (bad(value) for value in ("", "no such value", "\ud800"))


def _string(format_name: str | None) -> Iterator[Row]:
    if format_name is None:
        yield from (good(text) for text in _TEXTS)
    else:
        allowed, malformed = _FORMATS[format_name]
        yield from (good(text) for text in allowed)
        yield from (bad(text) for text in malformed)
    # Prism asserts the format, and finds half a surrogate pair to be no URI: then both refuse.
    by_prism = format_name is None
    reason = SURROGATE if by_prism else ""
    yield Row(value="\ud800", json="\ud800", by_us=False, by_prism=by_prism, reason=reason)


def _integer(low: int | None, high: int | None) -> Iterator[Row]:
    inside = [value for value in (0, 1, 3, -1, 2**53) if _within(value, low, high)]
    yield from (good(value) for value in inside)
    # 3.0 is an integer (JSON Schema 2020-12, 4.2.3), and is sent as 3.
    yield Row(value=float(inside[1]), json=inside[1], by_us=True, by_prism=True)
    for bound, outward in ((low, -1), (high, 1)):
        if bound is not None:
            yield from (good(bound), good(bound - outward))
            yield from (bad(bound + outward), bad(bound + outward * 1000))
            yield from (bad(bound + outward / 2), bad(bound - outward / 2))


def _number(low: float | None, high: float | None) -> Iterator[Row]:
    values = (0, 0.0, 1, 0.5, 0.1 + 0.2, 1e-7, -2, -0.5, 1e21)
    yield from (good(value) for value in values if _within(value, low, high))
    for bound, outward in ((low, -1), (high, 1)):
        if bound is not None:
            yield from (good(bound), good(float(bound)))
            yield good(math.nextafter(bound, -outward * math.inf))
            yield bad(math.nextafter(bound, outward * math.inf))
            yield from (bad(bound + outward), bad(bound + outward * 0.01))


def _array(items: Mapping[str, Any]) -> Iterator[Row]:
    values = items["enum"]
    yield from (good([]), good([values[0]]), good(list(values)), good([values[0], values[0]]))
    yield Row(value=tuple(values), json=list(values), by_us=True, by_prism=True)
    yield from (bad(["no such value"]), bad([values[0], None]), bad([[values[0]]]), bad([3]))


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
