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


def syntax_error(path: str) -> str:
    """Say what is wrong with a path, and at which of its characters; "" if nothing is."""
    try:
        _compile(path)
    except JSONPathError as error:
        position = f", at character {error.token.index + 1} of it" if error.token else ""
        return f"{error.args[0]}{position}"
    except RecursionError:
        return "nested too deeply"
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
            return str(prefix)
    return "$"


@functools.cache
def _compile(path: str) -> JSONPathQuery:
    return _ENVIRONMENT.compile(path)
