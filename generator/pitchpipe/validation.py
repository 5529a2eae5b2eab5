"""Validate a document as it was published, or a client's effective document."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.effective import effective_document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.limits import same_limits
from pitchpipe.load.yaml_source import load
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.validate.validate import validate


@same_limits()
def published_problems(path: Path, root: Path) -> list[Problem]:
    """List the problems of a document without overlays."""
    try:
        return validate(bundle(load(path, root=root), root=root))
    except ProblemsError as error:
        return list(error.problems)


def effective_problems(client: ClientConfig, root: Path) -> list[Problem]:
    """List the problems of a client's document with its overlays applied."""
    try:
        return list(effective_document(client, root=root).warnings)
    except ProblemsError as error:
        return list(error.problems)
