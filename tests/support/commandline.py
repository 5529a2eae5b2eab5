"""Runs commands as a user would: in a folder, with an exit code, two streams and a fix line."""

from __future__ import annotations

import contextlib
import io
import subprocess
from pathlib import Path

from pitchpipe.cli.commands import main

_SHM = Path("/dev/shm")  # noqa: S108  each folder made there has a name of its own
MEMORY = _SHM if _SHM.is_dir() else None
"""Where many small files are quick to write, if there is such a place."""


def pitchpipe(project: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command and return its exit code, stdout and stderr."""
    content, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(content)
    with (
        contextlib.chdir(project),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = main(arguments)
    return code, content.getvalue().decode(errors="replace"), err.getvalue()


def fix_of(err: str) -> str:
    """Return what the last line on stderr says to run."""
    line = err.splitlines()[-1]
    assert line.startswith("fix: ")
    return line.removeprefix("fix: ")


def run_fix(project: Path, fix: str) -> None:
    """Run each command of a fix line, as a shell would; what changes anything must succeed."""
    for step in fix.split(" && "):
        words = step.split()
        if words[0] == "pitchpipe":
            code, _, err = pitchpipe(project, *words[1:])
            assert code == 0 or words[1] == "check", err
        else:
            subprocess.run(["sh", "-c", step], cwd=project, check=True, capture_output=True)
