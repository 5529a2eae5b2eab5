"""Options and argument types that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from pitchpipe.cli import quick_options
from pitchpipe.load.reading import refuse_no_file

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
STRICT = click.option(*quick_options.STRICT, is_flag=True, help="Treat warnings as errors.")
ALL = click.option(
    "--all", "everything", is_flag=True, help="Print every warning, even if many are alike."
)
QUIET = click.option(
    *quick_options.QUIET, is_flag=True, help="Print no text; the exit code is the answer."
)
VERBOSE = click.option(
    *quick_options.VERBOSE, is_flag=True, help="Name each file that is written or removed."
)


def file_or_source(
    context: click.Context, option: click.Parameter, value: str | None
) -> Path | str | None:
    """Return a file that exists as a path, and the address of a document as it is."""
    del context, option
    if value is None or "://" in value:
        return value
    refuse_no_file(Path(value), value)
    return Path(value)
