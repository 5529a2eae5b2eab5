"""The commands `check` and `verify`, which say whether what is on disk is what it should be."""

from __future__ import annotations

from pathlib import Path

import click

from pitchpipe.cli.generate import render_run, write_run
from pitchpipe.cli.messages import answer, warn
from pitchpipe.cli.models import with_upstream
from pitchpipe.cli.options import QUIET, STRICT
from pitchpipe.cli.workers import Workers, with_workers
from pitchpipe.lock.fast_check import Kept, settled, unchanged
from pitchpipe.lock.lock_file import Lock, read_warnings
from pitchpipe.output.causes import explain
from pitchpipe.output.drift import Output, compare, kept_files, next_lock, read_lock
from pitchpipe.output.exclusive import held
from pitchpipe.output.patch import patch_text
from pitchpipe.output.result import is_by_other_templates
from pitchpipe.project import folder_run, project_run
from pitchpipe.report.formats import FORMATS, TEXT, failing_in, publish
from pitchpipe.report.from_check import drift_report
from pitchpipe.report.report import Report
from pitchpipe.vendor.layout import folder_output
from pitchpipe.vendor.sources import folder_to_check
from pitchpipe.vendor.verify import verify as compare_with_lock


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--diff", is_flag=True, help="Show a patch that `git apply` accepts.")
@click.option("--exact", is_flag=True, help="Generate even where all is as the lock has it.")
@click.option("--fix", is_flag=True, help="Generate what has drifted; hand edits are kept.")
@STRICT
@QUIET
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default=TEXT, help="For whom to report."
)
@click.pass_obj
@with_upstream
@with_workers
def check(
    arguments: list[str],
    *,
    clients: tuple[str, ...],
    diff: bool,
    exact: bool,
    fix: bool,
    strict: bool,
    quiet: bool,
    form: str,
    workers: Workers,
) -> int:
    """Say whether the files on disk are what `generate` would write; write nothing but by --fix."""
    if diff and form != TEXT:
        message = f"--diff prints a patch, which is no {form}"
        raise click.UsageError(message)
    if fix and (form != TEXT or quiet or folder_to_check(clients, Path.cwd())):
        message = "--fix is for a project's clients, and says in words what it does"
        raise click.UsageError(message)
    with failing_in(form, arguments):
        report = _check(clients, workers, diff=diff, exact=exact, strict=strict)
    if fix and report.exit_code:
        publish(report, form)
        run = project_run(clients, Path.cwd())
        write_run(run, workers, force=False, kept=settled(clients))
        return 0
    return answer(report, form, quiet=quiet)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@STRICT
@QUIET
def verify(*, folder: Path, strict: bool, quiet: bool) -> int:
    """Say whether the files of a folder are as its lock has them; make nothing anew."""
    output = folder_output(folder, Path.cwd())
    with held(output):
        lock = read_lock(output)
        findings = compare_with_lock(output, lock)
    run = folder_run(output, lock, Path.cwd())
    files = len(lock.files) if lock else 0
    report = drift_report(findings, run, files=files, named=(), strict=strict)
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
        answer.findings, run, files=answer.files, named=(), strict=strict, patch=patch
    )


def _check(
    clients: tuple[str, ...], workers: Workers, *, diff: bool, exact: bool, strict: bool
) -> Report:
    if output := folder_to_check(clients, Path.cwd()):
        return _check_folder(output, workers, diff=diff, strict=strict)
    run = project_run(clients, Path.cwd())
    if not exact and (size := unchanged(clients)):
        warn(read_warnings(size.warnings))
        return drift_report((), run, files=size.files, named=clients, strict=strict)
    made = render_run(run, workers, kept=Kept() if exact else settled(clients))
    with held(run.output):
        lock = read_lock(run.output)
        known = lock or Lock()
        differences = compare(made, run.output, known, whole=run.whole)
    after = next_lock(made, known, whole=run.whole)
    is_other = is_by_other_templates(known, run.root)
    findings = explain(differences, after, lock, is_other_template=is_other)
    patch = patch_text(differences, run.output.shown) if diff else ""
    files = len(made.files) + kept_files(made, known)
    return drift_report(findings, run, files=files, named=clients, strict=strict, patch=patch)
