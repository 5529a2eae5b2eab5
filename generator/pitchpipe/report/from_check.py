"""In come findings or problems of a check, out goes a report with paths as CI systems know them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from pitchpipe.output.causes import Finding
from pitchpipe.output.drift import top_of
from pitchpipe.problems import Problem
from pitchpipe.project import Run
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.fixes import fix_drift, fix_finding
from pitchpipe.report.places import located, project, relative, repository, root_of
from pitchpipe.report.report import Reported


def drift_report(
    findings: Sequence[Finding],
    run: Run,
    *,
    files: int,
    named: Sequence[str],
    strict: bool = False,
    patch: str = "",
) -> DriftReport:
    """Report what a check of so many files has found; `named` are the clients it was asked for."""
    cwd = Path.cwd()
    clients = tuple(client.name for client in run.clients)
    # What only a warning speaks of is the user's: nothing has to be done about it.
    counted = [each for each in findings if strict or each.severity == "error"]
    base = repository(run.root, os.environ)
    return DriftReport(
        clients=clients,
        files=files,
        findings=tuple(_finding(each, run, clients, named, base) for each in findings),
        root=root_of(run.root, base),
        strict=strict,
        fix=fix_drift(counted, run.output, named, cwd),
        patch=patch,
    )


def failed_check(problems: Iterable[Problem], fix: str) -> DriftReport:
    """Report that a check has no answer, because of these problems."""
    root = project(Path.cwd())
    base = repository(root, os.environ)
    found = tuple(located(each, root, base) for each in problems)
    return DriftReport(problems=found, root=root_of(root, base), fix=fix)


def _finding(
    finding: Finding, run: Run, clients: Sequence[str], named: Sequence[str], base: Path
) -> Reported:
    shown = run.output.where(finding.path).path
    top = top_of(finding.path)
    return Reported(
        path=relative(shown, run.root, base),
        shown=shown,
        code=finding.code,
        message=finding.message,
        severity=finding.severity,
        client=top if top in clients else "",
        fix=fix_finding(finding, run.output, clients, named, Path.cwd()),
    )
