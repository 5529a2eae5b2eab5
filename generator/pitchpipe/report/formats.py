"""The formats by their names, and the one way in which a report comes out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path

from pitchpipe.console import say_exactly, tell
from pitchpipe.fixes import fix_crash, fix_problems
from pitchpipe.output.tree import append
from pitchpipe.problems import Location, Problem, ProblemsError, printable
from pitchpipe.report.as_json import as_json
from pitchpipe.report.build import failure_report
from pitchpipe.report.github import github, github_files
from pitchpipe.report.gitlab import gitlab
from pitchpipe.report.junit import junit
from pitchpipe.report.report import Report
from pitchpipe.report.sarif import sarif
from pitchpipe.report.text import text

TEXT = "text"

FORMATS: Mapping[str, Callable[[Report], str]] = {
    TEXT: text,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
}


def publish(report: Report, form: str) -> None:
    """Print a report, all of it at once, and hand GitHub the files that it asks for.

    A file that refuses is told of, and changes no answer.
    """
    say_exactly(FORMATS[form](report).encode(errors="surrogateescape"))
    for file, addition in github_files(report, os.environ) if form == "github" else ():
        try:
            append(file, addition)
        except OSError as error:
            tell(printable(f"{file}: warning[github-file] {error.strerror or error}"))


@contextlib.contextmanager
def failing_in(form: str, arguments: Sequence[str]) -> Generator[None, None, None]:
    """Let what fails within also come out as a report: a CI job reads the reason there."""
    try:
        yield
    except ProblemsError as error:
        fix = fix_problems(error.problems, arguments, Path.cwd())
        publish(failure_report(error.problems, fix), form)
        raise
    except Exception as error:
        where = Location(path="pyproject.toml")
        message = f"internal error: {type(error).__name__}: {error}"
        crash = Problem(where=where, rule="internal-error", message=message)
        publish(failure_report([crash], fix_crash(arguments)), form)
        raise
