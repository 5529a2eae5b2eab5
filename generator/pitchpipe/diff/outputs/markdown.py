"""Markdown: in comes a comparison, out goes a table for a pull request."""

from __future__ import annotations

from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison, summary
from pitchpipe.problems import printable

HEAD = "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"


def as_markdown(comparison: Comparison) -> str:
    """Print the count, and a row for each change."""
    judged, shown = comparison.judged, comparison.shown
    table = f"\n{HEAD}{''.join(map(row, shown))}" if shown else ""
    return f"**{summary(judged, len(judged.changes) - len(shown))}**\n{table}"


def row(change: Change) -> str:
    """Print the row of one change."""
    texts = _cell(change.message), _cell(change.migration)
    return f"| {change.severity} | `{change.rule}` | {' | '.join(texts)} |\n"


def _cell(text: str) -> str:
    """Write text into one cell: no line break, no column, no tag of its own."""
    line = " ".join(printable(text.replace("\n", " ")).split())
    return line.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
