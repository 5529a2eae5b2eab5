# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patterns_that_can_explode`.
"""Checks, encodes and decodes the values of Patterns."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, patterns
from .models import PutTagRequest


def encode_put_tag_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PutTagRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PutTagRequest, found, at):
        put.optional("exploding", value.exploding, checks.string, max_length=40)
        put.optional("never", value.never, checks.string)
        put.optional(
            "harmless",
            value.harmless,
            checks.string,
            pattern=patterns.Pattern("^[a-z]+(-[a-z]+)*$"),
        )
    return put.data


def decode_put_tag_request(value: Any, at: str) -> PutTagRequest:
    """Decode `PutTagRequest`."""
    data = decode.object_(value, at)
    made = PutTagRequest(
        exploding=decode.optional(data, "exploding", at, decode.string),
        never=decode.optional(data, "never", at, decode.string),
        harmless=decode.optional(data, "harmless", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made
