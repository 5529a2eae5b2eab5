"""Find the locations in data that match a JSONPath (RFC 9535)."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any, TypeAlias

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, JSONPathQuery
from jsonpath_rfc9535.parse import Parser
from jsonpath_rfc9535.segments import (
    JSONPathChildSegment,
    JSONPathRecursiveDescentSegment,
    JSONPathSegment,
)
from jsonpath_rfc9535.tokens import TokenStream

Path: TypeAlias = "tuple[str | int, ...]"


class TooManyStepsError(Exception):
    """A search takes more steps than it may."""


class _Parser(Parser):
    def parse_query(
        self, stream: TokenStream, *, in_filter: bool = False
    ) -> Iterable[JSONPathSegment]:
        """Parse a path, also one within a filter, into segments that count their steps."""
        for each in super().parse_query(stream, in_filter=in_filter):
            kind = _Child if isinstance(each, JSONPathChildSegment) else _Descendants
            yield kind(env=each.env, token=each.token, selectors=each.selectors)


class _Environment(JSONPathEnvironment):
    parser_class = _Parser
    left = 0
    """How many steps may still be taken."""

    def step(self) -> None:
        """Count a value that is looked at or found. Raises TooManyStepsError."""
        self.left -= 1
        if self.left < 0:
            raise TooManyStepsError

    @property
    def max_recursion_depth(self) -> int:  # type: ignore[override]
        """How deep `..` descends: as deep as documents and overlays can be nested.

        It is read for every value that `..` looks at.
        """
        self.step()
        return 400


class _Child(JSONPathChildSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterable[JSONPathNode]:
        for node in super().resolve(nodes):
            _ENVIRONMENT.step()
            yield node


class _Descendants(JSONPathRecursiveDescentSegment):
    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterable[JSONPathNode]:
        for node in super().resolve(nodes):
            _ENVIRONMENT.step()
            yield node


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


class Search:
    """Finds what paths match, in a limited number of steps together.

    A step is one value that is looked at or found. Raises TooManyStepsError if there are more.
    """

    def __init__(self, steps: int) -> None:
        self._left = steps

    def find(self, data: Any, path: str) -> list[Path]:
        """Return the location of each match, in order, without duplicates: $[0,0] is one value."""
        return list(dict.fromkeys(node.location for node in self._nodes(data, _compile(path))))

    def longest_match(self, data: Any, path: str) -> str:
        """Return the longest prefix of a path that matches something."""
        query = _compile(path)
        for length in range(len(query.segments) - 1, 0, -1):
            prefix = JSONPathQuery(env=query.env, segments=query.segments[:length])
            if any(True for _ in self._nodes(data, prefix)):
                return path[: query.segments[length].token.index].strip()
        return "$"

    def _nodes(self, data: Any, query: JSONPathQuery) -> Iterable[JSONPathNode]:
        _ENVIRONMENT.left = self._left
        try:
            yield from query.finditer(data)
        finally:
            self._left = _ENVIRONMENT.left


@functools.cache
def _compile(path: str) -> JSONPathQuery:
    return _ENVIRONMENT.compile(path)
