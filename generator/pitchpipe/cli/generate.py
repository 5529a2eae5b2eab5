"""The command `generate`, and the functions that render and write the clients of a run."""

from __future__ import annotations

from pathlib import Path

import click

from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import say_all, warn
from pitchpipe.cli.options import FILE, FOLDER
from pitchpipe.cli.workers import Workers, with_workers
from pitchpipe.config import client_name_problem, suggest_client_name
from pitchpipe.console import progress, say
from pitchpipe.lock.fast_check import Kept, Size
from pitchpipe.lock.lock_file import Lock, read_warnings
from pitchpipe.output.drift import Made, read_lock
from pitchpipe.output.result import joined, remember_made
from pitchpipe.output.tree import write
from pitchpipe.project import Run, document_run


def _check_name(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    if name is not None and (problem := client_name_problem(name)):
        message = f"{problem}; for example {suggest_client_name(name)}"
        raise click.BadParameter(message)
    return name


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--force", is_flag=True, help="Discard hand edits.")
@click.option("--spec", type=FILE, help="Generate from this document, without configuration.")
@click.option("--output", type=FOLDER, help="With --spec: the folder to write to.")
@click.option("--name", callback=_check_name, help="With --spec: the client's package name.")
@click.option("--overlay", type=FILE, multiple=True, help="With --spec: apply this overlay.")
@pass_invocation
@with_workers
def generate(
    invocation: Invocation,
    *,
    clients: tuple[str, ...],
    force: bool,
    spec: Path | None,
    output: Path | None,
    name: str | None,
    overlay: tuple[Path, ...],
    workers: Workers,
) -> int:
    """Write the clients (all, unless some are named), and remove files they no longer need."""
    project = invocation.project
    if spec and output and not clients:
        run = document_run(spec, output, Path.cwd(), name=name, overlays=overlay)
        lock = read_lock(run.output, to_mend=True)
        write_made(render_run(run, workers, kept=Kept()), run, lock or Lock(), force=force)
        return 0
    if spec or output or name or overlay:
        message = (
            "--spec and --output must be used together and without CLIENT;"
            " --name and --overlay require them"
        )
        raise click.UsageError(message)
    if size := project.unchanged(clients):
        warn(read_warnings(size.warnings))
        say(size.nothing_written)
        return 0
    with project.held():
        project = project.current()
        # A lock that is not valid is refused here, before any client is rendered.
        run, lock = project.run(clients), project.lock()
        made = render_run(run, workers, kept=project.unchanged_clients(clients))
        write_made(made, run, lock or Lock(), force=force)
    return 0


def write_made(made: Made, run: Run, lock: Lock, *, force: bool) -> None:
    """Write those files of a run that differ, and say which."""
    result = write(made, run.output, lock, whole=run.whole, force=force)
    if run.is_project:
        remember_made(made, result.lock, run.root)
    size = Size(clients=len(run.clients), files=len(result.written) + result.unchanged)
    say_all(result, run.output, f"{size}: ")


def render_run(run: Run, workers: Workers, *, kept: Kept) -> Made:
    """Render all files of a run except those of `kept` clients; print its warnings.

    Raise ProblemsError with all problems.
    """
    from pitchpipe.pipeline import render_shared

    clients = [client for client in run.clients if client.name not in kept]
    results = progress([c.name for c in clients], workers.render(clients, root=run.root))
    made, warnings = joined(results, render_shared(), frozenset(kept))
    warn([*warnings, *read_warnings(each for said in kept.values() for each in said)])
    return made
