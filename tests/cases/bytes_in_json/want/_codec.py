# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bytes_in_json`.
"""Checks, encodes and decodes the values of Bytes in JSON."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import Avatar, Cover


def encode_avatar(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Avatar` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Avatar, found, at):
        put.required("image", value.image, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_cover(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cover` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Cover, found, at):
        put.required("image", value.image, compound.one_of, options=(checks.binary, checks.string))
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_avatar(value: Any, at: str) -> Avatar:
    """Decode `Avatar`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Avatar(
        image=decode.required(data, "image", at, decode.string),
        additional_properties=data,
    )


def decode_cover(value: Any, at: str) -> Cover:
    """Decode `Cover`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Cover(
        image=decode.required(data, "image", at, decode.string),
        additional_properties=data,
    )
