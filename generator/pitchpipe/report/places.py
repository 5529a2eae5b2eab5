"""Convert paths relative to the project to paths relative to the repository, for CI systems."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pitchpipe.config import find_config
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.report.report import Reported


def repository(root: Path, environment: Mapping[str, str]) -> Path:
    """Return the top folder of the repository around a project, or the project without one.

    If a job has the files but no `.git`, GitHub's environment names the folder.
    """
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    workspace = Path(environment.get("GITHUB_WORKSPACE") or root).resolve()
    return workspace if root.is_relative_to(workspace) else root


def located(problem: Problem, root: Path, base: Path) -> Reported:
    """Convert a problem, whose path is relative to `root`, for CI systems."""
    return Reported(
        path=relative(problem.where.path, root, base),
        shown=problem.where.path,
        code=problem.rule,
        message=problem.message,
        severity=problem.severity,
        line=problem.where.line,
        column=problem.where.column,
        pointer=problem.where.pointer,
        hint=problem.hint,
        is_problem=True,
    )


def project(cwd: Path) -> Path:
    """Return the folder that paths in problems are relative to."""
    try:
        return find_config(cwd).parent.resolve()
    except ProblemsError:
        return cwd.resolve()


def root_of(root: Path, base: Path) -> str:
    """Return a project's folder relative to the repository, "" if they are the same."""
    return "" if root == base else root.relative_to(base).as_posix()


def relative(shown: str, root: Path, base: Path) -> str:
    """Convert a path relative to `root` to one for CI systems."""
    path = Path(os.path.normpath(root / shown))
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
