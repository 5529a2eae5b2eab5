"""The commands that ask the source of a model: `add`, `update`, and `check --upstream`."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import failed, say_written, warn
from pitchpipe.console import say, say_exactly, tell
from pitchpipe.output.drift import read_lock
from pitchpipe.output.layouts import with_layouts
from pitchpipe.problems import Problem, ProblemsError, printable
from pitchpipe.project import Run, held_project, project_run
from pitchpipe.report.accepting import fix_changes
from pitchpipe.shell import command_line

if TYPE_CHECKING:
    from pitchpipe.upstream.update import Renewal

FROM = click.option(
    "--from",
    "place",
    default="",
    metavar="PLACE",
    help="Read models from another API, a cog server, a file or a folder instead of Replicate.",
)


@click.command()
@click.argument("model", metavar="OWNER/NAME[:VERSION]")
@FROM
def add(*, model: str, place: str) -> int:
    """Add a hosted model to the project: spec, overlay, configuration and client.

    The token for Replicate's API is read from REPLICATE_API_TOKEN.
    """
    from pitchpipe.model.origins import read_source
    from pitchpipe.model.reference import parse_reference
    from pitchpipe.upstream.add import prepare, project_for

    cwd = Path.cwd()
    reference = parse_reference(model)
    with held_project(cwd):
        config = project_for(reference, cwd)
        addition = prepare(read_source(reference, place, environ=os.environ, root=cwd), config)
        written = addition.write()
    warn(addition.warnings)
    say_written(written, addition.output, addition.inputs)
    return 0


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--to", metavar="VERSION", default="", help="Use this version instead of the latest.")
@FROM
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--accept-breaking", is_flag=True, help="Write even changes that break callers.")
@click.option("--all", "with_doc", is_flag=True, help="Also show changes of wording.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="Markdown is for a pull request, and shows only the changes.",
)
@pass_invocation
def update(
    invocation: Invocation,
    *,
    clients: tuple[str, ...],
    to: str,
    place: str,
    dry_run: bool,
    accept_breaking: bool,
    with_doc: bool,
    form: Any,
) -> int:
    """Update hosted models: show what changes, and write the new specs and clients."""
    from pitchpipe.model.reference import is_version
    from pitchpipe.upstream.summary import as_markdown, as_text
    from pitchpipe.upstream.update import all_inputs, compare
    from pitchpipe.upstream.writing import make_all, write_all

    if to and (len(clients) != 1 or not is_version(to)):
        message = "--to needs the id of a version (64 digits of 0-9 and a-f) and one CLIENT"
        raise click.UsageError(message)
    # Markdown goes into a pull request as it is, so everything else goes to stderr.
    note = say if form == "text" else tell
    with nullcontext() if dry_run else held_project(Path.cwd()):
        run = project_run(clients, Path.cwd())
        lock = read_lock(run.output, to_mend=True)
        run = replace(run, clients=with_layouts(run.clients, lock))
        renewals = _renewals(run, clients, place, to, note)
        updates = [compare(each, run.root, form=form, with_doc=with_doc) for each in renewals]
        for each in updates:
            text = as_text(each) if form == "text" else as_markdown(each)
            say_exactly(text.encode(errors="backslashreplace"))
        made, warnings = make_all(updates, run.root)
        warn(warnings)
        breaking = [each.client for each in updates if each.is_breaking]
        if breaking and not accept_breaking:
            note(f"nothing written: {', '.join(breaking)} would break callers")
            tell("hint: when the callers are ready for it, update with --accept-breaking")
            words = [word for word in invocation.arguments if word != "--dry-run"]
            return failed(fix_changes([*words, "--dry-run"]), 1)
        paths = all_inputs(updates)
        if dry_run:
            for path in sorted(paths):
                note(f"would write {printable(path)}")
        elif updates:
            written = write_all(updates, made, run.output, run.root)
            say_written(written, run.output, paths, say=note)
    return 0


def with_upstream(command: Callable[..., int]) -> Callable[..., int]:
    """Add the option `--upstream` to `check`, which then asks for newer versions instead."""

    @click.option("--upstream", is_flag=True, help="Check whether models have newer versions.")
    @functools.wraps(command)
    def run(*arguments: Any, upstream: bool, clients: tuple[str, ...], **options: Any) -> int:
        if not upstream:
            return command(*arguments, clients=clients, **options)
        if options.pop("form") != "text" or any(options.values()):
            message = "--upstream cannot be combined with other options"
            raise click.UsageError(message)
        return _check_upstream(clients)

    return run


def _check_upstream(clients: Sequence[str]) -> int:
    from pitchpipe.upstream.summary import in_brief
    from pitchpipe.upstream.update import Source, compare, pinned_clients, renew

    run = project_run(clients, Path.cwd())
    source = Source(place="", environ=os.environ, root=run.root)
    problems: list[Problem] = []
    newer: list[str] = []
    for pinned in pinned_clients(run, clients):
        name = pinned.client.name
        try:
            renewal = renew(pinned, source, run.root)
            found = compare(renewal, run.root) if renewal else None
        except ProblemsError as error:
            problems += error.problems
            say(f"{name}: could not tell")
            continue
        if found is None:
            say(f"{name}: already at {pinned.reference.version}")
        else:
            newer.append(name)
            say_exactly(in_brief(found).encode(errors="backslashreplace"))
    if problems:
        raise ProblemsError(problems)
    return failed(command_line(["update", *newer, "--dry-run"]), 1) if newer else 0


def _renewals(
    run: Run, names: Sequence[str], place: str, to: str, note: Callable[[str], None]
) -> list[Renewal]:
    from pitchpipe.upstream.update import Source, pinned_clients, renew

    source = Source(place=place, environ=os.environ, root=run.root)
    found: list[Renewal] = []
    for pinned in pinned_clients(run, names):
        renewal = renew(pinned, source, run.root, to)
        if renewal:
            found.append(renewal)
        else:
            note(f"{pinned.client.name}: already at {pinned.reference.version}")
    return found
