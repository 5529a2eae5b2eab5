"""Validate a document as it was published, or a client's effective document."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.document import Document
from pitchpipe.effective import effective_document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.limits import same_limits
from pitchpipe.load.yaml_source import load
from pitchpipe.pipeline import parse_document
from pitchpipe.problems import Problem, ProblemsError, sort_problems
from pitchpipe.validate.validate import as_meant


@same_limits()
def published_problems(path: Path, root: Path, source: str = "") -> list[Problem]:
    """List the problems of a document without overlays, those of generating included.

    `source` is where it comes from, if that is known.
    """
    try:
        return _problems(as_meant(bundle(load(path, root=root), root=root, source=source)))
    except ProblemsError as error:
        return list(error.problems)


@same_limits()
def effective_problems(client: ClientConfig, root: Path) -> list[Problem]:
    """List the problems of a client's document with its overlays applied."""
    try:
        return _problems(effective_document(client, root=root))
    except ProblemsError as error:
        return list(error.problems)


def _problems(document: Document) -> list[Problem]:
    """List the warnings of a document, and what a client of it lacks."""
    return list(sort_problems([*document.warnings, *parse_document(document).warnings]))
