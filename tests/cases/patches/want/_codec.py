# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate patches`.
"""Checks, encodes and decodes the values of Patches."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import PatchThingRequest, PutThingRequest


def encode_patch(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Patch`."""
    return compound.mapping(value, found, at, item=compound.any_json)


def encode_put_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PutThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PutThingRequest, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_patch_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PatchThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PatchThingRequest, found, at):
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


def decode_patch_thing_request(value: Any, at: str) -> PatchThingRequest:
    """Decode `PatchThingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PatchThingRequest)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made
