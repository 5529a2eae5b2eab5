# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate body_problems`.
"""Checks, encodes and decodes the values of Bodies that are not sent as described."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import AddPartsRequest


def encode_add_parts_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPartsRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddPartsRequest, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        if value.c is not None:
            data["c"] = checks.string(value.c, found, f"{at}.c")
    return data


def decode_add_parts_request(value: Any, at: str) -> AddPartsRequest:
    """Decode `AddPartsRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPartsRequest)
    made.a = decode.optional_string(data, "a", at)
    made.c = decode.optional_string(data, "c", at)
    decode.nothing_left(data, at)
    return made
