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
    made = object.__new__(GetStatusResponse)
    made.state = decode.required_string(data, "state", at)
    made.additional_properties = data
    return made


def decode_user(value: Any, at: str) -> User:
    """Decode `User`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(User)
    made.login = decode.required_string(data, "login", at)
    made.friends = decode.optional(data, "friends", at, decode.array(decode_user))
    made.additional_properties = data
    return made


def decode_error(value: Any, at: str) -> Error:
    """Decode `Error`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Error)
    made.message = decode.optional_string(data, "message", at)
    made.additional_properties = data
    return made
