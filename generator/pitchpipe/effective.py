"""The effective document of a client: its spec with its overlays applied, bundled and valid."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.document import Document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.limits import same_limits
from pitchpipe.load.yaml_source import load
from pitchpipe.validate.validate import as_meant


@same_limits()
def corrected_document(client: ClientConfig, *, root: Path) -> Document:
    """Load a client's spec, apply its overlays, and bundle the files that it refers to.

    Raises ProblemsError.
    """
    published = load(client.spec, root=root)
    if not client.overlays:
        return bundle(published, root=root, source=client.source)
    # The search by JSONPath takes longer to import than many a document takes to read.
    from pitchpipe.overlay.overlay import apply, load_overlay

    overlays = [load_overlay(path, root=root) for path in client.overlays]
    return bundle(apply(published, overlays), root=root, source=client.source)


@same_limits()
def effective_document(client: ClientConfig, *, root: Path) -> Document:
    """Load a client's spec, apply its overlays, bundle it, and read it as it is meant.

    Its `warnings` are those of all stages. Raises ProblemsError with all problems of the first
    stage that finds errors.
    """
    return as_meant(corrected_document(client, root=root))
