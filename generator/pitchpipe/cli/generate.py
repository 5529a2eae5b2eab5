"""The command `generate`, and the functions that render and write the clients of a run."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import say_all, say_chosen, warn, warning_counts
from pitchpipe.cli.options import ALL, FILE, FOLDER, VERBOSE, file_or_source
from pitchpipe.cli.result_json import failing_as_json, result_json
from pitchpipe.cli.workers import Workers, with_workers
from pitchpipe.config import FORMATS, Layout, client_name_problem, suggest_client_name
from pitchpipe.config_file import LAYOUTS
from pitchpipe.console import progress, say, tell
from pitchpipe.lock.fast_check import Kept, Size
from pitchpipe.lock.lock_file import Lock, read_warnings
from pitchpipe.lock.records import ClientRecord
from pitchpipe.output.drift import Made, Output, read_lock
from pitchpipe.output.layouts import with_layouts
from pitchpipe.output.result import joined, remember_made
from pitchpipe.output.tree import Written, write
from pitchpipe.problems import Problem, printable, sort_problems
from pitchpipe.project import Run, document_run, former_outputs, refuse_owned_folder
from pitchpipe.report.formats import JSON, TEXT


def _check_name(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    if name is not None and (problem := client_name_problem(name)):
        message = f"{problem}; for example {suggest_client_name(name)}"
        raise click.BadParameter(message)
    return name


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--force", is_flag=True, help="Discard hand edits.")
@click.option("--strict", is_flag=True, help="Write nothing if there is a warning.")
@ALL
@VERBOSE
@click.option(
    "--format",
    "form",
    type=click.Choice([TEXT, JSON]),
    default=TEXT,
    help="The format of the result.",
)
@click.option(
    "--spec",
    metavar="FILE|URL",
    callback=file_or_source,
    help="Generate from this document, a file or a URL, without configuration.",
)
@click.option("--output", type=FOLDER, help="With --spec: the folder to write to.")
@click.option("--name", callback=_check_name, help="With --spec: the client's package name.")
@click.option("--overlay", type=FILE, multiple=True, help="With --spec: apply this overlay.")
@click.option(
    "--formats",
    type=click.Choice(FORMATS),
    help="With --spec: Python types for formats such as date-time, or str.",
)
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    help="With --spec: one module, or a package for each tag; kept by later runs.",
)
@click.option("--testing", is_flag=True, help="With --spec: add a fake of the API for tests.")
@pass_invocation
@with_workers
def generate(
    invocation: Invocation,
    *,
    clients: tuple[str, ...],
    force: bool,
    strict: bool,
    everything: bool,
    verbose: bool,
    form: str,
    spec: Path | str | None,
    output: Path | None,
    name: str | None,
    overlay: tuple[Path, ...],
    formats: str | None,
    layout: Layout | None,
    testing: bool,
    workers: Workers,
) -> int:
    """Write the clients (all, unless some are named), and remove files they no longer need."""
    project = invocation.project
    do = partial(
        _generate,
        workers,
        force=force,
        strict=strict,
        everything=everything,
        verbose=verbose,
        form=form,
    )
    if spec and output and not clients:
        refuse_owned_folder(Output(folder=Path.cwd() / output, shown=output.as_posix()))
        with _document(spec) as given:
            run = document_run(
                folder=output,
                cwd=Path.cwd(),
                name=name,
                overlays=overlay,
                formats=formats or FORMATS[0],
                layout=layout or "",
                testing=testing,
                **given,
            )
            do(run, read_lock(run.output, to_mend=True), Kept())
        return 0
    if spec or output or name or overlay or formats or layout or testing:
        message = (
            "--spec and --output must be used together and without CLIENT;"
            " --name, --overlay, --formats, --layout and --testing require them"
        )
        raise click.UsageError(message)
    if (size := project.unchanged(clients)) and not (strict and size.warnings):
        warnings = read_warnings(size.warnings)
        if form == JSON:
            say(result_json(warnings, unchanged=size.files))
            return 0
        warn(warnings, everything=everything)
        say(f"{size.nothing_written}{warning_counts(each.rule for each in warnings)}")
        return 0
    with project.held():
        project = project.current()
        # A lock that is not valid is refused here, before any client is rendered.
        run, lock = project.run(clients), project.lock()
        do(run, lock, project.unchanged_clients(clients))
    return 0


@contextmanager
def _document(spec: Path | str) -> Generator[dict[str, Any], None, None]:
    """Yield a document as arguments of `document_run`; one from elsewhere only for this run."""
    if isinstance(spec, Path):
        yield {"spec": spec}
        return
    from pitchpipe.upstream.documents import borrowed

    with borrowed(spec, os.environ) as (source, folder, path):
        yield {"spec": path, "source": source, "kept": folder}


def _generate(
    workers: Workers,
    run: Run,
    lock: Lock | None,
    kept: Kept,
    *,
    force: bool,
    strict: bool,
    everything: bool,
    verbose: bool,
    form: str,
) -> None:
    """Render and write the clients of a run, and say what was done."""
    with failing_as_json() if form == JSON else nullcontext():
        run = replace(run, clients=with_layouts(run.clients, lock))
        made, warnings = render_run(run, workers, kept=kept, strict=strict)
        if form == TEXT:
            warn(warnings, everything=everything)
            # A folder that is new may be there because the configuration names another one.
            former = former_outputs(run) if run.is_project and lock is None else []
            lock = lock or Lock()
            write_made(made, run, lock, force=force, warnings=warnings, verbose=verbose)
            for folder in former:
                old = f"{folder} has clients that are no longer updated: remove them"
                tell(printable(f"hint: {old}"))
            return
        result = _written(made, run, lock or Lock(), force=force)
    say(result_json(warnings, result, made=made, output=run.output))


def write_made(
    made: Made,
    run: Run,
    lock: Lock,
    *,
    force: bool,
    warnings: Sequence[Problem],
    verbose: bool = False,
) -> None:
    """Write those files of a run that differ, and sum up what was written and warned of."""
    result = _written(made, run, lock, force=force)
    size = Size(clients=len(run.clients), files=len(result.written) + result.unchanged)
    ending = warning_counts((each.rule for each in warnings), made)
    say_chosen(made)
    say_all(result, run.output, f"{size}: ", ending, verbose=verbose)


def _written(made: Made, run: Run, lock: Lock, *, force: bool) -> Written:
    result = write(made, run.output, lock, whole=run.whole, force=force)
    if run.is_project:
        beside = read_lock(run.beside, to_mend=True) if run.beside else None
        remember_made(made, lock, result.lock, run.root, beside=beside)
    return result


def _no_files(_records: Mapping[str, ClientRecord]) -> Mapping[str, str]:
    """Return what the pages of clients share."""
    return {}


def render_run(
    run: Run, workers: Workers, *, kept: Kept, strict: bool = False
) -> tuple[Made, tuple[Problem, ...]]:
    """Render all files of a run except those of `kept` clients; also return its warnings.

    Raise ProblemsError with all problems; if `strict`, or for a client that is, warnings count too.
    """
    from pitchpipe.pipeline import render_shared

    kept = {name: said for name, said in kept.items() if not (strict and said)}
    judged = {client.name for client in run.clients if strict or client.strict}
    clients = [client for client in run.clients if client.name not in kept]
    results = progress([c.name for c in clients], workers.render(clients, root=run.root))
    shared = _no_files if run.makes_pages else render_shared
    made, warnings = joined(results, shared, frozenset(kept), judged)
    kept_warnings = read_warnings(each for said in kept.values() for each in said)
    return made, sort_problems([*warnings, *kept_warnings])
