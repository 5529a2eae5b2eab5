# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate read_only_write_only_deprecated`.
"""Checks, encodes and decodes the values of Directions."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, formats
from .models import Stamp, User, UserInput


def encode_user_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UserInput` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, UserInput, found, at):
        put.required("name", value.name, checks.string)
        put.required("password", value.password, checks.string, min_length=4)
        put.optional("nick", value.nick, checks.string)
    return put.data


def decode_stamp(value: Any, at: str) -> Stamp:
    """Decode `Stamp`."""
    return formats.date_time(value, at)


def decode_user(value: Any, at: str) -> User:
    """Decode `User`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return User(
        id=decode.required(data, "id", at, decode.integer),
        name=decode.required(data, "name", at, decode.string),
        created=decode.required(data, "created", at, decode_stamp),
        nick=decode.optional(data, "nick", at, decode.string),
        note=decode.optional(data, "note", at, decode.string),
        additional_properties=data,
    )
