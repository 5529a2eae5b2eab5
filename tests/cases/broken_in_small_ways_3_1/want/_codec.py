# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate broken_in_small_ways_3_1`.
"""Checks, encodes and decodes the values of The same in OpenAPI 3.1."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Thing


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Thing(
        id=decode.required(data, "id", at, decode.integer),
        size=decode.optional(data, "size", at, decode.number),
        code=decode.optional(data, "code", at, decode.string),
        additional_properties=data,
    )
