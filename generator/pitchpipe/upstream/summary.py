"""Summaries of an update, as text for a terminal or Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from pitchpipe.diff.outputs.comparison import counts
from pitchpipe.diff.policy import changelog_entry
from pitchpipe.problems import printable
from pitchpipe.upstream.update import Update


def as_text(update: Update) -> str:
    """Return the changes, and an entry for the project's changelog."""
    head = "".join(f"{line}\n" for line in _head(update))
    entry = _lines(changelog_entry(update.found.judged.changes))
    changelog = f"for your CHANGELOG:\n\n{entry}\n" if entry else ""
    return f"{head}{_lines(update.found.text)}{changelog}"


def as_markdown(update: Update) -> str:
    """Return a section of a pull request; the update must have been compared for Markdown."""
    old, new = update.renewal.was, update.renewal.version
    paragraphs = [f"## {update.client}\n", f"`{old}` → `{new}`\n"]
    paragraphs += [f"Note: {note}.\n" for note in update.renewal.notes]
    paragraphs += ["This breaks callers.\n"] if update.is_breaking else []
    paragraphs.append(_lines(update.found.text))
    if entry := _lines(changelog_entry(update.found.judged.changes)):
        paragraphs += ["For the changelog:\n", f"~~~~markdown\n{entry}~~~~\n"]
    return "".join(f"{each}\n" for each in paragraphs)


def in_brief(update: Update) -> str:
    """Return the number of changes, and those that break callers."""
    judged = update.found.judged
    errors = [each for each in judged.changes if each.severity == "error"]
    breaking = [f"  breaking: {each.message}" for each in errors]
    lines = [*_head(update), f"  {counts(judged)}", *breaking]
    return "".join(f"{printable(line)}\n" for line in lines)


def _head(update: Update) -> Iterator[str]:
    yield f"{update.client}: {update.renewal.was} -> {update.renewal.version}"
    yield from (f"note: {note}" for note in update.renewal.notes)


def _lines(text: str) -> str:
    return "".join(f"{printable(line)}\n" for line in text.splitlines())
