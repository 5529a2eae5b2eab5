r"""Prints the tables of a fake: JSON that fills its lines, in which nothing long stands twice.

Large APIs repeat their examples: a quarter of GitHub's are different, and these share most of what
they consist of. So a value that stood before is a reference to the first one, by the JSON Pointer
(RFC 6901) of it in all tables together. A module holds a table as a raw string, because a Python
literal of thousands of values takes many times as many lines, and as long to format and to check.
No JSON has three quotes in a row: those in strings are `\"`, and two strings are never adjacent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from pitchpipe.characters import is_printable
from pitchpipe.pointers import is_array, is_object, join

_WIDTH = 100
_LONG = 80
"""From how many characters on a value is printed only once."""

Table: TypeAlias = "Mapping[str, Mapping[str, Any]]"
"""Values by names, by the name of the operation."""


class Tables:
    """Prints tables one after another; a table can refer to those before it."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def text(self, table: Table) -> str:
        """Print a table, an operation after the other; "" if it has none."""
        if not table:
            return ""
        rows = [
            _filled(self._shortened(values, join("#", name)), f"{_json(name)}: ")
            for name, values in table.items()
        ]
        return "\n".join(["{", ",\n".join(rows), "}"])

    def _shortened(self, value: Any, pointer: str) -> Any:
        text = _json(value)
        if len(text) >= _LONG and (first := self._first.setdefault(text, pointer)) != pointer:
            return {"$ref": first}
        if is_array(value):
            return [self._shortened(each, join(pointer, n)) for n, each in enumerate(value)]
        if not is_object(value):
            return value
        if value.keys() == {"$ref"}:  # what an example says: the list tells it from a reference
            return {"$ref": [self._shortened(value["$ref"], join(pointer, "$ref", 0))]}
        return {key: self._shortened(each, join(pointer, key)) for key, each in value.items()}


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if is_printable(text) else json.dumps(value)


def _filled(value: Any, head: str) -> str:
    """Print a value after some text, in lines that are as full as can be."""
    lines = [""]
    for text, indent in _pieces(value, 0, head, ""):
        if lines[-1] and len(lines[-1]) + 1 + len(text) <= _WIDTH:
            lines[-1] += f" {text}"
        else:
            lines.append("  " * indent + text)
    return "\n".join(lines[1:])


def _pieces(value: Any, indent: int, head: str, tail: str) -> list[tuple[str, int]]:
    """Return what stays in one line, each with the indent that it has at the start of a line."""
    text = f"{head}{_json(value)}{tail}"
    heads, values = _items(value)
    if not values or len(text) + 2 * indent <= _WIDTH:
        return [(text, indent)]
    opening, closing = "{}" if is_object(value) else "[]"
    heads[0] = f"{head}{opening}{heads[0]}"
    tails = [","] * (len(values) - 1) + [f"{closing}{tail}"]
    listed = zip(values, heads, tails, strict=True)
    first, *others = [piece for each in listed for piece in _pieces(each[0], indent + 1, *each[1:])]
    return [(first[0], indent), *others]


def _items(value: Any) -> tuple[list[str], list[Any]]:
    """Return what stands before each value in an object or an array, and these values."""
    if is_object(value):
        return [f"{_json(key)}: " for key in value], [*value.values()]
    return ([""] * len(value), [*value]) if is_array(value) else ([], [])
