# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_in_every_style`.
"""Checks, encodes and decodes the values of Parts in every style."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts
from .models import AddPartsRequest, AddPartsRequestBoth


def encode_add_parts_request_both(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `AddPartsRequestBoth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddPartsRequestBoth, found, at):
        put.optional("x", value.x, checks.integer)
        put.optional("y", value.y, checks.integer)
    return put.data


def encode_add_parts_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPartsRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddPartsRequest, found, at):
        put.optional("comma", value.comma, compound.array, item=checks.string)
        put.optional("space", value.space, compound.array, item=checks.string)
        put.optional("pipe", value.pipe, compound.array, item=checks.string)
        put.optional("both", value.both, encode_add_parts_request_both)
        put.optional("file", value.file, file_parts.file)
        put.optional("more", value.more, compound.array, item=file_parts.file)
        put.optional("note", value.note, checks.string)
    return put.data


def decode_add_parts_request_both(value: Any, at: str) -> AddPartsRequestBoth:
    """Decode `AddPartsRequestBoth`."""
    data = decode.object_(value, at)
    made = AddPartsRequestBoth(
        x=decode.optional(data, "x", at, decode.integer),
        y=decode.optional(data, "y", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_add_parts_request(value: Any, at: str) -> AddPartsRequest:
    """Decode `AddPartsRequest`."""
    data = decode.object_(value, at)
    made = AddPartsRequest(
        comma=decode.optional(data, "comma", at, decode.array(decode.string)),
        space=decode.optional(data, "space", at, decode.array(decode.string)),
        pipe=decode.optional(data, "pipe", at, decode.array(decode.string)),
        both=decode.optional(data, "both", at, decode_add_parts_request_both),
        file=decode.optional(data, "file", at, file_parts.stored),
        more=decode.optional(data, "more", at, decode.array(file_parts.stored)),
        note=decode.optional(data, "note", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made
