"""Compares two documents and lists the changes, the worst first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pitchpipe.diff.callbacks import compare_webhooks
from pitchpipe.diff.change import Change, order
from pitchpipe.diff.classes import compare_classes
from pitchpipe.diff.model import are_models, compare_models
from pitchpipe.diff.operations import compare_operations, compare_servers
from pitchpipe.diff.run import Run
from pitchpipe.diff.schemas import compare_schemas
from pitchpipe.diff.security import compare_schemes
from pitchpipe.diff.source import Source
from pitchpipe.document import Document
from pitchpipe.problems import ProblemsError
from pitchpipe.schema.scope import TooMuchError


def diff(old: Document, new: Document) -> list[Change]:
    """Compare two documents as their overlays leave them; each change knows its place in the files.

    Either may also be a hosted model's own `openapi_schema`. Raises ProblemsError if one is too
    large.
    """
    return [_placed(change, old, new) for change in _changes(old, new)]


def diff_nearest(old: Document, new: Document) -> list[Change]:
    """Compare two documents like `diff`, but place what stands in both in the new one only.

    To find places takes longer than to compare where a JSON file is large.
    """
    return [
        _placed(change, old if change.new_pointer is None else None, new)
        for change in _changes(old, new)
    ]


def _changes(old: Document, new: Document) -> list[Change]:
    try:
        return diff_data(old.data, new.data)
    except TooMuchError as error:
        document = old if error.root is old.data else new
        raise ProblemsError([error.problem(document)]) from None


def _placed(change: Change, old: Document | None, new: Document) -> Change:
    was, now = change.old_pointer, change.new_pointer
    return replace(
        change,
        old_where=old.where(was) if old and was is not None else None,
        new_where=new.where(now) if now is not None else None,
    )


def diff_data(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Compare two documents that are plain data: the same without places in files."""
    run = Run(Source(old), Source(new))
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
