# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""Checks, encodes and decodes the values of Conflicts."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, patterns, rules, unions
from .models import Loop, Thing, ThingMode


def encode_thing_mode(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingMode`."""
    return compound.literal(value, found, at, get_args(ThingMode))


def encode_loop(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Loop`."""
    return compound.mapping(value, found, at, item=compound.any_json)


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Thing, found, at):
        put.optional("kind", value.kind, compound.one_of, options=(checks.integer, checks.string))
        put.optional("mode", value.mode, encode_thing_mode)
        put.optional(
            "code",
            value.code,
            rules.checked,
            item=partial(checks.string, pattern=patterns.Pattern("^a")),
            schema={"pattern": "b$"},
        )
        put.optional("loop", value.loop, encode_loop)
    return put.data


def decode_thing_mode(value: Any, at: str) -> ThingMode:
    """Decode `ThingMode`."""
    return cast("ThingMode", decode.string(value, at))


def decode_loop(value: Any, at: str) -> Loop:
    """Decode `Loop`."""
    return decode.mapping(decode.any_json)(value, at)


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = Thing(
        kind=decode.optional(data, "kind", at, unions.one_of(decode.integer, decode.string)),
        mode=decode.optional(data, "mode", at, decode_thing_mode),
        code=decode.optional(data, "code", at, decode.string),
        loop=decode.optional(data, "loop", at, decode_loop),
    )
    decode.nothing_left(data, at)
    return made
