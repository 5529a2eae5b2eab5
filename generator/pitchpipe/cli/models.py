"""The commands that ask where a model or document comes from: `add`, `update` and others."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import click

from pitchpipe.characters import literal_of
from pitchpipe.cli.invocation import Invocation, pass_invocation
from pitchpipe.cli.messages import failed, say_chosen, say_written, warn
from pitchpipe.config import client_name_problem, suggest_client_name
from pitchpipe.config_file import is_variable
from pitchpipe.console import progress, say, say_exactly, show, tell
from pitchpipe.load.reading import fail, is_file
from pitchpipe.output.drift import read_lock
from pitchpipe.output.layouts import with_layouts
from pitchpipe.problems import Location, Problem, ProblemsError, printable
from pitchpipe.project import held_project, project_run
from pitchpipe.report.accepting import fix_changes
from pitchpipe.shell import command_line

if TYPE_CHECKING:
    from pitchpipe.upstream.add import Addition

FROM = click.option(
    "--from",
    "place",
    default="",
    metavar="PLACE",
    help="Read models from another API, a cog server, a file or a folder, or the document of one"
    " client from another source.",
)


def _check_variable(_context: click.Context, _option: click.Parameter, name: str) -> str:
    if name and not is_variable(name):
        message = f"{literal_of(name)} is not the name of an environment variable"
        raise click.BadParameter(message)
    return name


@click.command()
@click.argument("name", metavar="NAME|OWNER/NAME[:VERSION]")
@click.option(
    "--spec",
    metavar="URL|FILE",
    default="",
    help="Add a client NAME of this document: https://..., git+https://REPO@REVISION#PATH, a file.",
)
@click.option(
    "--auth-env",
    "variable",
    metavar="VARIABLE",
    default="",
    callback=_check_variable,
    help="With --spec: the environment variable with the token that the source needs.",
)
@FROM
def add(*, name: str, spec: str, variable: str, place: str) -> int:
    """Add a document or a hosted model to the project: spec, configuration and client.

    The token for Replicate's API is read from REPLICATE_API_TOKEN.
    """
    if (place and spec) or (variable and not spec):
        message = "--from is for models; --auth-env is for documents, and needs --spec"
        raise click.UsageError(message)
    if spec and (problem := client_name_problem(name)):
        message = f"{problem}; for example {suggest_client_name(name)}"
        raise click.BadParameter(message, param_hint="NAME")
    with held_project(Path.cwd()):
        addition = _document(name, spec, variable) if spec else _model(name, place)
        written = addition.write()
    warn(addition.warnings, everything=False)
    say_chosen(addition.made)
    say_written(written, addition.output, addition.inputs)
    return 0


def _document(name: str, spec: str, variable: str) -> Addition:
    from pitchpipe.upstream.add import project_for
    from pitchpipe.upstream.documents import prepare_document

    cwd = Path.cwd()
    config = project_for(name, cwd)
    return prepare_document(name, spec, config, cwd, environ=os.environ, variable=variable)


def _model(name: str, place: str) -> Addition:
    from pitchpipe.model.origins import read_source
    from pitchpipe.model.reference import parse_reference
    from pitchpipe.upstream.add import prepare, project_for

    cwd = Path.cwd()
    if hint := _add_document(name, cwd):
        message = "not the name of a hosted model: OWNER/NAME[:VERSION]"
        fail(Location(path=name), "invalid-reference", message, hint)
    reference = parse_reference(name)
    config = project_for(reference.client, cwd)
    return prepare(read_source(reference, place, environ=os.environ, root=cwd), config)


def _add_document(name: str, cwd: Path) -> str:
    """Say how to add a document, if that is what somebody wants who names no model, or ""."""
    if "://" in name or is_file(cwd / name):
        client = suggest_client_name(PurePosixPath(name).stem)
        return f"this adds the document: {command_line(['add', client, '--spec', name])}"
    client = suggest_client_name(name)
    return "" if "/" in name else f"a document is added by pitchpipe add {client} --spec FILE|URL"


@click.command()
def init() -> int:
    """Write the configuration of a new project, and say what to do next."""
    from pitchpipe.upstream.new_project import NEXT_STEPS, write_table

    say(f"wrote {printable(write_table(Path.cwd()))}")
    say(NEXT_STEPS)
    return 0


@click.command()
@click.argument("clients", metavar="[CLIENT]...", nargs=-1)
@click.option("--to", metavar="VERSION", default="", help="Use this version instead of the latest.")
@FROM
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--accept-breaking", is_flag=True, help="Write even changes that break callers.")
@click.option("--force", is_flag=True, help="Discard edits of fetched documents.")
@click.option("--all", "with_doc", is_flag=True, help="Also show changes of wording.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="Markdown is for the text of a pull request, and shows only the changes.",
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
    force: bool,
    with_doc: bool,
    form: Any,
) -> int:
    """Update documents and hosted models: show what changes, and write specs and clients."""
    from pitchpipe.model.reference import is_version
    from pitchpipe.upstream.newer import NOTHING_TO_ASK, Wanted, renewals
    from pitchpipe.upstream.summary import as_markdown, as_text
    from pitchpipe.upstream.update import Renewal, all_inputs, compare
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
        wanted = Wanted(names=clients, place=place, to=to, force=force, environ=os.environ)
        newer = list[Renewal]()
        finders = dict(wanted.finders(run))
        if not finders:
            note(NOTHING_TO_ASK)
        for name, renewal in progress(list(finders), renewals(finders.values())):
            if isinstance(renewal, str):
                note(printable(f"{name}: already at {renewal}"))
            else:
                newer.append(renewal)
        updates = [compare(each, run.root, form=form, with_doc=with_doc) for each in newer]
        for each in updates:
            text = as_text(each) if form == "text" else as_markdown(each)
            (show if form == "text" else say_exactly)(text.encode(errors="backslashreplace"))
        made, warnings = make_all(updates, run.root)
        warn(warnings)
        breaking = [each.client for each in updates if each.is_breaking]
        if breaking and not accept_breaking:
            note(f"nothing written: {', '.join(breaking)} would break callers")
            tell("hint: when all callers are ready, run update again with --accept-breaking")
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

    @click.option(
        "--upstream", is_flag=True, help="Check whether documents and models have newer versions."
    )
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
    from pitchpipe.upstream.newer import NOTHING_TO_ASK, Wanted
    from pitchpipe.upstream.summary import in_brief
    from pitchpipe.upstream.update import compare

    run = project_run(clients, Path.cwd())
    problems: list[Problem] = []
    newer: list[str] = []
    # Edits are lost by no question: `update` refuses that.
    wanted = Wanted(names=clients, environ=os.environ, force=True)
    finders = dict(wanted.finders(run))
    if not finders:
        say(NOTHING_TO_ASK)
    for name, find in progress(list(finders), finders.values()):
        try:
            found = find({})
            if not isinstance(found, str) and not found.is_newer:
                found = f"{found.version}; the document is not as it was fetched"
            update = None if isinstance(found, str) else compare(found, run.root)
        except ProblemsError as error:
            problems += error.problems
            say(f"{name}: could not tell")
            continue
        if update is None:
            say(printable(f"{name}: already at {found}"))
        else:
            newer.append(name)
            show(in_brief(update).encode(errors="backslashreplace"))
    if problems:
        raise ProblemsError(problems)
    return failed(command_line(["update", *newer, "--dry-run"]), 1) if newer else 0
