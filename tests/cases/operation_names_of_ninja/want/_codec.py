# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_ninja`.
"""Checks, encodes and decodes the values of Names of operations that django-ninja made of modules
and functions.
"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import InviteRequest, InviteRequestAddress, InviteResponse


def encode_invite_request_address(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `InviteRequestAddress` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, InviteRequestAddress, found, at):
        if value.city is not None:
            data["city"] = checks.string(value.city, found, f"{at}.city")
    return data


def encode_invite_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `InviteRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, InviteRequest, found, at):
        if value.address is not None:
            data["address"] = encode_invite_request_address(value.address, found, f"{at}.address")
    return data


def decode_invite_request_address(value: Any, at: str) -> InviteRequestAddress:
    """Decode `InviteRequestAddress`."""
    data = decode.object_(value, at)
    made = object.__new__(InviteRequestAddress)
    made.city = decode.optional_string(data, "city", at)
    decode.nothing_left(data, at)
    return made


def decode_invite_request(value: Any, at: str) -> InviteRequest:
    """Decode `InviteRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(InviteRequest)
    made.address = decode.optional(data, "address", at, decode_invite_request_address)
    decode.nothing_left(data, at)
    return made


def decode_invite_response(value: Any, at: str) -> InviteResponse:
    """Decode `InviteResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(InviteResponse)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.additional_properties = data
    return made
