"""The formats by their names, and the one way in which a report comes out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from pitchpipe.console import say_exactly, tell
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

FOR_CI: Mapping[str, Callable[[Report], str]] = {
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
}
"""What CI systems read of any report."""

FORMATS: Mapping[str, Callable[[DriftReport], str]] = {TEXT: text, "json": as_json, **FOR_CI}
"""What `check` prints, by name."""


def publish(report: Report, form: str) -> None:
    """Print a report, all of it at once, and hand GitHub the files that it asks for.

    A file that refuses is told of, and changes no answer.
    """
    say_exactly(_written(report, form))
    for file, addition in github_files(report, os.environ) if form == "github" else ():
        try:
            append(file, addition)
        except OSError as error:
            tell(printable(f"{file}: warning[github-file]: {error.strerror or error}"))


def _written(report: Report, form: str) -> bytes:
    if form in FOR_CI:
        return FOR_CI[form](report).encode(errors="backslashreplace")
    if isinstance(report, DriftReport):  # a patch has the bytes of the files
        return FORMATS[form](report).encode(errors="surrogateescape")
    # Of what cannot be compared stderr says all.
    return report.text.encode(errors="backslashreplace")


Failed: TypeAlias = Callable[[Iterable[Problem], str], Report]
"""Makes a report of problems and what mends them."""


@contextlib.contextmanager
def failing_in(
    form: str, arguments: Sequence[str], report: Failed = failed_check
) -> Generator[None, None, None]:
    """Let what fails within also come out as a report: a CI job reads the reason there."""
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
