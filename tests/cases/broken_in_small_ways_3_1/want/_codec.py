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
    made = object.__new__(Thing)
    made.id = decode.required(data, "id", at, decode.integer)
    made.size = decode.optional(data, "size", at, decode.number)
    made.code = decode.optional_string(data, "code", at)
    made.additional_properties = data
    return made
