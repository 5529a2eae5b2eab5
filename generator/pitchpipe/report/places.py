"""Where CI systems look: in come paths as the user knows them, out those of the repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pitchpipe.config import find_config
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.report.report import Reported


def repository(root: Path, environment: Mapping[str, str]) -> Path:
    """Return the top folder of the repository that a project is in, the project's if in none.

    Where a job has the files but not `.git`, GitHub names the folder.
    """
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    workspace = Path(environment.get("GITHUB_WORKSPACE") or root).resolve()
    return workspace if root.is_relative_to(workspace) else root


def located(problem: Problem, root: Path, base: Path) -> Reported:
    """Return a problem with its path, which is relative to a root, as CI systems know it."""
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
    )


def project(cwd: Path) -> Path:
    """Return what the paths of problems are relative to."""
    try:
        return find_config(cwd).parent.resolve()
    except ProblemsError:
        return cwd.resolve()


def root_of(root: Path, base: Path) -> str:
    """Return a project's folder relative to the repository, "" where they are one."""
    return "" if root == base else root.relative_to(base).as_posix()


def relative(shown: str, root: Path, base: Path) -> str:
    """Return a path that is relative to a root as CI systems know it."""
    path = Path(os.path.normpath(root / shown))
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
