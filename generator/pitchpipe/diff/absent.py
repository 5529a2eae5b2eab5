"""Stands for the document of a client that is new, or is gone, in a comparison with the other."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pitchpipe.document import Document

Absent: TypeAlias = Literal["old", "new"] | None
"""The side of a comparison that has no such client."""

_WITH_OPERATIONS = frozenset({"paths", "webhooks"})


def without_operations(document: Document) -> Document:
    """Return a document that differs from another only in that it has no operations.

    What would be in it is placed where the other has it.
    """
    rest = {key: value for key, value in document.data.items() if key not in _WITH_OPERATIONS}
    return Document(path=document.path, data={**rest, "paths": {}}, places=lambda: document.places)
