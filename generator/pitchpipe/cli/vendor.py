"""The command `vendor`."""

from __future__ import annotations

from pathlib import Path

import click

from pitchpipe.cli.messages import say_all
from pitchpipe.cli.options import VERBOSE
from pitchpipe.console import say_columns
from pitchpipe.project import held_project
from pitchpipe.vendor.layout import folder_output
from pitchpipe.vendor.sources import listing


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--into", type=click.Path(path_type=Path), help="The folder for the copies.")
@click.option("--remove", "is_removal", is_flag=True, help="Remove the clients from the folder.")
@click.option("--force", is_flag=True, help="Discard hand edits.")
@VERBOSE
@click.option("--list", "is_listing", is_flag=True, help="List what can be copied, or the copies.")
def vendor(
    *,
    clients: tuple[str, ...],
    into: Path | None,
    is_removal: bool,
    force: bool,
    verbose: bool,
    is_listing: bool,
) -> int:
    """Copy clients and their specs into a folder of any repository, or update the copies there."""
    cwd = Path.cwd()
    output = folder_output(into, cwd) if into else None
    if is_listing and not clients:
        say_columns(listing(output, cwd))
        return 0
    if output is None or is_listing or (is_removal and not clients):
        message = "name the folder with --into DIR; --remove needs clients, --list takes none"
        raise click.UsageError(message)
    from pitchpipe.vendor.add_remove import add, remove

    change = remove if is_removal else add
    with held_project(cwd):
        written = change(clients, output, cwd, force=force)
    say_all(written, output, verbose=verbose)
    return 0
