# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_any_media_type`.
"""Checks, encodes and decodes the values of Bodies of any media type."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import AddThingRequest


def encode_add_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddThingRequest, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def decode_add_thing_request(value: Any, at: str) -> AddThingRequest:
    """Decode `AddThingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddThingRequest)
    made.name = decode.required_string(data, "name", at)
    decode.nothing_left(data, at)
    return made
