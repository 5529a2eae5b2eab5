"""Reads a body that has one schema in several JSON media types, such as those of patches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.media_types import essence, is_json_patch

_STEPS = ir.Array(items=ir.Map(values=ir.AnyType()))
"""A JSON Patch document: a list of operations (RFC 6902, section 3)."""


def in_media_types(
    body: ir.RequestBody, kind: ir.Type | ir.Definition, media_types: Sequence[str]
) -> list[ir.RequestBody]:
    """Return the ways to send a body of a type, which is resolved, in several JSON media types.

    One, unless all are patches, in which one value means different things: the caller chooses, and
    by default it is the first. That is no JSON Patch, unless the body is a list. A schema that
    allows any object, as Kubernetes' does, does not mean that a JSON Patch is one: it is a list.
    """
    is_list = isinstance(kind, ir.Array)
    ordered = sorted(media_types, key=lambda each: is_json_patch(each) and not is_list)
    ways = [replace(body, media_type=each) for each in ordered]
    if not all(essence(each).endswith("-patch+json") for each in ordered):
        return ways[:1]
    is_anything = kind in (ir.AnyType(), ir.Map(values=ir.AnyType()))
    if len(ways) == 1 or not is_anything:
        return ways
    lists = [replace(each, type=_STEPS) for each in ways if is_json_patch(each.media_type)]
    return [*lists, *(each for each in ways if not is_json_patch(each.media_type))]
