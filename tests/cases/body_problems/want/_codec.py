# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate body_problems`.
"""Checks, encodes and decodes the values of Bodies that are not sent as described."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import AddPartsRequest


def encode_add_parts_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPartsRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddPartsRequest, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("c", value.c, checks.string)
    return put.data


def decode_add_parts_request(value: Any, at: str) -> AddPartsRequest:
    """Decode `AddPartsRequest`."""
    data = decode.object_(value, at)
    made = AddPartsRequest(
        a=decode.optional(data, "a", at, decode.string),
        c=decode.optional(data, "c", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made
