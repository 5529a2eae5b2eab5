"""The commands `check` and `verify`, which compare the files on disk with what they should be."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from pitchpipe.cli.generate import render_run, write_made
from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import answer, failed, warn
from pitchpipe.cli.models import with_upstream
from pitchpipe.cli.options import ALL, QUIET, STRICT
from pitchpipe.cli.workers import Workers, with_workers
from pitchpipe.lock.fast_check import Kept
from pitchpipe.lock.lock_file import Lock, read_warnings
from pitchpipe.output.causes import explain
from pitchpipe.output.drift import (
    Made,
    Output,
    compare,
    kept_files,
    next_lock,
    read_lock,
    with_shared,
)
from pitchpipe.output.exclusive import held
from pitchpipe.output.layouts import with_layouts
from pitchpipe.output.patch import patch_text
from pitchpipe.output.result import is_by_other_templates
from pitchpipe.problems import Problem
from pitchpipe.project import ProjectState, Run, folder_run, own_output
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.formats import FORMATS, JSON, TEXT, failing_in, publish
from pitchpipe.report.from_check import (
    documents_report,
    drift_report,
    failed_check,
    joined_reports,
    with_warnings,
)
from pitchpipe.report.report import Report
from pitchpipe.shell import command_line, plain_path
from pitchpipe.vendor.layout import folder_output
from pitchpipe.vendor.sources import folder_to_check
from pitchpipe.vendor.verify import verify as compare_with_lock


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--diff", is_flag=True, help="Show a patch that `git apply` accepts.")
@click.option("--exact", is_flag=True, help="Compare generated text even if all hashes match.")
@click.option("--fix", is_flag=True, help="Write what has drifted; hand edits are kept.")
@STRICT
@ALL
@QUIET
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default=TEXT,
    help="The format of the report.",
)
@pass_invocation
@with_upstream
@with_workers
def check(
    invocation: Invocation,
    *,
    clients: tuple[str, ...],
    diff: bool,
    exact: bool,
    fix: bool,
    strict: bool,
    everything: bool,
    quiet: bool,
    form: str,
    workers: Workers,
) -> int:
    """Check that the files on disk are what `generate` would write; only --fix writes anything."""
    if diff and form != TEXT:
        message = f"--diff prints a patch, so it cannot be combined with --format {form}"
        raise click.UsageError(message)
    with failing_in(form, invocation.arguments, failed_check):
        folder = folder_to_check(clients, Path.cwd())
    if fix and (form != TEXT or quiet or folder):
        message = "--fix works on a project's clients, without --format and --quiet"
        raise click.UsageError(message)
    with failing_in(form, invocation.arguments, failed_check):
        if folder:
            report = _check_folder(folder, workers, diff=diff, strict=strict)
            return answer(report, form, quiet=quiet)
        with invocation.project.held() if fix else nullcontext():
            parts = _check_project(
                invocation.project.current(),
                clients,
                workers,
                diff=diff,
                exact=exact,
                strict=strict,
                everything=everything,
                form=form,
            )
            report = joined_reports(*(each.report for each in parts))
            if fix and report.exit_code:
                # What would be lost is told by the refusal to write it.
                publish(joined_reports(*(each.to_be_written for each in parts)), form)
                for each in parts:
                    each.fix()
                left = [each.report.fix for each in parts if each.is_left]
                return failed(left[0], 1) if left else 0
    return answer(report, form, quiet=quiet)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@STRICT
@QUIET
def verify(*, folder: Path, strict: bool, quiet: bool) -> int:
    """Compare the files in a folder with its lock, without generating."""
    output = folder_output(folder, Path.cwd())
    with held(output):
        lock = read_lock(output)
        findings = compare_with_lock(output, lock)
    run = folder_run(output, lock, Path.cwd())
    files = len(lock.files) if lock else 0
    report = drift_report(findings, run, lock, files=files, named=(), strict=strict)
    own = own_output(Path.cwd()) if lock is None else None
    if own and own.shown != output.shown:
        report = replace(report, fix=command_line(["verify", plain_path(own.shown)]))
    return answer(report, TEXT, quiet=quiet)


def _check_folder(output: Output, workers: Workers, *, diff: bool, strict: bool) -> Report:
    from pitchpipe.vendor.contents import check as compare_folder

    cwd = Path.cwd()
    with held(output):
        lock = read_lock(output)
        answer = compare_folder(output, lock, cwd, workers.render)
    run = folder_run(output, lock, cwd)
    patch = patch_text(answer.differences, output.shown) if diff else ""
    return drift_report(
        answer.findings, run, lock, files=answer.files, named=(), strict=strict, patch=patch
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checked:
    """The report of a check, and what `--fix` needs; `made` is None if nothing was rendered.

    `precious` are the files that are not overwritten, by path.
    """

    report: DriftReport
    run: Run
    lock: Lock
    made: Made | None = None
    warnings: tuple[Problem, ...] = ()
    precious: frozenset[str] = frozenset()

    @property
    def to_be_written(self) -> DriftReport:
        """The report without the files that are not overwritten."""
        found = (each for each in self.report.findings if each.shown not in self.precious)
        return replace(self.report, findings=tuple(found))

    @property
    def is_left(self) -> bool:
        """Whether something is wrong that no run of the generator mends."""
        return self.made is None and bool(self.report.exit_code)

    def fix(self) -> None:
        """Write what has drifted."""
        if self.made and self.report.exit_code:
            write_made(self.made, self.run, self.lock, force=False, warnings=self.warnings)


def _check_project(
    project: ProjectState,
    clients: tuple[str, ...],
    workers: Workers,
    *,
    diff: bool,
    exact: bool,
    strict: bool,
    everything: bool,
    form: str,
) -> list[_Checked]:
    """Check the clients of a project, and their pages of reference if it has a folder for them."""
    run = project.run(clients)
    condense = partial(with_warnings, run=run, everything=everything or form == JSON)
    size = None if exact else project.unchanged(clients, checking=True)
    if size and not (strict and size.warnings):
        warnings = read_warnings(size.warnings)
        _warn(warnings, form, everything=everything)
        report = drift_report((), run, None, files=size.files, named=clients, strict=strict)
        return [_Checked(report=condense(report, warnings), run=run, lock=Lock())]
    documents = _check_documents(run, strict=strict)
    kept = Kept() if exact else project.unchanged_clients(clients)
    run = replace(run, clients=with_layouts(run.clients, project.lock()))
    check = partial(_check_run, workers=workers, named=clients, diff=diff, strict=strict)
    code = check(run, kept=kept)
    _warn(code.warnings, form, everything=everything)
    code = replace(code, report=condense(code.report, code.warnings))
    pages = [check(project.pages_run(clients, project.docs), kept=Kept())] if project.docs else []
    return [*documents, code, *pages]


def _warn(warnings: Sequence[Problem], form: str, *, everything: bool) -> None:
    """Print warnings, unless the report has them."""
    if form == TEXT:
        warn(warnings, everything=everything)


def _check_documents(run: Run, *, strict: bool) -> list[_Checked]:
    """Check that documents that were fetched are as they were; nothing if they are."""
    if not any(client.source for client in run.clients):
        return []
    from pitchpipe.upstream.sources_lock import EDITED_HINT, edited_files, lock_without

    found = {client.name: edited_files(client, run.root) for client in run.clients}
    edited = {name: paths for name, paths in found.items() if paths}
    locks = {client.name: lock_without(client, run.root) for client in run.clients}
    unrecorded = {name: path for name, path in locks.items() if path}
    if not edited and not unrecorded:
        return []
    report = documents_report(edited, unrecorded, run, EDITED_HINT, strict=strict)
    return [_Checked(report=report, run=run, lock=Lock())]


def _check_run(
    run: Run,
    *,
    kept: Kept,
    workers: Workers,
    named: tuple[str, ...],
    diff: bool,
    strict: bool,
) -> _Checked:
    """Compare the files of a run, but for those of the clients that are `kept`, with the disk."""
    made, warnings = render_run(run, workers, kept=kept, strict=strict)
    with held(run.output):
        # Another run may have written since the fast check read the lock. Files and lock must be
        # those of the same run, or its files would look like hand edits.
        lock = read_lock(run.output)
        known = lock or Lock()
        wanted = with_shared(made, known, whole=run.whole)
        after = next_lock(wanted, known, whole=run.whole)
        differences = compare(wanted, run.output, known, whole=run.whole, after=after)
    is_other = is_by_other_templates(known, run.root)
    findings = explain(differences, after, lock, is_other_template=is_other)
    patch = patch_text(differences, run.output.shown) if diff else ""
    files = len(wanted.files) + kept_files(made, known)
    report = drift_report(findings, run, lock, files=files, named=named, strict=strict, patch=patch)
    precious = frozenset(run.output.where(f.path).path for f in findings if f.is_precious)
    return _Checked(
        report=report, run=run, lock=known, made=made, warnings=warnings, precious=precious
    )
