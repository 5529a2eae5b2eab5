"""Options and argument types that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from pitchpipe.cli import quick_options

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _FileOrSource(click.ParamType[Path | str]):
    """A file that exists, as a path, or the address of a document, as text."""

    name = "file|url"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        if isinstance(value, str) and ("://" in value or value.startswith("git+")):
            return value
        path: Path = FILE.convert(value, param, ctx)
        return path


FILE_OR_SOURCE = _FileOrSource()
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
