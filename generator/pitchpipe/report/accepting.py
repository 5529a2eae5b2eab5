"""What to do about a `diff` that fails: first migrate the callers, or else accept the changes."""

from __future__ import annotations

from collections.abc import Sequence

from pitchpipe.config import PLACEHOLDER
from pitchpipe.diff.change import Change
from pitchpipe.shell import command_line, without

_FORMAT = "--format"
_MOST_SHOWN = 10
_SHOW_MIGRATIONS = "markdown"
_WITH_MIGRATIONS = ("text", _SHOW_MIGRATIONS)


def fix_changes(arguments: Sequence[str]) -> str:
    """Return the command that shows what callers have to change, as a table for those who do it."""
    return command_line([*without(arguments, _FORMAT), _FORMAT, _SHOW_MIGRATIONS])


def notes(changes: Sequence[Change], form: str) -> list[str]:
    """Return the lines that precede the `fix:` line: the migrations, then how to accept changes.

    Formats that people read on a terminal have shown the migrations already.
    """
    lines: list[str] = []
    if form not in _WITH_MIGRATIONS:
        found = dict.fromkeys(each.migration for each in changes if each.migration)
        lines += [f"migration: {each}" for each in [*found][:_MOST_SHOWN]]
        hidden = len(found) - _MOST_SHOWN
        lines += [f"{hidden} more migrations"] if hidden > 0 else []
    if changes:
        lines.append(f"hint: {acceptance(changes[0])}")
    return lines


def acceptance(change: Change) -> str:
    """Say how to accept a change. The configuration refuses the placeholder as a reason."""
    line = f'{change.fingerprint} = "{PLACEHOLDER}"'
    text = f"if no caller is affected, accept it in [tool.pitchpipe.diff.accepted]: {line}"
    if change.group == change.fingerprint:
        return text
    return f"{text} ({change.group} accepts it for every operation that has it)"
