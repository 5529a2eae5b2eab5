"""The report formats by name, and how a report is published."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from pitchpipe.console import say_exactly, show, tell
from pitchpipe.output.tree import append
from pitchpipe.problems import Location, Problem, ProblemsError, printable
from pitchpipe.report.as_json import as_json
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.fixes import fix_crash, fix_problems
from pitchpipe.report.from_check import failed_check
from pitchpipe.report.github import github, github_files
from pitchpipe.report.gitlab import gitlab
from pitchpipe.report.junit import junit
from pitchpipe.report.report import Report
from pitchpipe.report.sarif import sarif
from pitchpipe.report.text import text

TEXT = "text"
JSON = "json"

FOR_CI: Mapping[str, Callable[[Report], str]] = {
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
}
"""The formats for CI systems, which work for any report."""

FORMATS: Mapping[str, Callable[[DriftReport], str]] = {TEXT: text, JSON: as_json, **FOR_CI}
"""The formats of `check`, by name."""


def publish(report: Report, form: str) -> None:
    """Print a report all at once, and write the files that GitHub reads.

    If one of those files cannot be written, print a warning; the answer stays the same.
    """
    (show if form == TEXT else say_exactly)(_written(report, form))
    for file, addition in github_files(report, os.environ) if form == "github" else ():
        try:
            append(file, addition)
        except OSError as error:
            tell(printable(f"{file}: warning[github-file]: {error.strerror or error}"))


def _written(report: Report, form: str) -> bytes:
    if form in FOR_CI:
        return FOR_CI[form](report).encode(errors="backslashreplace")
    if isinstance(report, DriftReport):  # a patch may have bytes that are not UTF-8
        return FORMATS[form](report).encode(errors="surrogateescape")
    # Problems are printed on stderr.
    return report.text.encode(errors="backslashreplace")


Failed: TypeAlias = Callable[[Iterable[Problem], str], Report]
"""Makes a report of problems, with a command that fixes them."""


@contextlib.contextmanager
def failing_in(
    form: str, arguments: Sequence[str], report: Failed = failed_check
) -> Generator[None, None, None]:
    """Also publish a failure as a report, so that a CI job can show the reason."""
    try:
        yield
    except ProblemsError as error:
        fix = fix_problems(error.problems, arguments, Path.cwd())
        publish(report(error.problems, fix), form)
        raise
    except Exception as error:
        where = Location(path="pyproject.toml")
        message = f"internal error: {type(error).__name__}: {error}"
        crash = Problem(where=where, rule="internal-error", message=message)
        publish(report([crash], fix_crash(arguments)), form)
        raise
