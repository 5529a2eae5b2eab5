# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate read_only_write_only_deprecated`.
"""Checks, encodes and decodes the values of Directions."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, formats
from .models import Stamp, User, UserInput


def encode_user_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UserInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UserInput, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["password"] = checks.secret(value.password, found, f"{at}.password", min_length=4)
        if value.nick is not None:
            data["nick"] = checks.string(value.nick, found, f"{at}.nick")
    return data


def decode_user_input(value: Any, at: str) -> UserInput:
    """Decode `UserInput`."""
    data = decode.object_(value, at)
    made = object.__new__(UserInput)
    made.name = decode.required_string(data, "name", at)
    made.password = decode.required_string(data, "password", at)
    made.nick = decode.optional_string(data, "nick", at)
    decode.nothing_left(data, at)
    return made


def decode_stamp(value: Any, at: str) -> Stamp:
    """Decode `Stamp`."""
    return formats.date_time(value, at)


def decode_user(value: Any, at: str) -> User:
    """Decode `User`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(User)
    made.id = decode.required(data, "id", at, decode.integer)
    made.name = decode.required_string(data, "name", at)
    made.created = decode.required(data, "created", at, decode_stamp)
    made.nick = decode.optional_string(data, "nick", at)
    made.note = decode.optional_string(data, "note", at)
    made.additional_properties = data
    return made
