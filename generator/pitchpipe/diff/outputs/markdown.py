"""Writes a comparison as tables for a pull request, one for each operation or component."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pitchpipe.diff.change import SEVERITIES
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.entries import Entry, Group, entries_of, groups_of
from pitchpipe.diff.outputs.generation import generation_notes
from pitchpipe.problems import printable

MOST_CHARACTERS = 65_536
"""The most characters of a comment or description on GitHub, which refuses longer ones."""

_CODE = re.compile(r"`([^`]+)`")
_SPECIAL = re.compile(r"[\\`*_~|\[\]]")
# An `@` before a name, and a `#` before a number: a space without width keeps them apart.
_MENTION = re.compile(r"@(?=\w)|#(?=\d)")

_HEAD = "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"


def as_markdown(comparison: Comparison) -> str:
    """Print the count, a table for each group of changes, and what `generate` makes of both.

    What does not fit into a comment on GitHub is left out: the least severe first, whole changes
    only, with the number of them and where they are.
    """
    entries = entries_of(comparison.shown)
    head = f"**{comparison.summary}**\n"
    notes = [f"- {_cell(note)}\n" for note in generation_notes(comparison)]
    listed = f"\n{''.join(notes)}" if notes else ""
    room = MOST_CHARACTERS - len(head) - len(listed)
    rows = _Rows()
    kept = _fitting(entries, rows, room)
    if len(kept) < len(entries):
        kept = _fitting(entries, rows, room - len(_left_out(entries)))
    cut = _left_out(entries[len(kept) :])
    return "".join([head, *_tables(kept, rows), cut, listed])


def tables(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a heading and the head of a table for each group, and a row for each of its entries."""
    return _tables(entries, _Rows())


class _Rows:
    """Writes the row of each entry once: first it is measured, then it is printed."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def __getitem__(self, entry: Entry) -> str:
        if id(entry) not in self._known:
            self._known[id(entry)] = _row(entry)
        return self._known[id(entry)]


def _tables(entries: Iterable[Entry], rows: _Rows) -> Iterator[str]:
    for group in groups_of(entries):
        yield _heading(group)
        for entry in group.entries:
            yield rows[entry]


def _heading(group: Group) -> str:
    return f"\n#### {_cell(group.title)}\n\n{_HEAD}"


def _row(entry: Entry) -> str:
    change = entry.change
    texts = _cell(entry.sentence(is_titled=True)), _cell(change.migration)
    return f"| {change.severity} | `{change.rule}` | {' | '.join(texts)} |\n"


def _fitting(entries: Sequence[Entry], rows: _Rows, room: int) -> Sequence[Entry]:
    """Return as many of the first entries as fit into so many characters."""
    groups = {id(entry): group for group in groups_of(entries) for entry in group.entries}
    begun: set[str] = set()
    for number, entry in enumerate(entries):
        group = groups[id(entry)]
        room -= len(rows[entry]) + (0 if group.title in begun else len(_heading(group)))
        if room < 0:
            return entries[:number]
        begun.add(group.title)
    return entries


def _left_out(entries: Sequence[Entry]) -> str:
    """Say how many changes a comment has no room for, and where they are."""
    if not entries:
        return ""
    count = Counter(entry.severity for entry in entries for _ in entry.changes)
    parts = ", ".join(f"{count[name]:,} {name}" for name in SEVERITIES if count[name])
    return (
        f"\nLeft out: {parts}. A comment has at most {MOST_CHARACTERS:,} characters; "
        "`--format html` and `--format json` have all changes, `--severity error` only breaking "
        "ones.\n"
    )


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
