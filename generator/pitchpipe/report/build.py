"""In come findings or problems of a run, out goes a report with paths as CI systems know them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pitchpipe.config import find_config
from pitchpipe.fixes import fix_drift, fix_finding
from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import top_of
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.report.report import Report, Reported
from pitchpipe.runs import Run


def drift_report(
    findings: Sequence[Finding],
    run: Run,
    *,
    files: int,
    named: Sequence[str],
    strict: bool = False,
    patch: str = "",
) -> Report:
    """Report what a check of so many files has found; `named` are the clients it was asked for."""
    cwd = Path.cwd()
    clients = tuple(client.name for client in run.clients)
    # What only a warning speaks of is the user's: nothing has to be done about it.
    counted = [each for each in findings if strict or each.severity == "error"]
    base = repository(run.root, os.environ)
    return Report(
        clients=clients,
        files=files,
        findings=tuple(_finding(each, run, clients, named, base) for each in findings),
        root=_root(run.root, base),
        strict=strict,
        fix=fix_drift(counted, run.output, named, cwd),
        patch=patch,
    )


def failure_report(problems: Iterable[Problem], fix: str) -> Report:
    """Report that there is no answer, because of these problems."""
    root = _project(Path.cwd())
    base = repository(root, os.environ)
    return Report(
        problems=tuple(_problem(each, root, base) for each in problems),
        root=_root(root, base),
        fix=fix,
    )


def repository(root: Path, environment: Mapping[str, str]) -> Path:
    """Return the top folder of the repository that a project is in, the project's if in none.

    Where a job has the files but not `.git`, GitHub names the folder.
    """
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    workspace = Path(environment.get("GITHUB_WORKSPACE") or root).resolve()
    return workspace if root.is_relative_to(workspace) else root


def _finding(
    finding: Finding, run: Run, clients: Sequence[str], named: Sequence[str], base: Path
) -> Reported:
    shown = run.output.where(finding.path).path
    top = top_of(finding.path)
    return Reported(
        path=_relative(shown, run.root, base),
        shown=shown,
        code=finding.code,
        message=finding.message,
        severity=finding.severity,
        client=top if top in clients else "",
        fix=fix_finding(finding, run.output, clients, named, Path.cwd()),
    )


def _problem(problem: Problem, root: Path, base: Path) -> Reported:
    return Reported(
        path=_relative(problem.where.path, root, base),
        shown=problem.where.path,
        code=problem.rule,
        message=problem.message,
        severity=problem.severity,
        line=problem.where.line,
        column=problem.where.column,
        pointer=problem.where.pointer,
        hint=problem.hint,
    )


def _project(cwd: Path) -> Path:
    """Return what the paths of problems are relative to."""
    try:
        return find_config(cwd).parent.resolve()
    except ProblemsError:
        return cwd.resolve()


def _root(root: Path, base: Path) -> str:
    return "" if root == base else root.relative_to(base).as_posix()


def _relative(shown: str, root: Path, base: Path) -> str:
    path = Path(os.path.normpath(root / shown))
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
