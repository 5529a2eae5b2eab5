# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate one_schema_in_several_media_types`.
"""Checks, encodes and decodes the values of One schema in several media types."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import PutThingRequest


def encode_put_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PutThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PutThingRequest, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def decode_put_thing_request(value: Any, at: str) -> PutThingRequest:
    """Decode `PutThingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PutThingRequest)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made
