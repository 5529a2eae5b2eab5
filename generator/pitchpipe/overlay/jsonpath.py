"""Find the locations in data that match a JSONPath (RFC 9535)."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any, TypeAlias

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathNode, JSONPathQuery
from jsonpath_rfc9535.function_extensions import Match as StandardMatch
from jsonpath_rfc9535.function_extensions import Search as StandardSearch
from jsonpath_rfc9535.parse import Parser
from jsonpath_rfc9535.segments import (
    JSONPathChildSegment,
    JSONPathRecursiveDescentSegment,
    JSONPathSegment,
)
from jsonpath_rfc9535.tokens import TokenStream

from pitchpipe.schema.patterns import longest_text

Path: TypeAlias = "tuple[str | int, ...]"


class TooManyStepsError(Exception):
    """A search takes more steps than it may."""


class SlowPatternError(Exception):
    """Matching a text with a pattern can take very long."""


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
    patterns: set[str]
    """What texts have been matched with."""

    def setup_function_extensions(self) -> None:
        """Let the functions that match patterns count what they do."""
        super().setup_function_extensions()
        self.function_extensions |= {"match": _Match(), "search": _Search()}

    def step(self, steps: int = 1) -> None:
        """Count a value that is looked at or found. Raises TooManyStepsError."""
        self.left -= steps
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


class _Match(StandardMatch):
    def __call__(self, string: object, pattern: object) -> bool:
        """Say whether a pattern matches all of a text."""
        _count_match(string, pattern, "^(?:{})$")
        return super().__call__(string, pattern)  # type: ignore[arg-type]


class _Search(StandardSearch):
    def __call__(self, string: object, pattern: object) -> bool:
        """Say whether a pattern matches anywhere in a text."""
        _count_match(string, pattern, "{}")
        return super().__call__(string, pattern)  # type: ignore[arg-type]


def _count_match(text: object, pattern: object, form: str) -> None:
    """Count the steps of matching. Raises SlowPatternError and TooManyStepsError."""
    if not isinstance(text, str) or not isinstance(pattern, str):
        return
    if pattern not in _ENVIRONMENT.patterns:
        _ENVIRONMENT.step(_STEPS_PER_PATTERN)
        _ENVIRONMENT.patterns.add(pattern)
    longest = longest_text(form.format(pattern))
    # ECMA-262's `.` reads neither of the separators, but that of RFC 9485 does.
    if len(text) > longest or not {"\u2028", "\u2029"}.isdisjoint(text):
        raise SlowPatternError
    _ENVIRONMENT.step(1 + len(text) * _STEPS_PER_TEXT // max(longest, 1))


_ENVIRONMENT = _Environment()
_STEPS_PER_PATTERN = 20_000
_STEPS_PER_TEXT = 50_000
"""What the longest text that a pattern is tried on may take."""

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

    A step is one value that is looked at or found; matching patterns takes more. Raises
    TooManyStepsError if there are more, and SlowPatternError for a pattern that can take very long.
    """

    def __init__(self, steps: int) -> None:
        self._left = steps
        self._patterns: set[str] = set()

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
        _ENVIRONMENT.left, _ENVIRONMENT.patterns = self._left, self._patterns
        try:
            yield from query.finditer(data)
        finally:
            self._left = _ENVIRONMENT.left


@functools.cache
def _compile(path: str) -> JSONPathQuery:
    return _ENVIRONMENT.compile(path)
