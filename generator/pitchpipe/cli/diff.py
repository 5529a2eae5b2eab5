"""The commands `diff` and `rules`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from pitchpipe.cli.invocation import Invocation, pass_invocation
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
    help="Exit with 1 if a change has this severity or a higher one.",
)
@click.option(
    "--severity",
    "least",
    type=click.Choice(["error", "warning", "info", "doc"]),
    default="info",
    show_default=True,
    help="Show changes of this severity or a higher one; JSON has all.",
)
@click.option("--all", "least", flag_value="doc", help="Show changes of wording, too.")
@click.option("--raw", "is_raw", is_flag=True, help="Compare specs as published, without overlays.")
@FROM
@click.option(
    "--format",
    "form",
    type=click.Choice([TEXT, "json", "markdown", "html", *FOR_CI]),
    default=TEXT,
    help="The format of the report.",
)
@pass_invocation
def diff_documents(
    invocation: Invocation,
    *,
    old: str,
    new: str | None,
    fail_on: Any,
    least: Any,
    is_raw: bool,
    place: str,
    form: Any,
) -> int:
    """Show what changed between two documents, and what breaks.

    Each document is a file, a client, or either of these in a git revision (git:REVISION:FILE or
    git:REVISION:CLIENT). A single file or client is compared with its state in the last commit, and
    a single git:... with its state on disk.

    One may be a version of a hosted model: OWNER/NAME[:VERSION], or only the ID of the version if
    the other document is for the same model. Only this uses the network.
    """
    from pitchpipe.report.accepting import notes
    from pitchpipe.report.from_diff import changes_report, failed_diff
    from pitchpipe.upstream.comparison import Sides, compared

    words = [old] if new is None else [old, new]
    with failing_in(form, invocation.arguments, partial(failed_diff, words)):
        sides = Sides(cwd=Path.cwd(), place=place, is_raw=is_raw)
        own: Any = TEXT if form in FOR_CI else form
        found = compared(old, new, sides, fail_on=fail_on, form=own, least=least)
        report = changes_report(found, words, invocation.arguments, form, fail_on)
    return answer(report, form, quiet=False, notes=notes(report.failing, form))


@click.command()
def rules() -> int:
    """Print the rules of `diff`: meaning, severity, advice."""
    from pitchpipe.diff.rules_page import rules_markdown

    say_exactly(rules_markdown().encode())
    return 0
