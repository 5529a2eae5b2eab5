"""Formats generated Python as black does, in process.

Black takes longer than all other stages together, and leaves nearly every line of the templates
unchanged. So each statement is handled separately: one that black would certainly not change is
kept, one with a simple shape is laid out by `statements`, and any other is formatted by black. The
results are cached, because clients of similar APIs share most statements. Docstrings are already
formatted by `prose`, and blank lines come from the templates. Tests check that black would not
change the result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pitchpipe.render.prose import BETWEEN, WIDTH
from pitchpipe.render.statements import is_black_stable, lay_out

_QUOTES = '"""'
_TABLE, _END_OF_TABLE = 'r"""{', '}"""'
"""The ends of the first and the last line of a table of a fake, which is a raw string."""
_WIDE = re.compile(r"[^\x00-\u10ff\u2010-\u2027]")
"""Characters that may be as wide as two, as most from Hangul (U+1100) on are for black."""
_ANY_STRING = re.compile(r""" "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' """, re.VERBOSE)


def format_python(text: str) -> str:
    """Format a module whose definitions are separated by two blank lines.

    Raises SyntaxError if the text is not valid Python, which is always a bug in a template.
    """
    pieces = [stripped for piece in text.split(BETWEEN) if (stripped := piece.strip("\n"))]
    return BETWEEN.join(map(_format_piece, pieces)) + "\n"


@lru_cache(maxsize=1024)
def _format_piece(piece: str) -> str:
    return "\n".join(map(_format_statement, _statements(piece.split("\n"))))


def _statements(lines: list[str]) -> Iterator[str]:
    """Yield statements, headers of compound statements, docstrings, comments and blank lines."""
    number = 0
    while number < len(lines):
        end = number + 1
        text = lines[number].lstrip(" ")
        if text.startswith(_QUOTES):
            closed = text.endswith(_QUOTES) and text != _QUOTES
            while not closed and end < len(lines):
                closed = lines[end].endswith(_QUOTES)
                end += 1
        elif text.endswith(_TABLE):
            end = lines.index(_END_OF_TABLE, end) + 1
        else:
            depth = _depth(lines[number])
            while end < len(lines) and depth > 0:
                depth += _depth(lines[end])
                end += 1
        yield "\n".join(lines[number:end])
        number = end


def _depth(line: str) -> int:
    """Count the brackets that a line opens, minus those that it closes."""
    bare = _ANY_STRING.sub("", line) if '"' in line or "'" in line else line
    return sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))


def _format_statement(statement: str) -> str:
    text = statement.lstrip(" ")
    if not text or text.startswith((_QUOTES, "#")) or text.endswith(_END_OF_TABLE):
        return statement
    if len(statement) <= WIDTH and is_black_stable(text):
        return statement
    return _laid_out(text, len(statement) - len(text))


@lru_cache(maxsize=4096)
def _laid_out(statement: str, indent: int) -> str:
    """Lay out one statement, or the header of a compound one, at an indent."""
    width, pad = WIDTH - indent, " " * indent
    own = None if _WIDE.search(statement) else lay_out(statement, width)
    laid_out = own or _by_black(statement, width)
    return pad + laid_out.replace("\n", f"\n{pad}")


def _by_black(statement: str, width: int) -> str:
    from pitchpipe.render.by_black import formatted

    body = "\n    pass" if statement.endswith(":") else ""
    text = formatted(statement + body, width)
    return text.removesuffix("\n").removesuffix(body)
