"""Two documents in, the changes between them out, the worst first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pitchpipe.diff.change import Change, order
from pitchpipe.diff.model import are_models, compare_models
from pitchpipe.diff.operations import compare_operations, compare_servers
from pitchpipe.diff.run import Run
from pitchpipe.diff.schemas import compare_schemas
from pitchpipe.diff.security import compare_schemes
from pitchpipe.diff.source import Source
from pitchpipe.document import Document


def diff(old: Document, new: Document) -> list[Change]:
    """Compare two documents as their overlays leave them; each change knows its place in the files.

    Either may also be a hosted model's own `openapi_schema`.
    """
    return [
        replace(
            change,
            old_where=_where(old, change.old_pointer),
            new_where=_where(new, change.new_pointer),
        )
        for change in diff_data(old.data, new.data)
    ]


def _where(document: Document, pointer: str | None) -> Any:
    return None if pointer is None else document.where(pointer)


def diff_data(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Compare two documents that are plain data: the same without places in files."""
    run = Run(Source(old), Source(new))
    if are_models(run.old, run.new):
        compare_models(run)
    else:
        compare_operations(run)
        compare_schemes(run)
        compare_servers(run)
        _information(run)
    for left, right, mode in run.pairs():
        compare_schemas(run, left, right, mode)
    return sorted(run.changes.values(), key=order)


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
