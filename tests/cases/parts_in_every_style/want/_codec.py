# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_in_every_style`.
"""Checks, encodes and decodes the values of Parts in every style."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, encode, file_parts
from .models import AddPartsRequest, Both


def encode_both(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Both` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Both, found, at):
        put.optional("x", value.x, checks.integer)
        put.optional("y", value.y, checks.integer)
    return put.data


def encode_add_parts_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPartsRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddPartsRequest, found, at):
        put.optional("comma", value.comma, checks.array, item=checks.string)
        put.optional("space", value.space, checks.array, item=checks.string)
        put.optional("pipe", value.pipe, checks.array, item=checks.string)
        put.optional("both", value.both, encode_both)
        put.optional("file", value.file, file_parts.file)
    return put.data
