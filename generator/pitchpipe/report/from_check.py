"""Builds the report of a check, with the paths that CI systems use."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pitchpipe.load.reading import is_file
from pitchpipe.lock.conventions import top_of
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.causes import Finding
from pitchpipe.problems import Problem
from pitchpipe.project import Run
from pitchpipe.report.alike import grouped, others_like_it
from pitchpipe.report.drift_fixes import DriftFixes
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.failure import path_from
from pitchpipe.report.places import located, project, relative, repository, root_of
from pitchpipe.report.report import Reported
from pitchpipe.shell import command_line


def drift_report(
    findings: Sequence[Finding],
    run: Run,
    lock: Lock | None,
    *,
    files: int,
    named: Sequence[str],
    strict: bool = False,
    patch: str = "",
) -> DriftReport:
    """Report what a check of so many files has found.

    `lock` is that of the folder, and `named` are the clients that the user named.
    """
    cwd = Path.cwd()
    clients = tuple(client.name for client in run.clients)
    # Nothing has to be done about a warning.
    counted = [each for each in findings if strict or each.severity == "error"]
    base = repository(run.root, os.environ)
    command = "docs" if run.makes_pages else "generate"
    fixes = DriftFixes(output=run.output, lock=lock, cwd=cwd, command=command)
    return DriftReport(
        clients=clients,
        files=files,
        findings=tuple(_finding(each, run, fixes, named, base) for each in findings),
        root=root_of(run.root, base),
        strict=strict,
        fix=fixes.fix(counted, named),
        patch=patch,
    )


def joined_reports(first: DriftReport, *others: DriftReport) -> DriftReport:
    """Return one report of the checks of several folders of a project."""
    every = (first, *others)
    return replace(
        first,
        findings=tuple(each for report in every for each in report.findings),
        warnings=tuple(each for report in every for each in report.warnings),
        files=sum(report.files for report in every),
        fix=" && ".join(report.fix for report in every if report.fix),
        patch="".join(report.patch for report in every),
    )


def documents_report(
    edited: Mapping[str, Sequence[str]],
    unrecorded: Mapping[str, str],
    run: Run,
    hint: str,
    *,
    strict: bool,
) -> DriftReport:
    """Report documents that are not as they were fetched, by client, or of which that is unknown.

    The paths are relative to the project: `edited` has files, some of which may be gone, and
    `unrecorded` the lock that should know the client. The fix keeps a copy of each edited file and
    fetches it again.
    """
    base, cwd = repository(run.root, os.environ), Path.cwd()

    def fix(clients: Sequence[str]) -> str:
        listed = [path for name in clients for path in edited.get(name, ())]
        files = [path_from(path, cwd) for path in listed if is_file(run.root / path)]
        copies = [f"cp -- {file} {file}.orig" for file in dict.fromkeys(files)]
        update = command_line(["update", *clients, *(["--force"] if copies else [])])
        return " && ".join([*copies, update])

    def reported(name: str, path: str) -> Reported:
        found = Reported(
            path=relative(path, run.root, base),
            shown=path,
            code="document-missing",
            message="is gone since it was fetched",
            client=name,
            fix=fix([name]),
        )
        if path == unrecorded.get(name):
            message = f"does not say what was fetched for {name}, so that no edit of it is found"
            record = f"pitchpipe update {name} records it"
            return replace(
                found, code="document-unrecorded", message=message, severity="warning", hint=record
            )
        if not is_file(run.root / path):
            return found
        message = "was edited since it was fetched"
        return replace(found, code="document-edited", message=message, hint=hint)

    failing = [*edited, *(unrecorded if strict else ())]
    return DriftReport(
        clients=tuple(client.name for client in run.clients),
        findings=(
            *(reported(name, path) for name, paths in edited.items() for path in paths),
            *(reported(name, path) for name, path in unrecorded.items()),
        ),
        root=root_of(run.root, base),
        strict=strict,
        fix=fix(failing) if failing else "",
    )


def with_warnings(
    report: DriftReport, warnings: Iterable[Problem], run: Run, *, everything: bool
) -> DriftReport:
    """Add warnings about the inputs: unless `everything`, one for many that are alike."""
    base = repository(run.root, os.environ)
    found = tuple(
        replace(
            located(each, run.root, base),
            others=len(others),
            advice=(others_like_it(others),) if others else (),
        )
        for each, others in grouped(warnings, everything=everything)
    )
    return replace(report, warnings=found)


def failed_check(problems: Iterable[Problem], fix: str) -> DriftReport:
    """Report that a check has no answer because of these problems."""
    root = project(Path.cwd())
    base = repository(root, os.environ)
    found = tuple(located(each, root, base) for each in problems)
    return DriftReport(problems=found, root=root_of(root, base), fix=fix)


def _finding(
    finding: Finding, run: Run, fixes: DriftFixes, named: Sequence[str], base: Path
) -> Reported:
    shown = run.output.where(finding.path).path
    top = top_of(finding.path)
    client = top if any(each.name == top for each in run.clients) else ""
    return Reported(
        path=relative(shown, run.root, base),
        shown=shown,
        code=finding.code,
        message=finding.message,
        severity=finding.severity,
        client=client,
        fix=fixes.fix([finding], [client] if client else named),
    )
