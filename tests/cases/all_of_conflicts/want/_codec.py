# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""Checks, encodes and decodes the values of Conflicts."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, patterns, rules, unions
from .models import Loop, Owner, Thing, ThingMode


def encode_thing_mode(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingMode`."""
    return compound.literal(value, found, at, get_args(ThingMode))


def encode_loop(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Loop`."""
    return compound.mapping(value, found, at, item=compound.any_json)


def encode_owner(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Owner` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Owner, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Thing, found, at):
        if value.kind is not None:
            data["kind"] = compound.one_of(
                value.kind, found, f"{at}.kind", options=(checks.integer, checks.string)
            )
        if value.mode is not None:
            data["mode"] = encode_thing_mode(value.mode, found, f"{at}.mode")
        if value.code is not None:
            data["code"] = rules.checked(
                value.code,
                found,
                f"{at}.code",
                item=partial(checks.string, pattern=patterns.Pattern("^a")),
                schema={"pattern": "b$"},
            )
        if value.loop is not None:
            data["loop"] = encode_loop(value.loop, found, f"{at}.loop")
        if value.owner is not None:
            data["owner"] = encode_owner(value.owner, found, f"{at}.owner")
    return data


def decode_thing_mode(value: Any, at: str) -> ThingMode:
    """Decode `ThingMode`."""
    return cast("ThingMode", decode.string(value, at))


def decode_loop(value: Any, at: str) -> Loop:
    """Decode `Loop`."""
    return decode.object_(value, at)


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`."""
    data = decode.object_(value, at)
    made = object.__new__(Owner)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.kind = decode.optional(data, "kind", at, unions.one_of(decode.integer, decode.string))
    made.mode = decode.optional(data, "mode", at, decode_thing_mode)
    made.code = decode.optional_string(data, "code", at)
    made.loop = decode.optional(data, "loop", at, decode_loop)
    made.owner = decode.optional(data, "owner", at, decode_owner)
    decode.nothing_left(data, at)
    return made
