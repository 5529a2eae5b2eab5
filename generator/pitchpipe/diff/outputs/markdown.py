"""Writes a comparison as a table for a pull request."""

from __future__ import annotations

import re

from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison, summary
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.problems import printable

_CODE = re.compile(r"`([^`]+)`")
_SPECIAL = re.compile(r"[\\`*_~|\[\]]")
# An `@` before a name, and a `#` before a number: a space without width keeps them apart.
_MENTION = re.compile(r"@(?=\w)|#(?=\d)")

HEAD = "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"


def as_markdown(comparison: Comparison) -> str:
    """Print the count, a row for each change, and then what `generate` makes of both."""
    judged, shown = comparison.judged, comparison.shown
    table = f"\n{HEAD}{''.join(map(row, shown))}" if shown else ""
    notes = [f"- {_cell(note)}\n" for note in generation_notes(comparison)]
    listed = f"\n{''.join(notes)}" if notes else ""
    return f"**{summary(judged, len(judged.changes) - len(shown))}**\n{table}{listed}"


def row(change: Change) -> str:
    """Print the row of one change."""
    texts = _cell(change.message), _cell(change.migration)
    return f"| {change.severity} | `{change.rule}` | {' | '.join(texts)} |\n"


def _cell(text: str) -> str:
    """Write text into one cell: no line break, no column, and no markup but its own code."""
    line = " ".join(printable(text.replace("\n", " ")).split())
    pieces = _CODE.split(line)
    return "".join(_code(each) if n % 2 else _plain(each) for n, each in enumerate(pieces))


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def _plain(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", text.replace("&", "&amp;")).replace("<", "&lt;")
    # GitHub makes links of addresses, too, and mentions of names and of issues.
    unlinked = escaped.replace("://", ":&#47;/").replace("www.", "www&#46;")
    return _MENTION.sub(r"\g<0>&#8203;", unlinked)
