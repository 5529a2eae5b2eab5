"""The commands that ask where models come from: `add`, `update`, and `check --upstream`."""

from __future__ import annotations

import functools
import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchpipe.console import say, say_exactly, tell
from pitchpipe.fixes import command_line
from pitchpipe.problems import Problem, ProblemsError, printable
from pitchpipe.runs import Run, project_run

if TYPE_CHECKING:
    from pitchpipe.output.drift import Output
    from pitchpipe.output.tree import Written
    from pitchpipe.upstream.update import Update

FROM = click.option(
    "--from",
    "place",
    default="",
    metavar="PLACE",
    help="Read models from another API, a cog server, a file or a folder, not from Replicate.",
)


@click.command()
@click.argument("model", metavar="OWNER/NAME[:VERSION]")
@FROM
def add(*, model: str, place: str) -> int:
    """Add a hosted model to the project: spec, overlay, configuration and client.

    The token for Replicate's API is read from REPLICATE_API_TOKEN.
    """
    from pitchpipe.model.reference import parse_reference
    from pitchpipe.model.sources import read_source
    from pitchpipe.upstream.add import prepare, project_for

    cwd = Path.cwd()
    reference = parse_reference(model)
    config = project_for(reference, cwd)
    addition = prepare(read_source(reference, place, environ=os.environ, root=cwd), config)
    written = addition.write()
    _warn(addition.warnings)
    _say_written(addition.inputs, written, addition.output)
    return 0


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--to", metavar="VERSION", default="", help="Take this version, not the latest.")
@FROM
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--accept-breaking", is_flag=True, help="Write even what breaks callers.")
def update(
    *, clients: tuple[str, ...], to: str, place: str, dry_run: bool, accept_breaking: bool
) -> int:
    """Take newer versions of hosted models: say what changes, and remake spec and client."""
    from pitchpipe.model.reference import is_version
    from pitchpipe.upstream.update import all_inputs, make_all, write_all

    if to and (len(clients) != 1 or not is_version(to)):
        message = "--to takes the id of a version, 64 digits of 0-9 and a-f, and one CLIENT"
        raise click.UsageError(message)
    run = project_run(clients, Path.cwd())
    updates = _updates(run, clients, place, to)
    for each in updates:
        _show(each)
    made = make_all(updates, run.root)
    breaking = [each.pinned.client.name for each in updates if each.is_breaking]
    if breaking and not accept_breaking:
        say(f"nothing written: {', '.join(breaking)} would break callers")
        words = ["update", *clients, *(["--to", to] if to else [])]
        words += ["--from", place] if place else []
        return _answer_no(command_line([*words, "--accept-breaking"]))
    paths = all_inputs(updates)
    if dry_run:
        for path in sorted(paths):
            say(f"would write {printable(path)}")
    elif updates:
        _say_written(paths, write_all(updates, made, run.output, run.root), run.output)
    return 0


def with_upstream(command: Callable[..., int]) -> Callable[..., int]:
    """Give `check` its option `--upstream`, which asks something else altogether."""

    @click.option("--upstream", is_flag=True, help="Ask whether models have newer versions.")
    @functools.wraps(command)
    def run(*arguments: Any, upstream: bool, clients: tuple[str, ...], **options: Any) -> int:
        if not upstream:
            return command(*arguments, clients=clients, **options)
        if options.pop("form") != "text" or any(options.values()):
            message = "--upstream goes with no other option"
            raise click.UsageError(message)
        return _check_upstream(clients)

    return run


def _check_upstream(clients: Sequence[str]) -> int:
    from pitchpipe.upstream.update import Source, pinned_clients, prepare

    run = project_run(clients, Path.cwd())
    source = Source(place="", environ=os.environ, root=run.root)
    problems: list[Problem] = []
    newer: list[str] = []
    for pinned in pinned_clients(run, clients):
        name = pinned.client.name
        try:
            found = prepare(pinned, source, run.root)
        except ProblemsError as error:
            problems += error.problems
            say(f"{name}: could not tell")
            continue
        if found is None:
            say(f"{name}: already at {pinned.reference.version}")
        else:
            newer.append(name)
            _show_briefly(found)
    if problems:
        raise ProblemsError(problems)
    return _answer_no(command_line(["update", *newer, "--dry-run"])) if newer else 0


def _updates(run: Run, names: Sequence[str], place: str, to: str) -> list[Update]:
    from pitchpipe.upstream.update import Source, pinned_clients, prepare

    source = Source(place=place, environ=os.environ, root=run.root)
    found: list[Update] = []
    for pinned in pinned_clients(run, names):
        change = prepare(pinned, source, run.root, to)
        if change:
            found.append(change)
        else:
            say(f"{pinned.client.name}: already at {pinned.reference.version}")
    return found


def _show(update: Update) -> None:
    """Print what changes, and what to write of it into a changelog."""
    from pitchpipe.diff.policy import changelog_entry, version_step

    changes = update.found.judged.changes
    _warn(update.warnings)
    _show_head(update)
    say_exactly(update.found.text.encode(errors="backslashreplace"))
    say(f"version step: {version_step(changes)}")
    if entry := changelog_entry(changes):
        say("for your CHANGELOG:\n")
        for line in entry.splitlines():
            say(printable(line))
        say("")


def _show_briefly(update: Update) -> None:
    _show_head(update)
    changes = update.found.judged.changes
    count = Counter(change.severity for change in changes)
    say("  " + ", ".join(f"{count[name]} {name}" for name in ("error", "warning", "info", "doc")))
    for change in changes:
        if change.severity == "error":
            say(printable(f"  breaking: {change.message}"))


def _show_head(update: Update) -> None:
    say(f"{update.pinned.client.name}: {update.pinned.reference.version} -> {update.version}")
    for note in update.notes:
        say(f"note: {note}")


def _say_written(inputs: dict[str, bytes], written: Written, output: Output) -> None:
    for path in sorted(inputs):
        say(f"wrote {printable(path)}")
    for path in written.written:
        say(f"wrote {output.where(path)}")
    for path in written.removed:
        say(f"removed {output.where(path)}")


def _warn(warnings: Sequence[Problem]) -> None:
    if warnings:
        tell(str(ProblemsError(warnings)))


def _answer_no(fix: str) -> int:
    tell(printable(f"fix: {fix}"))
    return 1


COMMANDS = (add, update)
