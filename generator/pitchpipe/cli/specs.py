"""The commands about documents: `validate`, `spec` and `list`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchpipe.cli.messages import counts_by_rule, warn
from pitchpipe.cli.options import ALL, STRICT
from pitchpipe.console import progress, say, say_columns, say_exactly
from pitchpipe.load.reading import fail, is_there, refuse_no_file
from pitchpipe.problems import Location, Problem, ProblemsError, as_errors, has_errors, printable
from pitchpipe.project import project_config, project_run
from pitchpipe.report.report import count

if TYPE_CHECKING:
    from pitchpipe.config import ClientConfig


@click.command()
@click.argument("spec", nargs=-1, type=click.Path(path_type=Path))
@STRICT
@ALL
def validate(*, spec: tuple[Path, ...], strict: bool, everything: bool) -> int:
    """Validate documents: by default the published and the effective one of each client."""
    from pitchpipe.validation import effective_problems, published_problems

    cwd = Path.cwd()
    if spec:
        _refuse_other_words(spec, cwd)
        paths = [path.as_posix() for path in spec]
        found = dict(progress(paths, (published_problems(cwd / path, cwd) for path in paths)))
        return _judge(found, frozenset(found) if strict else frozenset(), everything=everything)
    run = project_run((), cwd)
    published = {run.show(c.spec): c for c in run.clients}
    effective = {f"{c.name} (effective)": c for c in run.clients}
    found = dict(
        progress(
            [*published, *effective],
            chain(
                (published_problems(c.spec, run.root, c.source) for c in published.values()),
                (effective_problems(c, run.root) for c in effective.values()),
            ),
        )
    )
    # What a client's overlays correct is no fault of the client.
    judged = {name for name, client in effective.items() if client.strict}
    return _judge(found, frozenset(found) if strict else frozenset(judged), everything=everything)


def _refuse_other_words(words: Sequence[Path], cwd: Path) -> None:
    """Raise ProblemsError for what is not a file, such as the name of a client."""
    for word in words:
        if not is_there(cwd / word) and (client := _client_named(str(word), cwd)):
            message = (
                "is a client: validate takes files; without arguments it validates all clients"
            )
            hint = f"did you mean '{Path(relpath(client.spec, cwd)).as_posix()}'?"
            fail(Location(path=word.as_posix()), "unreadable-file", message, hint)
        refuse_no_file(cwd / word, word.as_posix())


def _client_named(name: str, cwd: Path) -> ClientConfig | None:
    try:
        clients = project_config(cwd).clients
    except ProblemsError:
        return None
    return next((each for each in clients if each.name == name), None)


@click.command("spec")
@click.argument("client")
@click.option("--effective", is_flag=True, help="Apply the overlays, and print YAML.")
def show_spec(*, client: str, effective: bool) -> int:
    """Print a client's document, as published or with its overlays applied."""
    run = project_run((client,), Path.cwd())
    (chosen,) = run.clients
    if effective:
        from pitchpipe.effective import effective_document
        from pitchpipe.load.yaml_source import dump

        say_exactly(dump(effective_document(chosen, root=run.root).data).encode())
    else:
        say_exactly(chosen.spec.read_bytes())
    return 0


@click.command("list")
def list_clients() -> int:
    """List the configured clients, each with its spec."""
    run = project_run((), Path.cwd())
    say_columns((client.name, run.show(client.spec)) for client in run.clients)
    return 0


def _verdict(problems: Sequence[Problem]) -> str:
    if has_errors(problems):
        return "invalid"
    if not problems:
        return "valid"
    rules = counts_by_rule(each.rule for each in problems)
    return f"{count(len(problems), 'warning')}: {rules}; a client can be made"


def _judge(found: dict[str, list[Problem]], strict: frozenset[str], *, everything: bool) -> int:
    found = {
        shown: list(as_errors(problems)) if shown in strict else problems
        for shown, problems in found.items()
    }
    for shown, problems in found.items():
        say(f"{printable(shown)}: {_verdict(problems)}")
    problems = [problem for each in found.values() for problem in each]
    if has_errors(problems):
        raise ProblemsError(problems)
    warn(problems, everything=everything)
    return 0
