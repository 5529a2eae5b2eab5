"""Finds the input and output schemas of a hosted model, in any of the known forms of document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.parts import Part, Parts

_VERSION_ID = re.compile(r"\b[0-9a-f]{64}\b")
_CREATE = "POST /predictions"
_JSON = "application/json"
# What the service that hosts models takes beside the input, and a model itself does not.
_VERSION = "version"


def is_bare(source: Source) -> bool:
    """Tell whether a document is a model's own `openapi_schema`: cog's, with or without paths.

    Every version of cog takes the schema `Input` as the `input` of a prediction; what holds it has
    had several names, and the older ones no `/health-check`.
    """
    components: Mapping[str, Any] = source.data.get("components") or {}
    schemas: Mapping[str, Any] = components.get("schemas") or {}
    paths: Mapping[str, Any] = source.data.get("paths") or {}
    if "Input" not in schemas or not paths:
        return "Input" in schemas
    if "/health-check" in paths or "PredictionRequest" in schemas:
        return True
    taken = _request(source)
    return (
        _VERSION not in taken and "input" in taken and source.node(taken["input"]).name == "Input"
    )


def is_model(source: Source) -> bool:
    """Tell whether a document is that of a hosted model, in either form."""
    return is_bare(source) or _sent(source) is not None


def are_models(old: Source, new: Source) -> bool:
    """Tell whether one document is a bare schema, and the other a model in either form."""
    return (is_bare(old) or is_bare(new)) and is_model(old) and is_model(new)


def compare_models(run: Run) -> None:
    """Compare a model with a model, one of them or both a bare schema: input, and output."""
    _compare_trainings(run)
    old, new = (_ends(source) for source in (run.old, run.new))
    if old[0] is not None and new[0] is not None:
        run.later((old[0],), (new[0],), "input", step="Input", operation="")
    if old[1] is None and new[1] is None:
        return
    # A schema without an output says that anything may come.
    anything = Part(_ANYTHING, "/components/schemas/Output")
    ends = (old[1] or anything,), (new[1] or anything,)
    for source, parts in zip((run.old, run.new), ends, strict=True):
        if not is_bare(source):
            # That a prediction has no output until it ends is not the model's doing.
            source.node(parts).nullable = None
    run.later(*ends, "response", step="Output", operation="")


_ANYTHING: dict[str, Any] = {}


def _compare_trainings(run: Run) -> None:
    """Compare what trainings take and make, which either form has under the same names."""
    old, new = (source.root.child("components", "schemas") for source in (run.old, run.new))
    modes: Mapping[str, Mode] = {"TrainingInput": "input", "TrainingOutput": "response"}
    for name, mode in modes.items():
        if name in old.value and name in new.value:
            run.later((old.child(name),), (new.child(name),), mode, step=name, operation="")


def _ends(source: Source) -> tuple[Part | None, Part | None]:
    if not is_bare(source):
        return _sent(source), _received(source)
    schemas = source.root.child("components", "schemas")
    has_output = "Output" in schemas.value
    return schemas.child("Input"), schemas.child("Output") if has_output else None


def _create(source: Source) -> Part | None:
    operation = source.root.child("paths", "/predictions", "post")
    return operation if operation.value else None


def _request(source: Source) -> Mapping[str, Parts]:
    """Return the properties of what creates a prediction; none if nothing does."""
    operation = _create(source)
    if operation is None:
        return {}
    body = source.resolve(operation.child("requestBody")).child("content", _JSON, "schema")
    return source.node((body,)).properties


def _sent(source: Source) -> Part | None:
    taken = _request(source)
    return taken["input"][0] if {"input", _VERSION} <= taken.keys() else None


def _received(source: Source) -> Part | None:
    operation = _create(source)
    if operation is None:
        return None
    responses = operation.child("responses")
    for status in responses.value:
        answer = source.resolve(responses.child(status)).child("content", _JSON, "schema")
        properties = source.node((answer,)).properties
        if str(status).startswith("2") and "output" in properties:
            return properties["output"][0]
    return None


def mode_of_body(run: Run, old: Part, new: Part, name: str) -> Mode:
    """Say what a body is: what makes a prediction, with the input of a model in it, or another."""
    left, right = (
        source.node((part,)).properties for source, part in ((run.old, old), (run.new, new))
    )
    if name != _CREATE or not {"input", _VERSION} <= left.keys() & right.keys():
        return "request"
    _version(run, left[_VERSION][0], right[_VERSION][0])
    return "creation"


def _version(run: Run, old: Part, new: Part) -> None:
    before, after = (_pinned(part) for part in (old, new))
    if before and after and before[1] != after[1]:
        run.report(
            "version-id-changed",
            f"the document pins version {after[1][:12]} instead of {before[1][:12]}",
            old=before,
            new=after,
        )


def _pinned(part: Part) -> tuple[str, str] | None:
    for word in ("description", "default", "example", "enum"):
        value = part.value.get(word, "") if pointers.is_object(part.value) else ""
        if found := _VERSION_ID.search(str(value)):
            return part.child(word).pointer, found[0]
    return None
