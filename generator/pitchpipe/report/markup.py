"""Markdown for summaries: in come texts, out go rows of which no text is taken for more."""

from __future__ import annotations

import re

from pitchpipe.problems import printable
from pitchpipe.report.report import Reported, Severity

FILES = "| file | | why | fix |\n| --- | --- | --- | --- |\n"

# Any of these could be Markdown or HTML; as a character reference none is.
_MARKUP = re.compile(r"[^\w \-./]|_")


def file_row(item: Reported, level: Severity) -> str:
    """Print the row of a file that is not as wanted, or of a problem in it."""
    place = f"{item.path}:{item.line}" if item.line else item.path
    cells = (place, f"{level} {item.code}", item.message, item.fix or item.hint)
    return f"| {' | '.join(map(_text, cells))} |\n"


def _text(text: str) -> str:
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", printable(text))
