"""Find the locations in data that match a JSONPath (RFC 9535)."""

from __future__ import annotations

import functools
from typing import Any, TypeAlias

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery

Path: TypeAlias = "tuple[str | int, ...]"


class _Environment(JSONPathEnvironment):
    # `..` descends as deep as documents and overlays can be nested.
    max_recursion_depth = 400


_ENVIRONMENT = _Environment()
# The limit on brackets, parentheses and negations in one path: far more than anyone writes, and far
# fewer than the parser can handle.
_MAX_NESTED = 100
_MAX_DOTS = 300
# Part of the library's message, and Pitchpipe's wording, which does not change with its version.
_REASONS = (
    ("unbalanced", "a bracket or a parenthesis is not closed"),
    ("expected '$'", "a path must start with '$'"),
    ("is not defined", "there is no such function"),
    ("must be compared", "expected a comparison, not a value"),
    ("not comparable", "this cannot be compared"),
    ("leading zero", "a number has a leading zero"),
    ("end of", "the path ends too early"),
    ("empty", "the brackets are empty"),
    ("requires", "a function has the wrong number of arguments"),
    ("must be of", "an argument of a function is of the wrong type"),
    ("out of range", "an index is out of range"),
    ("escape", "JSONPath has no such escape sequence"),
    ("surrogate", "JSONPath has no such escape sequence"),
    ("literal", "a number is not written as in JSON"),
)
_OTHER_REASON = "unexpected text"


def syntax_error(path: str) -> str:
    """Return what is wrong with a path and at which character, or "" if it is valid."""
    if sum(map(path.count, "([!")) > _MAX_NESTED or path.count(".") > _MAX_DOTS:
        return "nested too deeply"
    try:
        _compile(path)
    except JSONPathError as error:
        said = str(error.args[0])
        reason = next((own for key, own in _REASONS if key in said), _OTHER_REASON)
        return f"{reason}, at character {error.token.index + 1}" if error.token else reason
    except (OverflowError, ValueError):  # of the conversion of a number
        return "a number is too large"
    return ""


def find(data: Any, path: str) -> list[Path]:
    """Return the location of each match, in order, without duplicates: $[0,0] matches one value."""
    return list(dict.fromkeys(node.location for node in _compile(path).finditer(data)))


def longest_match(data: Any, path: str) -> str:
    """Return the longest prefix of a path that matches something."""
    query = _compile(path)
    for length in range(len(query.segments) - 1, 0, -1):
        prefix = JSONPathQuery(env=query.env, segments=query.segments[:length])
        if prefix.find_one(data):
            return path[: query.segments[length].token.index].strip()
    return "$"


@functools.cache
def _compile(path: str) -> JSONPathQuery:
    return _ENVIRONMENT.compile(path)
