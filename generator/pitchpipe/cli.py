"""The command line: in come arguments, out go results on stdout and an exit code.

0: fine. 1: the answer is no (drift, a hand edit). 2: could not tell. 130: interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from pitchpipe.cli_models import COMMANDS, FROM, with_upstream
from pitchpipe.cli_workers import Workers, with_workers
from pitchpipe.config import client_name_problem, suggest_client_name
from pitchpipe.console import progress, say, say_exactly, tell
from pitchpipe.fixes import fix_crash, fix_problems
from pitchpipe.output.causes import explain
from pitchpipe.output.drift import Made, Output, compare, kept_files, next_lock, read_lock
from pitchpipe.output.lock import Lock, read_warnings
from pitchpipe.output.making import is_by_other_templates, joined, remember_made
from pitchpipe.output.patch import patch_text
from pitchpipe.output.refusals import HandEditedError
from pitchpipe.output.tree import write
from pitchpipe.output.turns import held
from pitchpipe.problems import Problem, ProblemsError, has_errors, printable
from pitchpipe.report.build import drift_report
from pitchpipe.report.formats import FOR_CI, FORMATS, TEXT, failing_in, publish
from pitchpipe.report.report import Report
from pitchpipe.runs import Run, document_run, folder_run, project_run
from pitchpipe.telling import failed, say_all, warn
from pitchpipe.unchanged import Kept, Size, settled, unchanged
from pitchpipe.vendor.layout import folder_output
from pitchpipe.vendor.sources import folder_to_check, listing
from pitchpipe.vendor.verify import verify as compare_with_lock

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
STRICT = click.option("--strict", is_flag=True, help="Let warnings count as drift.")
QUIET = click.option(
    "-q", "--quiet", is_flag=True, help="Print no text; the exit code is the answer."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; every failure ends with one `fix:` line."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return (
            group.main(arguments, prog_name="pitchpipe", standalone_mode=False, obj=arguments) or 0
        )
    except ProblemsError as error:
        if isinstance(error, HandEditedError):
            say_exactly(error.edits)
        tell(str(error))
        fix = fix_problems(error.problems, arguments, Path.cwd())
        return failed(fix, 1 if isinstance(error, HandEditedError) else 2)
    except click.ClickException as error:
        return _fail_usage(error)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except Exception as error:  # noqa: BLE001 - a crash is "could not tell", never drift
        return _fail_internally(error, arguments)


@click.group(commands=COMMANDS)
@click.version_option(package_name="pitchpipe", message="%(prog)s %(version)s")
def group() -> None:
    """Keep typed Python clients in tune with their OpenAPI specs.

    Exit codes: 0 fine, 1 the answer is no (drift, hand edit), 2 could not tell.
    """


def _check_name(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    if name is not None and (problem := client_name_problem(name)):
        message = f"{problem}; for example {suggest_client_name(name)}"
        raise click.BadParameter(message)
    return name


@group.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--force", is_flag=True, help="Discard hand edits.")
@click.option("--spec", type=FILE, help="Generate from this document, without configuration.")
@click.option("--output", type=FOLDER, help="With --spec: the folder to write to.")
@click.option("--name", callback=_check_name, help="With --spec: the client's package name.")
@click.option("--overlay", type=FILE, multiple=True, help="With --spec: apply this overlay.")
@with_workers
def generate(
    *,
    clients: tuple[str, ...],
    force: bool,
    spec: Path | None,
    output: Path | None,
    name: str | None,
    overlay: tuple[Path, ...],
    workers: Workers,
) -> int:
    """Write the clients (all, unless some are named), and prune what they no longer need."""
    cwd, kept = Path.cwd(), Kept()
    if spec and output and not clients:
        run = document_run(spec, output, cwd, name=name, overlays=overlay)
    elif spec or output or name or overlay:
        message = "--spec and --output go together, without CLIENT; --name and --overlay with them"
        raise click.UsageError(message)
    elif size := unchanged(clients):
        warn(read_warnings(size.warnings))
        say(size.nothing_written)
        return 0
    else:
        run, kept = project_run(clients, cwd), settled(clients)
    _write(run, workers, force=force, kept=kept)
    return 0


@group.command()
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
        _write(run, workers, force=False, kept=settled(clients))
        return 0
    return _answer(report, form, quiet)


@group.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--into", type=click.Path(path_type=Path), help="The folder that has the copies.")
@click.option("--remove", "is_removal", is_flag=True, help="Remove the clients from the folder.")
@click.option("--force", is_flag=True, help="Discard hand edits.")
@click.option("--list", "is_listing", is_flag=True, help="List what can be copied, or the copies.")
def vendor(
    *, clients: tuple[str, ...], into: Path | None, is_removal: bool, force: bool, is_listing: bool
) -> int:
    """Copy clients and their specs into a folder of any repository, or renew the copies there."""
    cwd = Path.cwd()
    output = folder_output(into, cwd) if into else None
    if is_listing and not clients:
        for name, origin in listing(output, cwd):
            say(f"{name}  {origin}")
        return 0
    if output is None or is_listing or (is_removal and not clients):
        message = "--into goes with the clients to copy or to --remove; --list takes none"
        raise click.UsageError(message)
    from pitchpipe.vendor.changing import add, remove

    change = remove if is_removal else add
    say_all(change(clients, output, cwd, force=force), output)
    return 0


@group.command()
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
    return _answer(drift_report(findings, run, files=files, named=(), strict=strict), TEXT, quiet)


@group.command()
@click.argument("spec", nargs=-1, type=FILE)
def validate(*, spec: tuple[Path, ...]) -> int:
    """Validate documents: each client's published and effective one, unless some are named."""
    from pitchpipe.verdicts import effective_problems, published_problems

    cwd = Path.cwd()
    if spec:
        found = {path.as_posix(): published_problems(cwd / path, cwd) for path in spec}
        return _judge(found)
    run = project_run((), cwd)
    found = {run.show(c.spec): published_problems(c.spec, run.root) for c in run.clients}
    found |= {f"{c.name} (effective)": effective_problems(c, run.root) for c in run.clients}
    return _judge(found)


@group.command("spec")
@click.argument("client")
@click.option("--effective", is_flag=True, help="Print it as the overlays leave it, as YAML.")
def show_spec(*, client: str, effective: bool) -> int:
    """Print a client's document: as published, or as the overlays leave it."""
    run = project_run((client,), Path.cwd())
    (chosen,) = run.clients
    if effective:
        from pitchpipe.documents import effective_document
        from pitchpipe.load.source import dump

        say_exactly(dump(effective_document(chosen, root=run.root).data).encode())
    else:
        say_exactly(chosen.spec.read_bytes())
    return 0


@group.command("list")
def list_clients() -> int:
    """List the configured clients, each with its spec."""
    run = project_run((), Path.cwd())
    width = max((len(client.name) for client in run.clients), default=0)
    for client in run.clients:
        say(f"{client.name:<{width}}  {run.show(client.spec)}")
    return 0


@group.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="From which severity on the answer is no.",
)
@click.option("--all", "with_doc", is_flag=True, help="Show changes of wording, too.")
@click.option("--raw", "is_raw", is_flag=True, help="Compare specs as published, without overlays.")
@FROM
@click.option(
    "--format",
    "form",
    type=click.Choice([TEXT, "json", "markdown", "html", *FOR_CI]),
    default=TEXT,
    help="For whom to report.",
)
@click.pass_obj
def diff_documents(
    arguments: list[str],
    *,
    old: str,
    new: str | None,
    fail_on: Any,
    with_doc: bool,
    is_raw: bool,
    place: str,
    form: Any,
) -> int:
    """Say what changes between two documents, and whom it breaks.

    Each is a file, a client, or one of these as a revision has it: git:REVISION:FILE. One alone is
    compared with what the last commit, or that revision, has of it.

    One may be a version of a hosted model: its id, if the other side is of the same model, or
    OWNER/NAME[:VERSION]. Nothing else is asked of a network.
    """
    from pitchpipe.report.build_changes import changes_report, failed_diff
    from pitchpipe.upstream.words import Sides, compared

    words = [old] if new is None else [old, new]
    with failing_in(form, arguments, partial(failed_diff, words)):
        sides = Sides(cwd=Path.cwd(), place=place, is_raw=is_raw)
        own: Any = TEXT if form in FOR_CI else form
        found = compared(old, new, sides, fail_on=fail_on, form=own, with_doc=with_doc)
        report = changes_report(found, words, arguments, form, fail_on)
    return _answer(report, form, quiet=False)


@group.command()
def rules() -> int:
    """Print the rules of `diff`: what each means, whom it breaks, what to do."""
    from pitchpipe.diff.rules import rules_markdown

    say_exactly(rules_markdown().encode())
    return 0


def _write(run: Run, workers: Workers, *, force: bool, kept: Kept) -> None:
    lock = read_lock(run.output, to_mend=True) or Lock()
    made = _render(run, workers, kept=kept)
    result = write(made, run.output, lock, whole=run.whole, force=force)
    if run.is_project:
        remember_made(made, result.lock, run.root)
    size = Size(clients=len(run.clients), files=len(result.written) + result.unchanged)
    say_all(result, run.output, f"{size}: ")


def _render(run: Run, workers: Workers, *, kept: Kept) -> Made:
    """Make every file of the run but of `kept` clients; raise ProblemsError with all problems."""
    from pitchpipe.pipeline import render_shared

    clients = [client for client in run.clients if client.name not in kept]
    results = progress([c.name for c in clients], workers.render(clients, root=run.root))
    made, warnings = joined(results, render_shared(), frozenset(kept))
    warn([*warnings, *read_warnings(each for said in kept.values() for each in said)])
    return made


def _answer(report: Report, form: str, quiet: bool) -> int:
    if not (quiet and form == TEXT):
        publish(report, form)
    if report.exit_code and not quiet:
        return failed(report.fix, report.exit_code)
    return report.exit_code


def _check_folder(output: Output, workers: Workers, *, diff: bool, strict: bool) -> Report:
    from pitchpipe.vendor.making import check as compare_folder

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
    made = _render(run, workers, kept=Kept() if exact else settled(clients))
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


def _judge(found: dict[str, list[Problem]]) -> int:
    for shown, problems in found.items():
        say(f"{printable(shown)}: {'invalid' if has_errors(problems) else 'valid'}")
    everything = [problem for problems in found.values() for problem in problems]
    if has_errors(everything):
        raise ProblemsError(everything)
    warn(everything)
    return 0


def _fail_usage(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        tell(error.format_message())
    else:
        tell(f"pitchpipe: {printable(error.format_message())}")
    context = error.ctx if isinstance(error, click.UsageError) else None
    return failed(f"{context.command_path if context else 'pitchpipe'} --help", 2)


def _fail_internally(error: Exception, arguments: Sequence[str]) -> int:
    if os.environ.get("PITCHPIPE_DEBUG"):
        traceback.print_exception(error)
    tell(printable(f"pitchpipe: internal error: {type(error).__name__}: {error}"))
    return failed(fix_crash(arguments), 2)
