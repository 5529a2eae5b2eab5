"""The command `docs`, and the part of `check` that is about its pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from pitchpipe.cli.generate import render_run, write_made
from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import warn
from pitchpipe.cli.options import ALL, FOLDER, VERBOSE
from pitchpipe.cli.workers import Workers, with_workers
from pitchpipe.console import say
from pitchpipe.lock.conventions import LOCK_NAME, PAGES_OPTION
from pitchpipe.lock.fast_check import Kept
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.drift import Output, read_lock
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.shell import plain_path


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--into", type=FOLDER, help="The folder of the pages, unless one is configured.")
@click.option("--force", is_flag=True, help="Discard hand edits.")
@ALL
@VERBOSE
@pass_invocation
@with_workers
def docs(
    invocation: Invocation,
    *,
    clients: tuple[str, ...],
    into: Path | None,
    force: bool,
    everything: bool,
    verbose: bool,
    workers: Workers,
) -> int:
    """Write reference pages for the clients, as Markdown for any site."""
    with invocation.project.held():
        project = invocation.project.current()
        own = project.docs
        output = own if into is None else _output(into, own)
        if output is None:
            message = 'name a folder: --into DIR, or `docs = "DIR"` in [tool.pitchpipe]'
            raise click.UsageError(message)
        run = project.pages_run(clients, output)
        lock = read_lock(output, to_mend=True) or Lock()
        _refuse_code(lock, output)
        made, warnings = render_run(run, workers, kept=Kept())
        warn(warnings, everything=everything)
        write_made(made, run, lock, force=force, warnings=warnings, verbose=verbose)
    if output != own:
        shown = plain_path(output.shown)
        say(f'`docs = "{shown}"` in [tool.pitchpipe] lets `check` cover the pages of all clients')
    return 0


def _output(folder: Path, own: Output | None) -> Output:
    """Return the folder that the command names, which may be the one of the configuration."""
    if own and (Path.cwd() / folder).resolve() == own.folder.resolve():
        return own
    return Output(folder=Path.cwd() / folder, shown=folder.as_posix())


def _refuse_code(lock: Lock, output: Output) -> None:
    """Refuse a folder that holds code: what is not written again there would be removed."""
    if any(PAGES_OPTION not in record.options for record in lock.clients.values()):
        where = replace(output.where(LOCK_NAME), pointer="/clients")
        message = "is the lock of a folder of clients: pages need a folder of their own"
        raise ProblemsError([Problem(where=where, rule="pages-in-code", message=message)])
