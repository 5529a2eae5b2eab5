"""The last line of a failure: in come problems and the command, out goes what to paste."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from pitchpipe.output.drift import Difference, Output
from pitchpipe.problems import Problem

NEW_TABLE = r"""printf '\n[tool.pitchpipe]\noutput = "generated"\n' >> pyproject.toml"""


def command_line(arguments: Sequence[str]) -> str:
    """Return the command that was run, quoted for a shell."""
    return shlex.join(["pitchpipe", *arguments])


def fix_problems(problems: Sequence[Problem], arguments: Sequence[str], cwd: Path) -> str:
    """Return the command that mends the first error, or that opens an editor at its place."""
    first = next((p for p in problems if p.severity == "error"), problems[0])
    again = command_line(arguments)
    file = _from_here(first.where.path, cwd)
    line = f"+{first.where.line} " if first.where.line else ""
    fixes = {
        "config-missing": NEW_TABLE,
        "unknown-client": command_line(["list"]),
        "hand-edited": f"{again} --force",
        "lock-corrupt": f"rm {file} && {again}",
        "lock-newer": "python -m pip install --upgrade pitchpipe",
        "output-full": f"df -h . && {again}",
        "output-unreadable": f"chmod -R u+rwX {file} && {again}",
        "output-unwritable": f"chmod -R u+rwX {file} && {again}",
    }
    return fixes.get(first.rule, f"${{EDITOR:-vi}} {line}{file}")


def fix_drift(
    differences: Iterable[Difference], output: Output, clients: Sequence[str], cwd: Path
) -> str:
    """Return the command after which `check` finds no drift any more."""
    foreign: list[str] = []
    force = generate = False
    for each in differences:
        if each.kind == "orphan" and each.owner == "foreign":
            foreign.append(_from_here(output.where(each.path).path, cwd))
        else:
            generate = True
            force = force or each.is_precious
    steps = [f"rm -- {' '.join(foreign)}"] if foreign else []
    if generate:
        steps.append(command_line(["generate", *clients, *(["--force"] if force else [])]))
    return " && ".join(steps)


def _from_here(shown: str, cwd: Path) -> str:
    """Quote a path that is shown relative to the project's root so that it works from `cwd`."""
    for folder in (cwd, *cwd.parents):
        if os.path.lexists(folder / shown):
            return shlex.quote(os.path.relpath(folder / shown, cwd))
    return shlex.quote(shown)
