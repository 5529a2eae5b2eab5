"""Messages that more than one command prints, and the answer that a report gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from pitchpipe import console
from pitchpipe.console import tell
from pitchpipe.output.drift import Made, Output
from pitchpipe.output.tree import Written
from pitchpipe.problems import Problem, ProblemsError, printable
from pitchpipe.report.alike import grouped
from pitchpipe.report.formats import TEXT, publish
from pitchpipe.report.report import Report


def failed(fix: str, code: int) -> int:
    """Print the command that mends a failure, and return the exit code."""
    tell(printable(f"fix: {fix}"))
    return code


def warn(warnings: Sequence[Problem], *, everything: bool = True) -> None:
    """Print warnings, if there are any: unless `everything`, few of those that are alike."""
    if warnings:
        tell(str(ProblemsError(warnings)) if everything else "\n".join(grouped(warnings)))


def warning_counts(rules: Iterable[str], made: Made | None = None) -> str:
    """Return the end of a summary: the operations if some are left out, and warnings by rule."""
    counts = Counter(rules)
    parts = [", ".join(f"{counts[rule]:,} {rule}" for rule in sorted(counts))] if counts else []
    if made and made.left_out:
        total = made.operations + len(made.left_out)
        parts.insert(0, f"{made.operations:,} of {total:,} operations")
    return "".join(f"; {part}" for part in parts)


def say_written(
    written: Written,
    output: Output,
    inputs: Iterable[str] = (),
    say: Callable[[str], None] = console.say,
) -> None:
    """Name the files that were written, in the project and its output folder, and those removed."""
    for path in sorted(inputs):
        say(f"wrote {printable(path)}")
    for path in written.written:
        say(f"wrote {output.where(path)}")
    for path in written.removed:
        say(f"removed {output.where(path)}")


def say_all(written: Written, output: Output, size: str = "", ending: str = "") -> None:
    """Name the files that were written or removed, and count them and the unchanged ones."""
    say_written(written, output)
    counts = f"{len(written.written)} written, {written.unchanged} unchanged"
    removed = f", {len(written.removed)} removed" if written.removed else ""
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
