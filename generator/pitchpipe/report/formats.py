"""The report formats by name, and how a report is published."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pitchpipe.console import say_exactly, show, tell
from pitchpipe.problems import Location, Problem, ProblemsError, printable

if TYPE_CHECKING:
    from pitchpipe.report.drift_report import DriftReport
    from pitchpipe.report.report import Report

TEXT = "text"
JSON = "json"


def _made_by(name: str) -> Callable[[Any], str]:
    """Return the function of a module of its name, which is imported when it is called."""

    def make(report: Report) -> str:
        function: Callable[[Report], str] = getattr(import_module(f"pitchpipe.report.{name}"), name)
        return function(report)

    return make


FOR_CI: Mapping[str, Callable[[Report], str]] = {
    name: _made_by(name) for name in ("github", "gitlab", "junit", "sarif")
}
"""The formats for CI systems, which work for any report."""

FORMATS: Mapping[str, Callable[[DriftReport], str]] = {
    TEXT: _made_by("text"),
    JSON: _made_by("as_json"),
    **FOR_CI,
}
"""The formats of `check`, by name."""


def publish(report: Report, form: str) -> None:
    """Print a report all at once, and write the files that GitHub reads.

    If one of those files cannot be written, print a warning; the answer stays the same.
    """
    (show if form == TEXT else say_exactly)(_written(report, form))
    for warning in _for_github(report) if form == "github" else ():
        tell(printable(warning))


def _for_github(report: Report) -> Iterator[str]:
    """Write the files that GitHub reads, and yield a warning for each that cannot be written."""
    from pitchpipe.output.tree import append
    from pitchpipe.report.github import github_files

    for file, addition in github_files(report, os.environ):
        try:
            append(file, addition)
        except OSError as error:
            yield f"{file}: warning[github-file]: {error.strerror or error}"


def _written(report: Report, form: str) -> bytes:
    if form in FOR_CI:
        return FOR_CI[form](report).encode(errors="backslashreplace")
    if report.has_patch:  # which may have bytes that are not UTF-8
        make: Callable[[Any], str] = FORMATS[form]
        return make(report).encode(errors="surrogateescape")
    # Problems are printed on stderr.
    return report.text.encode(errors="backslashreplace")


Failed: TypeAlias = "Callable[[Iterable[Problem], str], Report]"
"""Makes a report of problems, with a command that fixes them."""


@contextlib.contextmanager
def failing_in(form: str, arguments: Sequence[str], report: Failed) -> Generator[None, None, None]:
    """Also publish a failure as a report, so that a CI job can show the reason."""
    try:
        yield
    except ProblemsError as error:
        from pitchpipe.report.fixes import fix_problems

        fix = fix_problems(error.problems, arguments, Path.cwd())
        publish(report(error.problems, fix), form)
        raise
    except Exception as error:
        from pitchpipe.report.fixes import fix_crash

        where = Location(path="pyproject.toml")
        message = f"internal error: {type(error).__name__}: {error}"
        crash = Problem(where=where, rule="internal-error", message=message)
        publish(report([crash], fix_crash(arguments)), form)
        raise
