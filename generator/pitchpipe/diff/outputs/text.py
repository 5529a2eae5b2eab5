"""Writes a comparison as lines for a terminal."""

from __future__ import annotations

from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison, summary
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.problems import printable


def as_text(comparison: Comparison) -> str:
    """Print each change at its place with its migration, and count them."""
    judged, shown = comparison.judged, comparison.shown
    lines = [line for change in shown for line in _lines(change)]
    lines += [
        f"accepted [{each.change.rule}] {each.change.message} ({each.reason})"
        for each in judged.accepted
    ]
    lines += [f"unused: no change has the fingerprint {mark}" for mark in judged.unused]
    lines += generation_notes(comparison)
    lines.append(summary(judged, len(judged.changes) - len(shown)))
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(change: Change) -> list[str]:
    where = change.where
    pointer = printable(f" #{where.pointer}") if where.pointer else ""
    head = f"{where}: " if where.path else ""
    text = f"{head}{change.severity}[{change.rule}]{pointer}: {change.message}"
    return [text, f"  migration: {change.migration}"] if change.migration else [text]
