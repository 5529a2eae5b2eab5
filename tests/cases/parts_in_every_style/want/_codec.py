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
    data: dict[str, Any] = {}
    if encode.instance(value, AddPartsRequestBoth, found, at):
        if value.x is not None:
            data["x"] = checks.integer(value.x, found, f"{at}.x")
        if value.y is not None:
            data["y"] = checks.integer(value.y, found, f"{at}.y")
    return data


def encode_add_parts_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPartsRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddPartsRequest, found, at):
        if value.comma is not None:
            data["comma"] = compound.array(value.comma, found, f"{at}.comma", item=checks.string)
        if value.space is not None:
            data["space"] = compound.array(value.space, found, f"{at}.space", item=checks.string)
        if value.pipe is not None:
            data["pipe"] = compound.array(value.pipe, found, f"{at}.pipe", item=checks.string)
        if value.both is not None:
            data["both"] = encode_add_parts_request_both(value.both, found, f"{at}.both")
        if value.file is not None:
            data["file"] = file_parts.file(value.file, found, f"{at}.file")
        if value.more is not None:
            data["more"] = compound.array(value.more, found, f"{at}.more", item=file_parts.file)
        if value.note is not None:
            data["note"] = checks.string(value.note, found, f"{at}.note")
    return data


def decode_add_parts_request_both(value: Any, at: str) -> AddPartsRequestBoth:
    """Decode `AddPartsRequestBoth`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPartsRequestBoth)
    made.x = decode.optional(data, "x", at, decode.integer)
    made.y = decode.optional(data, "y", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_add_parts_request(value: Any, at: str) -> AddPartsRequest:
    """Decode `AddPartsRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPartsRequest)
    made.comma = decode.optional(data, "comma", at, decode.array(decode.string))
    made.space = decode.optional(data, "space", at, decode.array(decode.string))
    made.pipe = decode.optional(data, "pipe", at, decode.array(decode.string))
    made.both = decode.optional(data, "both", at, decode_add_parts_request_both)
    made.file = decode.optional(data, "file", at, file_parts.stored)
    made.more = decode.optional(data, "more", at, decode.array(file_parts.stored))
    made.note = decode.optional_string(data, "note", at)
    decode.nothing_left(data, at)
    return made
