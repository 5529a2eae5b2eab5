# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""Checks, encodes and decodes the values of Resources by tag."""

from __future__ import annotations

from typing import Any

from ..._runtime import decode
from .models import Error, GetStatusResponse, User


def decode_get_status_response(value: Any, at: str) -> GetStatusResponse:
    """Decode `GetStatusResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return GetStatusResponse(
        state=decode.required(data, "state", at, decode.string),
        additional_properties=data,
    )


def decode_user(value: Any, at: str) -> User:
    """Decode `User`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return User(
        login=decode.required(data, "login", at, decode.string),
        friends=decode.optional(data, "friends", at, decode.array(decode_user)),
        additional_properties=data,
    )


def decode_error(value: Any, at: str) -> Error:
    """Decode `Error`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Error(
        message=decode.optional(data, "message", at, decode.string),
        additional_properties=data,
    )
