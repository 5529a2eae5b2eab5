"""Writes a comparison as lines for a terminal."""

from __future__ import annotations

from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.entries import Entry, entries_of
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.problems import printable


def as_text(comparison: Comparison) -> str:
    """Print each change at its place with its migration, and count them."""
    judged = comparison.judged
    lines = [line for entry in entries_of(comparison.shown) for line in _lines(entry)]
    lines += [
        f"accepted [{each.change.rule}] {each.change.message} ({each.reason})"
        for each in judged.accepted
    ]
    lines += [f"unused: no change has the fingerprint {mark}" for mark in judged.unused]
    lines += generation_notes(comparison)
    lines.append(comparison.summary)
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(entry: Entry) -> list[str]:
    change = entry.change
    where = change.where
    pointer = printable(f" #{where.pointer}") if where.pointer else ""
    head = f"{where}: " if where.path else ""
    text = f"{head}{change.severity}[{change.rule}]{pointer}: {change.message}"
    usage = entry.usage(is_titled=False)
    more = ([f"  {usage}"] if usage else []) + (
        [f"  migration: {change.migration}"] if change.migration else []
    )
    return [text, *more]
