"""The command line: parses arguments, runs a command, and turns each failure into an exit code.

0: fine. 1: the answer is no (drift, a hand edit). 2: could not tell. 130: interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

import click

from pitchpipe.cli.invocation import Invocation
from pitchpipe.cli.messages import failed
from pitchpipe.console import StdoutError, show, tell
from pitchpipe.lock.project_files import ProjectFiles
from pitchpipe.problems import ProblemsError, printable
from pitchpipe.project import ProjectState
from pitchpipe.shell import command_line
from pitchpipe.version import VERSION

COMMANDS = {
    "add": "pitchpipe.cli.models:add",
    "check": "pitchpipe.cli.check:check",
    "config": "pitchpipe.cli.config:show_config",
    "docs": "pitchpipe.cli.docs:docs",
    "diff": "pitchpipe.cli.diff:diff_documents",
    "generate": "pitchpipe.cli.generate:generate",
    "init": "pitchpipe.cli.models:init",
    "list": "pitchpipe.cli.specs:list_clients",
    "rules": "pitchpipe.cli.diff:rules",
    "spec": "pitchpipe.cli.specs:show_spec",
    "update": "pitchpipe.cli.models:update",
    "validate": "pitchpipe.cli.specs:validate",
    "vendor": "pitchpipe.cli.vendor:vendor",
    "verify": "pitchpipe.cli.check:verify",
}
"""The commands, each with its module and its name in it: only the one that is run is imported."""

# Narrower terminals click takes to be as wide.
_LEAST_COLUMNS = 50


class _Formatter(click.HelpFormatter):
    def __init__(self, width: int | None = None, max_width: int | None = None) -> None:
        super().__init__(width=width or _narrow_width(), max_width=max_width)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        # Leave most of a narrow terminal to the second column, which is the text.
        super().write_dl(rows, min(col_max, self.width // 2), col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def command_of(name: str) -> click.Command:
    """Import a command. Raises KeyError if there is none of this name."""
    module, _, function = COMMANDS[name].partition(":")
    command: click.Command = getattr(import_module(module), function)
    command.context_class = _Context
    return command


class _Commands(click.Group):
    context_class = _Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx  # which click passes: the commands are the same everywhere
        return command_of(cmd_name) if cmd_name in COMMANDS else None


def main(arguments: Sequence[str] | None = None, files: ProjectFiles | None = None) -> int:
    """Run one command and return its exit code; every failure ends with one `fix:` line.

    `files` are those of the project, of which some may have been read already.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    invocation = Invocation(arguments, ProjectState(files or ProjectFiles()))
    try:
        code = group.main(
            arguments,
            prog_name="pitchpipe",
            standalone_mode=False,
            obj=invocation,
        )
        return code or 0
    except ProblemsError as error:
        from pitchpipe.output.refusals import HandEditedError
        from pitchpipe.report.alike import listed
        from pitchpipe.report.fixes import fix_problems

        if isinstance(error, HandEditedError):
            show(error.edits)
        tell("\n".join(listed(error.problems)))
        fix = fix_problems(error.problems, arguments, Path.cwd())
        return failed(fix, 1 if isinstance(error, HandEditedError) else 2)
    except click.ClickException as error:
        return _fail_usage(error)
    except StdoutError as error:
        return fail_to_print(error, arguments)
    except (click.Abort, KeyboardInterrupt):
        tell("pitchpipe: interrupted; no file was left half-written")
        return failed(command_line(arguments), 130)
    except Exception as error:  # noqa: BLE001 - a crash is "could not tell", never drift
        return _fail_internally(error, arguments)


@click.group(cls=_Commands)
@click.version_option(VERSION, message=f"%(prog)s {VERSION}")
def group() -> None:
    """Keep typed Python clients in tune with their OpenAPI specs.

    Exit codes: 0 fine, 1 drift, breaking change or hand edit, 2 could not tell.
    """


def fail_to_print(error: StdoutError, arguments: Sequence[str]) -> int:
    """Say that the result could not be printed, so that nobody takes it for the answer."""
    tell(printable(f"pitchpipe: stdout cannot be written: {error}"))
    return failed(f"df -h . && {command_line(arguments)}", 2)


def _narrow_width() -> int | None:
    """Return the width of a terminal that is narrower than click would take it to be."""
    import shutil

    columns = shutil.get_terminal_size().columns
    return columns - 1 if columns <= _LEAST_COLUMNS + 1 else None


def _fail_usage(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        tell(error.format_message())
    else:
        tell(f"pitchpipe: {printable(error.format_message())}")
    context = error.ctx if isinstance(error, click.UsageError) else None
    return failed(f"{context.command_path if context else 'pitchpipe'} --help", 2)


def _fail_internally(error: Exception, arguments: Sequence[str]) -> int:
    import traceback

    from pitchpipe.report.fixes import fix_crash

    if os.environ.get("PITCHPIPE_DEBUG"):
        traceback.print_exception(error)
    tell(printable(f"pitchpipe: internal error: {type(error).__name__}: {error}"))
    return failed(fix_crash(arguments), 2)
