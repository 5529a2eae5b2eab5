"""JSON text in; data, and on request the place of every value, out."""

from __future__ import annotations

import bisect
import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Document, Place
from pitchpipe.problems import Location, Problem, ProblemsError

MAX_DEPTH = 100

# Enough for text that json.loads has accepted: what it takes for a token is one.
_TOKEN = re.compile(r'[\[\]{}]|"(?:[^"\\]|\\.)*"|[^\s\[\]{}:,"]+', re.DOTALL)


def read_json(path: str, text: str) -> tuple[Any, Callable[[], Place]]:
    """Read JSON text to data, and a function that scans it for the places.

    Raises ProblemsError for bad syntax, duplicate keys, and what JSON or UTF-8 cannot carry: NaN,
    infinities, lone surrogates, nesting deeper than MAX_DEPTH.
    """
    suspicious = "\\ud" in text or "\\uD" in text

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal suspicious
        data = dict(pairs)
        suspicious = suspicious or len(data) != len(pairs)
        return data

    def number(digits: str) -> float:
        nonlocal suspicious
        value = float(digits)
        suspicious = suspicious or not math.isfinite(value)
        return value

    try:
        data: Any = json.loads(
            text, object_pairs_hook=members, parse_float=number, parse_constant=number
        )
    except json.JSONDecodeError as error:
        raise _syntax(path, error.lineno, error.colno, error.msg) from None
    except RecursionError:
        raise ProblemsError([too_deep(_at(path))]) from None
    except ValueError as error:  # an integer of more digits than Python converts
        raise _syntax(path, 1, 1, str(error)) from None
    check_depth(path, data)
    scan = _Scan(path, text)
    if suspicious:
        _raise_findings(scan, data)
    return data, scan.root


def check_depth(path: str, data: Any) -> None:
    """Raise ProblemsError if values nest deeper than MAX_DEPTH (level by level, no recursion)."""
    level: list[Any] = [data]
    for _ in range(MAX_DEPTH + 1):
        inner: list[Any] = []
        for item in level:
            if pointers.is_object(item):
                inner.extend(item.values())
            elif pointers.is_array(item):
                inner.extend(item)
        if not inner:
            return
        level = inner
    raise ProblemsError([too_deep(_at(path))])


def too_deep(where: Location) -> Problem:
    """Say that values nest too deeply for the stages that walk them by recursion."""
    message = f"values are nested more than {MAX_DEPTH} levels deep"
    return Problem(where=where, rule="too-large", message=message)


def _syntax(path: str, line: int, column: int, reason: str) -> ProblemsError:
    message = f"not valid JSON: {reason}"
    return ProblemsError(
        [Problem(where=_at(path, line, column), rule="invalid-syntax", message=message)]
    )


def _at(path: str, line: int = 1, column: int = 1, pointer: str = "") -> Location:
    return Location(path=path, line=line, column=column, pointer=pointer)


def _raise_findings(scan: _Scan, data: Any) -> None:
    """Place what is wrong with JSON that parses."""
    root = scan.root()
    found = [
        Problem(
            where=_at(root.path, line, column, pointer),
            rule="duplicate-key",
            message=f"the key '{pointers.split(pointer)[-1]}' is given twice",
            hint="keep one of the two",
        )
        for pointer, line, column in scan.duplicates
    ]
    document = Document(path=root.path, data={}, places=root)
    found += [
        Problem(where=document.where(pointer), rule="invalid-value", message=message)
        for pointer, message in _bad_values(data, "")
    ]
    if found:
        raise ProblemsError(found)


def _bad_values(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, float) and not math.isfinite(value):
        yield pointer, "a number that JSON cannot hold: NaN, infinite or too large"
    elif isinstance(value, str) and _is_broken(value):
        yield pointer, "a string with half of a surrogate pair, which UTF-8 cannot hold"
    elif pointers.is_array(value):
        for index, item in enumerate(value):
            yield from _bad_values(item, pointers.join(pointer, index))
    elif pointers.is_object(value):
        for key, item in value.items():
            if _is_broken(key):
                yield pointer, "a key with half of a surrogate pair, which UTF-8 cannot hold"
            yield from _bad_values(item, pointers.join(pointer, key))


def _is_broken(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


class _Scan:
    """One pass over valid JSON text for the place of every value."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.duplicates: list[tuple[str, int, int]] = []
        self._lines: list[int] = []

    def root(self) -> Place:
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        holder: list[Place] = []
        stack: list[dict[str, Place] | list[Place]] = [holder]
        trail: list[str] = []
        key: re.Match[str] | None = None
        for token in _TOKEN.finditer(self.text):
            top = stack[-1]
            first = token[0][0]
            if first in "]}":
                stack.pop()
                trail = trail[:-1]
                continue
            if isinstance(top, dict) and key is None:
                key = token
                continue
            place = self._place(key or token)
            name = str(json.loads(key[0])) if key else str(len(top))
            if isinstance(top, list):
                top.append(place)
            else:
                self._note_duplicate(top, trail, name, place)
                top[name] = place
            key = None
            if first in "[{":
                place.children = {} if first == "{" else []
                stack.append(place.children)
                trail.append(name)
        return holder[0]

    def _place(self, token: re.Match[str]) -> Place:
        row = bisect.bisect_right(self._lines, token.start())
        return Place(self.path, row, token.start() - self._lines[row - 1] + 1)

    def _note_duplicate(
        self, top: dict[str, Place], trail: list[str], name: str, place: Place
    ) -> None:
        if name in top:
            # The first step of the trail is the holder's, not the document's.
            pointer = pointers.join("", *trail[1:], name)
            self.duplicates.append((pointer, place.line, place.column))
