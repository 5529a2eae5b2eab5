# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bytes_in_json`.
"""Checks, encodes and decodes the values of Bytes in JSON."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import Avatar, Cover


def encode_avatar(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Avatar` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Avatar, found, at):
        data["image"] = checks.string(value.image, found, f"{at}.image")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_cover(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cover` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Cover, found, at):
        data["image"] = compound.one_of(
            value.image, found, f"{at}.image", options=(checks.binary, checks.string)
        )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_avatar(value: Any, at: str) -> Avatar:
    """Decode `Avatar`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Avatar)
    made.image = decode.required_string(data, "image", at)
    made.additional_properties = data
    return made


def decode_cover(value: Any, at: str) -> Cover:
    """Decode `Cover`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cover)
    made.image = decode.required_string(data, "image", at)
    made.additional_properties = data
    return made
