"""A JSONPath (RFC 9535) and data in, the locations it matches out."""

from __future__ import annotations

import functools
from typing import Any, TypeAlias

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery

Path: TypeAlias = "tuple[str | int, ...]"


class _Environment(JSONPathEnvironment):
    # `..` goes as deep as documents and overlays can.
    max_recursion_depth = 400


_ENVIRONMENT = _Environment()
# Brackets, parentheses and negations in one path: far more than anybody writes, and far fewer than
# the parser can take.
_MAX_NESTED = 100
# A part of what the library says, and the same in words that do not change with its version.
_REASONS = (
    ("unbalanced", "a bracket or a parenthesis is not closed"),
    ("expected '$'", "a path begins with '$'"),
    ("is not defined", "there is no such function"),
    ("must be compared", "a value stands where a comparison belongs"),
    ("not comparable", "this cannot be compared"),
    ("leading zero", "a number has a leading zero"),
    ("end of", "the path ends too early"),
    ("empty", "nothing stands in the brackets"),
    ("requires", "a function has another number of arguments"),
    ("must be of", "an argument of a function is of the wrong type"),
    ("out of range", "an index is out of range"),
    ("escape", "JSONPath has no such escape"),
    ("surrogate", "JSONPath has no such escape"),
    ("literal", "a number is not written as JSON writes it"),
)
_OTHER_REASON = "this cannot stand here"


def syntax_error(path: str) -> str:
    """Say what is wrong with a path, and at which of its characters; "" if nothing is."""
    if sum(map(path.count, "([!")) > _MAX_NESTED:
        return "nested too deeply"
    try:
        _compile(path)
    except JSONPathError as error:
        said = str(error.args[0])
        reason = next((own for key, own in _REASONS if key in said), _OTHER_REASON)
        return f"{reason}, at character {error.token.index + 1} of it" if error.token else reason
    return ""


def find(data: Any, path: str) -> list[Path]:
    """Return the location of each match, in order, none twice: $[0,0] selects one value."""
    return list(dict.fromkeys(node.location for node in _compile(path).finditer(data)))


def longest_match(data: Any, path: str) -> str:
    """Return the longest beginning of a path that matches something."""
    query = _compile(path)
    for length in range(len(query.segments) - 1, 0, -1):
        prefix = JSONPathQuery(env=query.env, segments=query.segments[:length])
        if prefix.find_one(data):
            return path[: query.segments[length].token.index].strip()
    return "$"


@functools.cache
def _compile(path: str) -> JSONPathQuery:
    return _ENVIRONMENT.compile(path)
