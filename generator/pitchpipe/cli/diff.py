"""The commands `diff` and `rules`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from pitchpipe.cli.messages import answer
from pitchpipe.cli.models import FROM
from pitchpipe.console import say_exactly
from pitchpipe.report.formats import FOR_CI, TEXT, failing_in


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="From which severity on the answer is no.",
)
@click.option("--all", "with_doc", is_flag=True, help="Show changes of wording, too.")
@click.option("--raw", "is_raw", is_flag=True, help="Compare specs as published, without overlays.")
@FROM
@click.option(
    "--format",
    "form",
    type=click.Choice([TEXT, "json", "markdown", "html", *FOR_CI]),
    default=TEXT,
    help="For whom to report.",
)
@click.pass_obj
def diff_documents(
    arguments: list[str],
    *,
    old: str,
    new: str | None,
    fail_on: Any,
    with_doc: bool,
    is_raw: bool,
    place: str,
    form: Any,
) -> int:
    """Say what changes between two documents, and whom it breaks.

    Each is a file, a client, or one of these as a revision has it: git:REVISION:FILE. One alone is
    compared with what the last commit, or that revision, has of it.

    One may be a version of a hosted model: its id, if the other side is of the same model, or
    OWNER/NAME[:VERSION]. Nothing else is asked of a network.
    """
    from pitchpipe.report.from_diff import changes_report, failed_diff
    from pitchpipe.upstream.comparison import Sides, compared

    words = [old] if new is None else [old, new]
    with failing_in(form, arguments, partial(failed_diff, words)):
        sides = Sides(cwd=Path.cwd(), place=place, is_raw=is_raw)
        own: Any = TEXT if form in FOR_CI else form
        found = compared(old, new, sides, fail_on=fail_on, form=own, with_doc=with_doc)
        report = changes_report(found, words, arguments, form, fail_on)
    return answer(report, form, quiet=False)


@click.command()
def rules() -> int:
    """Print the rules of `diff`: what each means, whom it breaks, what to do."""
    from pitchpipe.diff.rules import rules_markdown

    say_exactly(rules_markdown().encode())
    return 0
