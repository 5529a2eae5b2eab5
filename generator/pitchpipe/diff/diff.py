"""Compares two documents and lists the changes, the worst first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from pitchpipe.diff.absent import Absent
from pitchpipe.diff.callbacks import compare_webhooks
from pitchpipe.diff.change import Change, order
from pitchpipe.diff.classes import compare_classes
from pitchpipe.diff.generation import Generated, compare_generated
from pitchpipe.diff.model import are_models, compare_models
from pitchpipe.diff.operations import compare_operations, compare_servers
from pitchpipe.diff.options import DEFAULT, Options
from pitchpipe.diff.run import Run
from pitchpipe.diff.schemas import compare_schemas
from pitchpipe.diff.security import compare_schemes
from pitchpipe.diff.source import Source
from pitchpipe.document import Document
from pitchpipe.problems import ProblemsError
from pitchpipe.schema.scope import TooMuchError


class Compared(NamedTuple):
    """The changes between two documents, and what `generate` makes of either.

    That is None where it is the same, or cannot be said.
    """

    changes: list[Change]
    generated: tuple[Generated, Generated] | None


def compare(
    old: Document, new: Document, *, options: Options = DEFAULT, absent: Absent = None
) -> Compared:
    """Compare two documents as their overlays leave them; `placed` finds the changes in the files.

    Either may also be a hosted model's own `openapi_schema`, or stand for none (`absent`). Raises
    ProblemsError if a document is too large.
    """
    run = Run(Source.of(old), Source.of(new), options)
    try:
        operations = _compare(run)
        generated = None if absent else compare_generated(run, (old, new), operations)
    except TooMuchError as error:
        document = old if error.root is old.data else new
        raise ProblemsError([error.problem(document)]) from None
    return Compared(_sorted(run), generated)


def diff(old: Document, new: Document) -> list[Change]:
    """Return the changes between two documents, placed in both. Raises ProblemsError."""
    return [placed(each, old, new, in_both=True) for each in compare(old, new).changes]


def diff_data(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Compare two documents that are plain data: without places in files, and what is made of them.

    Raises TooMuchError if one is too large.
    """
    run = Run(Source(old), Source(new))
    _compare(run)
    return _sorted(run)


def placed(change: Change, old: Document, new: Document, *, in_both: bool) -> Change:
    """Find the place of a change in the files.

    What stands in both is placed in the new one only unless `in_both`: to find places takes longer
    than to compare where a JSON file is large.
    """
    was, now = change.old_pointer, change.new_pointer
    return replace(
        change,
        old_where=old.where(was) if was is not None and (in_both or now is None) else None,
        new_where=new.where(now) if now is not None else None,
    )


def _compare(run: Run) -> list[tuple[str, str, str]]:
    """Collect the changes in `run`, and return the operations on both sides."""
    operations: list[tuple[str, str, str]] = []
    if are_models(run.old, run.new):
        compare_models(run)
    else:
        operations = compare_operations(run)
        compare_schemes(run)
        compare_servers(run)
        compare_webhooks(run)
        _information(run)
    for left, right, mode in run.pairs():
        compare_schemas(run, left, right, mode)
    if operations:
        compare_classes(run, operations)
    return operations


def _sorted(run: Run) -> list[Change]:
    return sorted(run.changes(), key=order)


def _information(run: Run) -> None:
    for word in ("title", "description", "version"):
        before, after = (source.root.child("info", word) for source in (run.old, run.new))
        if before.value != after.value:
            run.report(
                "documentation-changed",
                f"{word} of the document changed",
                old=(before.pointer, before.value),
                new=(after.pointer, after.value),
            )
