# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operations_of_other_methods`.
"""Checks, encodes and decodes the values of Operations of methods that OpenAPI 3.0 lacks."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import Thing


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Thing, found, at):
        data["a"] = checks.integer(value.a, found, f"{at}.a")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.a = decode.required(data, "a", at, decode.integer)
    made.additional_properties = data
    return made
