"""Matches patterns of a document (ECMA-262), unless that can take very long in Python's `re`.

A matcher that goes back tries every way of reading a text before it gives up: 2^n ways for `(a+)+`
and n letters, about n^4 for four loops in a row that read the same. So there is a longest text
for each pattern, up to which it is tried, here and in clients.
"""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from functools import cache, lru_cache

from pitchpipe.resources import templates_dir
from pitchpipe.schema.automaton import Automaton, UnclearError
from pitchpipe.schema.pattern_reader import read
from pitchpipe.schema.properties import ESCAPE

LONGEST = 1_000
"""The longest text that a client tries any pattern on, as in its module `patterns`."""

_LENGTHS = (100, 300, LONGEST, 10_000, 100_000, 1_000_000)
_MOST = 5_000_000
"""In how many ways a text may be read: trying them takes half a second at most."""

_MAX_LENGTH = 5_000
_MANY_COPIES = 100
"""Up to how many times what is repeated is written out."""

_FEW_COPIES = 4
"""The same where that gets too large."""


@lru_cache(maxsize=4096)
def longest_text(pattern: str) -> int:
    """Return the length of the longest text that a pattern is matched with in little time.

    0 if even short ones can take very long, or the pattern cannot be analysed within bounds. The
    longest of all for what is no regular expression to Python: nothing is matched with it.
    """
    if len(pattern) > _MAX_LENGTH:
        return 0
    try:
        found = _longest(pattern, _MANY_COPIES)
        return found if found >= LONGEST else max(found, _longest(pattern, _FEW_COPIES))
    except (IndexError, ValueError):
        return 0 if _compiler()(pattern) else _LENGTHS[-1]


def matches(pattern: str, text: str) -> bool | None:
    r"""Say whether a text matches a pattern, as a client does.

    None if that can take very long or Python cannot express the pattern. With `\p{...}` as well:
    it takes long to find what has a property.
    """
    if len(text) > longest_text(pattern) or ESCAPE.search(pattern):
        return None
    expression = _compiler()(pattern)
    return expression and expression.search(text) is not None


def _longest(pattern: str, copies: int) -> int:
    """Return the longest text. Raise ValueError or IndexError for what is not understood."""
    longest = 0
    try:
        automaton = Automaton()
        part = read(pattern, automaton, copies)
        for length in _LENGTHS:
            starts = 1 if part.is_anchored else length + 1
            is_quick = part.ways * starts <= _MOST
            if not is_quick and automaton.ways(length + 1, _MOST) * starts > _MOST:
                break
            longest = length
    except UnclearError:
        pass
    return longest


@cache
def _compiler() -> Callable[[str], re.Pattern[str] | None]:
    """Return what compiles patterns in clients: a function of the runtime.

    It is not imported, as that would write bytecode into the templates.
    """
    names = runpy.run_path(str(templates_dir() / "runtime" / "patterns.py"))
    compiled: Callable[[str], re.Pattern[str] | None] = names["compiled"]
    return compiled
