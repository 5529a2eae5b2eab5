"""Messages that more than one command prints, and the answer that a report gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pitchpipe import console
from pitchpipe.console import aligned, tell
from pitchpipe.lock.conventions import LOCK_NAME
from pitchpipe.problems import Problem, printable
from pitchpipe.report.alike import listed
from pitchpipe.report.formats import TEXT, publish

if TYPE_CHECKING:
    from pitchpipe.output.drift import Made, Output
    from pitchpipe.output.tree import Written
    from pitchpipe.report.report import Report

_SHARED = "(shared)"  # no name of a client
_RUNTIME = "_runtime"
# What still fits on a screen; more of it says little.
_MOST_CLIENTS = 40
_MOST_FILES = 3


def failed(fix: str, code: int) -> int:
    """Print the command that mends a failure, and return the exit code."""
    tell(printable(f"fix: {fix}"))
    return code


def warn(warnings: Sequence[Problem], *, everything: bool = True) -> None:
    """Print warnings, if there are any: unless `everything`, few of those that are alike."""
    if warnings:
        tell("\n".join(listed(warnings, everything=everything)))


def warning_counts(rules: Iterable[str], made: Made | None = None) -> str:
    """Return the end of a summary: the operations if some are left out, and warnings by rule."""
    counts = counts_by_rule(rules)
    parts = [counts] if counts else []
    if made and made.left_out:
        total = made.operations + len(made.left_out)
        parts.insert(0, f"{made.operations:,} of {total:,} operations")
    return "".join(f"; {part}" for part in parts)


def counts_by_rule(rules: Iterable[str]) -> str:
    """Count warnings by rule: `1 left-out, 12 tolerated`."""
    counts = Counter(rules)
    return ", ".join(f"{counts[rule]:,} {rule}" for rule in sorted(counts))


def say_chosen(made: Made) -> None:
    """Say which layouts were chosen for new clients, and why."""
    for name, chosen in made.chosen.items():
        console.say(
            f'{name}: layout {chosen}; it stays so unless the configuration says `layout = "flat"`'
        )


def say_written(
    written: Written,
    output: Output,
    inputs: Iterable[str] = (),
    *,
    verbose: bool = False,
    say: Callable[[str], None] = console.say,
) -> None:
    """Say what was written, in the project and its output folder, and removed.

    Inputs are named one by one, and so is everything if `verbose`. Otherwise there is a line for
    each client, and one for what the clients share.
    """
    for path in sorted(inputs):
        say(f"wrote {printable(path)}")
    if not verbose:
        for line in summary_lines(written.written, written.removed):
            say(line)
        return
    for path in written.written:
        say(f"wrote {output.where(path)}")
    for path in written.removed:
        say(f"removed {output.where(path)}")


def summary_lines(written: Sequence[str], removed: Sequence[str]) -> list[str]:
    """Return a line for each client with files that were written or removed, and for the rest.

    The paths are relative to the output folder. A few files are named, and more are only counted;
    of very many clients, the last ones are.
    """
    groups: dict[str, dict[str, list[str]]] = {}
    for verb, paths in (("written", written), ("removed", removed)):
        for path in paths:
            owner, name = _owner(path)
            groups.setdefault(owner, {}).setdefault(verb, []).append(name)
    shared = [groups.pop(_SHARED)] if _SHARED in groups else []
    named = dict(list(groups.items())[:_MOST_CLIENTS])
    rows = [*named.items(), *((_SHARED, group) for group in shared)]
    lines = aligned((owner, _files(group)) for owner, group in rows)
    if more := len(groups) - len(named):
        lines.insert(len(named), f"... and {more:,} more clients")
    return lines


def _owner(path: str) -> tuple[str, str]:
    """Return the client that a file belongs to, and the path of the file in it."""
    folder, _, name = path.partition("/")
    return (folder, name) if name and folder != _RUNTIME else (_SHARED, path)


def _files(group: Mapping[str, Sequence[str]]) -> str:
    """Count the files by what was done with them, and name a few."""
    parts = list[str]()
    for verb, names in group.items():
        listed = f": {', '.join(names)}" if len(names) <= _MOST_FILES else ""
        parts.append(f"{len(names)} {verb}{listed}")
    return "; ".join(parts)


def say_all(
    written: Written, output: Output, size: str = "", ending: str = "", *, verbose: bool = False
) -> None:
    """Say what was written or removed, and count the files, the unchanged ones too.

    The lock is not counted, and only mentioned if nothing else was written.
    """
    say_written(written, output, verbose=verbose)
    counts = f"{len(written.written)} written, {written.unchanged} unchanged"
    removed = f", {len(written.removed)} removed" if written.removed else ""
    if written.is_lock_written and not (written.written or written.removed):
        removed = f", {LOCK_NAME} renewed"
    console.say(f"{size}{counts}{removed}{ending}")


def answer(report: Report, form: str, *, quiet: bool, notes: Sequence[str] = ()) -> int:
    """Publish a report and return its exit code; with `quiet`, publish no text.

    A failure ends with the notes and a `fix:` line.
    """
    if not (quiet and form == TEXT):
        publish(report, form)
    if report.exit_code and not quiet:
        for note in notes:
            tell(printable(note))
        return failed(report.fix, report.exit_code)
    return report.exit_code
