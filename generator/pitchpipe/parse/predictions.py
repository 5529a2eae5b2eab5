"""Tells whether a document describes one hosted model, and which version it pins."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pitchpipe import ir

_VERSION_ID = re.compile(r"\b[0-9a-f]{64}\b")


def find_prediction_api(
    title: str, operations: Iterable[ir.Operation], definitions: Iterable[ir.Definition]
) -> ir.PredictionApi | None:
    """Recognise the form of Replicate's model documents; None for any other document.

    Such a document has `POST /predictions` whose body holds `input` and `version`; the description
    of `version` names the pinned 64-digit id, and the title is `owner_name` (an owner's name has no
    underscore).
    """
    models = {d.name: d for d in definitions if isinstance(d, ir.Model)}
    for operation in operations:
        if (operation.method, operation.path) != ("POST", "/predictions") or not operation.body:
            continue
        body = operation.body.type
        fields = (
            models[body.name].fields if isinstance(body, ir.Named) and body.name in models else ()
        )
        by_name = {field.wire_name: field for field in fields}
        version = by_name.get("version")
        pinned = _VERSION_ID.search(version.description) if version else None
        if "input" in by_name and pinned:
            return ir.PredictionApi(
                model=title.replace("_", "/", 1),
                version=pinned.group(),
                create=operation.name,
                version_field="version",
            )
    return None
