"""The text format of a check, for people to read on stdout."""

from __future__ import annotations

from pitchpipe.problems import printable
from pitchpipe.report.drift_report import DriftReport


def text(report: DriftReport) -> str:
    """Return a line for each finding, then the patch, and what was checked if all is well.

    Problems are not included: the command prints them on stderr.
    """
    lines = [
        printable(f"{each.shown}: {each.severity}[{each.code}]: {each.message}")
        + "\n"
        + (f"  hint: {printable(each.hint)}\n" if each.hint else "")
        for each in report.findings
    ]
    ending = "" if report.exit_code else f"{report.ending}\n"
    return "".join([*lines, report.patch, ending])
