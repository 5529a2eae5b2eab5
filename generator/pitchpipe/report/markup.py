"""Markdown tables for summaries, with all text escaped."""

from __future__ import annotations

import re

from pitchpipe.problems import printable
from pitchpipe.report.report import Reported, Severity

FILES = "| file | | why | fix |\n| --- | --- | --- | --- |\n"

# An `@` before a name, and a `#` before a number: a space without width keeps them apart.
_MENTION = re.compile(r"&#64;(?=\w)|&#35;(?=\d)")
# Any of these characters could be Markdown or HTML, unless written as a character reference.
_MARKUP = re.compile(r"[^\w \-./]|_")


def file_row(item: Reported, level: Severity) -> str:
    """Return the table row of a file with drift or a problem."""
    place = f"{item.path}:{item.line}" if item.line else item.path
    cells = (place, f"{level} {item.code}", item.message, item.fix or item.hint)
    return f"| {' | '.join(map(_text, cells))} |\n"


def _text(text: str) -> str:
    escaped = _MARKUP.sub(lambda match: f"&#{ord(match[0])};", printable(text))
    # GitHub looks for these after it has read the references.
    return _MENTION.sub(r"\g<0>&#8203;", escaped)
