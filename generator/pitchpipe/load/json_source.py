"""Read JSON text to data, with the position of every value on request."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Document, Place, Places
from pitchpipe.load.conflicts import refuse_conflict
from pitchpipe.load.reading import Lines, tolerated
from pitchpipe.load.syntax_errors import CONTROL_CHARACTER, TRAILING_COMMA, json_fault
from pitchpipe.problems import Location, Problem, ProblemsError, shorten

MAX_DEPTH = 100
KEEP_ONE = "keep one of the two"

_CONTAINERS = frozenset([dict, list])
_BRACKET_OR_STRING = re.compile(r'[\[\]{}]|"(?:[^"\\]|\\.)*"')
# What it repeats is not tried again, so that it takes no longer than the text is long.
_STRING_OR_COMMAS = re.compile(
    r'"(?:[^"\\]|\\.)*+"?|[\[{][ \t\n\r]*+|(?:,[ \t\n\r]*+)++[\]}]?', re.DOTALL
)
# The characters between two tokens, in text that json.loads has accepted.
_BETWEEN = re.compile(r"[ \t\n\r:,]*")
_LONE = re.compile("[\ud800-\udfff]")


def read_json(
    path: str, text: str, noted: list[Problem] | None = None
) -> tuple[Any, Callable[[], Place]]:
    """Read JSON text to data, and return it with a function that returns the place of the root.

    Raises ProblemsError for bad syntax, duplicate keys, nesting deeper than MAX_DEPTH, and what
    JSON or UTF-8 cannot represent: NaN, infinities, integers with thousands of digits, lone
    surrogates. With a list for what is `noted`, much of that is tolerated. Of duplicate keys, the
    last counts, as in every parser; numbers are read as text, and half of a surrogate pair as
    U+FFFD. Commas before a closing bracket are ignored, and line breaks and other control
    characters in strings kept, as in YAML and JavaScript.
    """
    return _read(path, text, noted)


def _read(
    path: str, text: str, noted: list[Problem] | None, *, is_strict: bool = True, **hooks: Any
) -> tuple[Any, Callable[[], Place]]:
    suspicious = "\\ud" in text or "\\uD" in text or "parse_int" in hooks

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal suspicious
        data = dict(pairs)
        suspicious = suspicious or len(data) != len(pairs)
        return data

    def number(digits: str) -> float | _NoNumber:
        nonlocal suspicious
        if math.isfinite(value := float(digits)):
            return value
        suspicious = True
        return _NoNumber(digits)

    try:
        data: Any = json.loads(
            text,
            object_pairs_hook=members,
            parse_float=number,
            parse_constant=number,
            strict=is_strict,
            **hooks,
        )
    except json.JSONDecodeError as error:
        mended = _mended(path, text, noted, error)
        # What is left as it is has control characters, which are kept from now on.
        return _read(path, mended, noted, is_strict=is_strict and mended != text)
    except RecursionError:
        raise ProblemsError([too_deep(_at(path))]) from None
    except ValueError:  # an integer with more digits than Python converts
        return _read(path, text, noted, is_strict=is_strict, parse_int=_integer)
    check_depth(path, data)
    places = _Places(path, text)
    if suspicious:
        data = _examined(places, data, noted)
    return data, places.root


def _mended(path: str, text: str, noted: list[Problem] | None, error: json.JSONDecodeError) -> str:
    """Return text that can be read further: itself if it has control characters in strings.

    Raises ProblemsError for what cannot be tolerated.
    """
    refuse_conflict(path, text)
    if _depth_before(text, error.pos) > MAX_DEPTH:
        # Whether the parser gets this far, or gives up on the nesting, depends on Python.
        raise ProblemsError([too_deep(_at(path))])
    fault, line, column = json_fault(error)
    if noted is not None and fault == TRAILING_COMMA:
        mended = _without_trailing_commas(path, text, noted)
        if mended != text:
            return mended
    if noted is not None and fault == CONTROL_CHARACTER:
        noted.append(tolerated(_at(path, line, column), f"{fault.message}: kept", fault.hint))
        return text
    raise _syntax(path, line, column, fault.message, fault.hint) from None


class _NoNumber(str):
    """The text of a number that JSON or Python cannot represent."""

    __slots__ = ()


def _integer(digits: str) -> int | _NoNumber:
    try:
        return int(digits)
    except ValueError:
        return _NoNumber(digits)


def _without_trailing_commas(path: str, text: str, noted: list[Problem]) -> str:
    """Return a text with spaces for commas between a value and a closing bracket; note each one."""
    commas: list[int] = []
    opened = -1  # where the last opening bracket, and the space after it, ends

    def spaced(found: re.Match[str]) -> str:
        nonlocal opened
        if found[0][0] in "[{":
            opened = found.end()
        is_one = found[0][0] == "," and found[0].count(",") == 1
        if not is_one or found[0][-1] not in "]}" or found.start() == opened:
            return found[0]
        commas.append(found.start())
        return found[0].replace(",", " ")

    mended, lines = _STRING_OR_COMMAS.sub(spaced, text), Lines(text)
    message = f"{TRAILING_COMMA.message}: ignored"
    noted += [tolerated(_at(path, *lines.at(at)), message, TRAILING_COMMA.hint) for at in commas]
    return mended


def _depth_before(text: str, end: int) -> int:
    """Return how deep brackets are nested in JSON that is valid up to an offset, at most."""
    depth = deepest = 0
    for token in _BRACKET_OR_STRING.finditer(text, 0, end):
        if token[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif token[0] in "]}":
            depth -= 1
    return deepest


def check_depth(path: str, data: Any) -> None:
    """Raise ProblemsError if values nest deeper than MAX_DEPTH."""
    if depth_of(data) > MAX_DEPTH:
        raise ProblemsError([too_deep(_at(path))])


def depth_of(data: Any) -> int:
    """Count the levels of objects and arrays without recursion, stopping soon after MAX_DEPTH."""
    level: list[Any] = [data] if type(data) in _CONTAINERS else []
    depth = 0
    while level and depth <= MAX_DEPTH:
        inner: list[Any] = []
        for item in level:
            values: Iterable[Any] = item.values() if pointers.is_object(item) else item
            inner += [value for value in values if type(value) in _CONTAINERS]
        level = inner
        depth += 1
    return depth


def too_deep(where: Location) -> Problem:
    """Return the problem that values are nested too deeply for later, recursive stages."""
    message = f"values are nested more than {MAX_DEPTH} levels deep"
    return Problem(where=where, rule="too-large", message=message)


def _syntax(path: str, line: int, column: int, reason: str, hint: str = "") -> ProblemsError:
    where, message = _at(path, line, column), f"not valid JSON: {reason}"
    return ProblemsError([Problem(where=where, rule="invalid-syntax", message=message, hint=hint)])


def _at(path: str, line: int = 1, column: int = 1, pointer: str = "") -> Location:
    return Location(path=path, line=line, column=column, pointer=pointer)


def _examined(places: _Places, data: Any, noted: list[Problem] | None) -> Any:
    """Return JSON that parses without what cannot be represented; note or raise what is wrong."""
    document = Document(path=places.path, data={}, places=places.root)
    found: list[Problem] = []

    def say(where: Location, rule: str, message: str, meant: str, hint: str = "") -> None:
        if noted is None:
            found.append(Problem(where=where, rule=rule, message=message, hint=hint))
        else:
            noted.append(tolerated(where, f"{message}: {meant}", hint))

    def whole(value: Any, pointer: str) -> Any:
        if isinstance(value, _NoNumber):
            message = f"JSON cannot represent the number {shorten(value, 60)}"
            say(document.where(pointer), "invalid-value", message, "read as text")
            return str(value)
        if isinstance(value, str) and _LONE.search(value):
            message = "half of a surrogate pair, which UTF-8 cannot represent"
            say(document.where(pointer), "invalid-value", message, "read as U+FFFD")
            return _repaired(value)
        if pointers.is_array(value):
            return [whole(item, pointers.join(pointer, index)) for index, item in enumerate(value)]
        if not pointers.is_object(value):
            return value
        return {
            whole(key, pointer): whole(item, pointers.join(pointer, _repaired(key)))
            for key, item in value.items()
        }

    for where, name in places.duplicates():
        say(where, "duplicate-key", f"the key '{name}' is given twice", "the last counts", KEEP_ONE)
    data = whole(data, "")
    if found:
        raise ProblemsError(found)
    return data


def _repaired(text: str) -> str:
    return _LONE.sub("\ufffd", text)


class _Places:
    """The places of values in valid JSON text, computed lazily.

    To find a value, the object or array that holds it is parsed again: the C parser skips what
    comes before it faster than any search for brackets and quotes.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._text = text
        # Objects are only skipped here; not building them takes a third of the time.
        reader = json.JSONDecoder(object_hook=len, parse_int=str, strict=False)
        self._value_at = reader.raw_decode

    def root(self) -> Place:
        """Return the place of the whole text."""
        start = self._next(0)
        return self._place(start, start)

    def duplicates(self) -> Iterator[tuple[Location, str]]:
        """Find duplicate keys."""
        waiting = [(self._next(0), "")]
        while waiting:
            holder, above = waiting.pop()
            seen = set[str | int]()
            for name, at, start in self._entries(holder):
                pointer = pointers.join(above, name)
                if name in seen:
                    yield _at(self.path, *self._lines.at(at), pointer), str(name)
                seen.add(name)
                if self._is_container(start):
                    waiting.append((start, pointer))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def _place(self, at: int, start: int) -> Place:
        """Return the place at offset `at`, for the value that begins at `start`."""
        children = partial(self._children, start) if self._is_container(start) else None
        return Place(self.path, *self._lines.at(at), children)

    def _children(self, start: int) -> Places:
        found = {name: self._place(at, inner) for name, at, inner in self._entries(start)}
        return list(found.values()) if self._text[start] == "[" else found

    def _entries(self, start: int) -> Iterator[tuple[Any, int, int]]:
        """Yield each entry of an object or array: its key or index, its offset, its value's offset.

        An entry begins with its key or, in an array, with its value.
        """
        is_object = self._text[start] == "{"
        at, index = self._next(start + 1), 0
        while self._text[at] not in "]}":
            name: str | int = index
            inner = at
            if is_object:
                key, end = self._value_at(self._text, at)
                name = _repaired(key)
                inner = self._next(end)
            yield name, at, inner
            at, index = self._next(self._value_at(self._text, inner)[1]), index + 1

    def _next(self, offset: int) -> int:
        """Return the offset of the next token other than a colon or comma."""
        return _BETWEEN.match(self._text, offset).end()  # type: ignore[union-attr]  # matches even ""

    def _is_container(self, start: int) -> bool:
        return self._text[start] in "[{"
