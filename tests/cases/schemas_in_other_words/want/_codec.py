# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""Checks, encodes and decodes the values of Schemas that say it in other words."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, formats, identifiers, rules
from .models import (
    Thing,
    ThingActive,
    ThingClosed,
    ThingColoursItem,
    ThingFixed,
    ThingLevel,
    ThingSize,
    ThingVersion,
)

NAMES = {"null_described": "null described"}
"""The names of properties where those of fields differ."""


def encode_thing_fixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingFixed`."""
    return compound.literal(value, found, at, get_args(ThingFixed))


def encode_thing_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingLevel`."""
    return compound.literal(value, found, at, get_args(ThingLevel))


def encode_thing_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingVersion`."""
    return compound.literal(value, found, at, get_args(ThingVersion))


def encode_thing_active(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingActive`."""
    return compound.literal(value, found, at, get_args(ThingActive))


def encode_thing_colours_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingColoursItem`."""
    return compound.literal(value, found, at, get_args(ThingColoursItem))


def encode_thing_size(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ThingSize`."""
    return compound.literal(value, found, at, get_args(ThingSize))


def encode_thing_closed(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ThingClosed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ThingClosed, found, at):
        pass
    return put.data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Thing, found, at):
        put.required("kind", value.kind, checks.string)
        put.optional("optional", value.optional, checks.string)
        put.optional("count", value.count, checks.integer)
        put.optional("ratio", value.ratio, checks.number, exclusive_minimum=0)
        put.optional("when", value.when, formats.check_date_time)
        put.optional("id", value.id, identifiers.check_uuid)
        put.settable("anything", value.anything, compound.any_json)
        put.settable("maybe", value.maybe, checks.nullable, inner=checks.string)
        put.settable("unquoted", value.unquoted, checks.nullable, inner=checks.string)
        put.optional("null described", value.null_described, checks.string, name="null_described")
        put.optional("fixed", value.fixed, encode_thing_fixed)
        put.optional("numbers", value.numbers, compound.array, item=checks.integer)
        put.optional(
            "pair",
            value.pair,
            rules.checked,
            item=partial(compound.array, item=compound.any_json),
            schema={"prefixItems": [{"type": "integer"}, {"type": "string"}]},
        )
        put.optional("level", value.level, encode_thing_level)
        put.optional("version", value.version, encode_thing_version)
        put.optional("active", value.active, encode_thing_active)
        put.optional("colours", value.colours, compound.array, item=encode_thing_colours_item)
        put.optional("size", value.size, encode_thing_size)
        put.settable("unknown", value.unknown, compound.any_json)
        put.optional("closed", value.closed, encode_thing_closed)
        put.optional("text", value.text, checks.string)
        put.settable("only", value.only, compound.any_json)
    return put.data


def decode_thing_fixed(value: Any, at: str) -> ThingFixed:
    """Decode `ThingFixed`."""
    return cast("ThingFixed", decode.string(value, at))


def decode_thing_level(value: Any, at: str) -> ThingLevel:
    """Decode `ThingLevel`."""
    return cast("ThingLevel", decode.integer(value, at))


def decode_thing_version(value: Any, at: str) -> ThingVersion:
    """Decode `ThingVersion`."""
    return cast("ThingVersion", decode.string(value, at))


def decode_thing_active(value: Any, at: str) -> ThingActive:
    """Decode `ThingActive`."""
    return cast("ThingActive", decode.boolean(value, at))


def decode_thing_colours_item(value: Any, at: str) -> ThingColoursItem:
    """Decode `ThingColoursItem`."""
    return cast("ThingColoursItem", decode.string(value, at))


def decode_thing_size(value: Any, at: str) -> ThingSize:
    """Decode `ThingSize`."""
    return cast("ThingSize", decode.string(value, at))


def decode_thing_closed(value: Any, at: str) -> ThingClosed:
    """Decode `ThingClosed`."""
    data = decode.object_(value, at)
    made = ThingClosed()
    decode.nothing_left(data, at)
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = Thing(
        kind=decode.required(data, "kind", at, decode.string),
        optional=decode.optional(data, "optional", at, decode.string),
        count=decode.optional(data, "count", at, decode.integer),
        ratio=decode.optional(data, "ratio", at, decode.number),
        when=decode.optional(data, "when", at, formats.strictly(formats.date_time)),
        id=decode.optional(data, "id", at, formats.strictly(identifiers.uuid)),
        anything=decode.settable(data, "anything", at, decode.any_json),
        maybe=decode.settable(data, "maybe", at, decode.string),
        unquoted=decode.settable(data, "unquoted", at, decode.string),
        null_described=decode.optional(data, "null described", at, decode.string),
        fixed=decode.optional(data, "fixed", at, decode_thing_fixed),
        numbers=decode.optional(data, "numbers", at, decode.array(decode.integer)),
        pair=decode.optional(data, "pair", at, decode.array(decode.any_json)),
        level=decode.optional(data, "level", at, decode_thing_level),
        version=decode.optional(data, "version", at, decode_thing_version),
        active=decode.optional(data, "active", at, decode_thing_active),
        colours=decode.optional(data, "colours", at, decode.array(decode_thing_colours_item)),
        size=decode.optional(data, "size", at, decode_thing_size),
        unknown=decode.settable(data, "unknown", at, decode.any_json),
        closed=decode.optional(data, "closed", at, decode_thing_closed),
        text=decode.optional(data, "text", at, decode.string),
        only=decode.settable(data, "only", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made
