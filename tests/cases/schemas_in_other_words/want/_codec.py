# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""Checks, encodes and decodes the values of Schemas that say it in other words."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, formats, identifiers, rules
from .models import Active, Closed, ColoursItem, Fixed, Level, Size, Thing, Version

NAMES = {"null_described": "null described"}
"""The names of properties where those of fields differ."""


def encode_fixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Fixed`."""
    return compound.literal(value, found, at, get_args(Fixed))


def encode_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Level`."""
    return compound.literal(value, found, at, get_args(Level))


def encode_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Version`."""
    return compound.literal(value, found, at, get_args(Version))


def encode_active(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Active`."""
    return compound.literal(value, found, at, get_args(Active))


def encode_colours_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ColoursItem`."""
    return compound.literal(value, found, at, get_args(ColoursItem))


def encode_size(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Size`."""
    return compound.literal(value, found, at, get_args(Size))


def encode_closed(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Closed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Closed, found, at):
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
        put.optional("fixed", value.fixed, encode_fixed)
        put.optional("numbers", value.numbers, compound.array, item=checks.integer)
        put.optional(
            "pair",
            value.pair,
            rules.checked,
            item=partial(compound.array, item=compound.any_json),
            schema={"prefixItems": [{"type": "integer"}, {"type": "string"}]},
        )
        put.optional("level", value.level, encode_level)
        put.optional("version", value.version, encode_version)
        put.optional("active", value.active, encode_active)
        put.optional("colours", value.colours, compound.array, item=encode_colours_item)
        put.optional("size", value.size, encode_size)
        put.settable("unknown", value.unknown, compound.any_json)
        put.optional("closed", value.closed, encode_closed)
        put.optional("text", value.text, checks.string)
        put.settable("only", value.only, compound.any_json)
    return put.data


def decode_fixed(value: Any, at: str) -> Fixed:
    """Decode `Fixed`."""
    return cast("Fixed", decode.string(value, at))


def decode_level(value: Any, at: str) -> Level:
    """Decode `Level`."""
    return cast("Level", decode.integer(value, at))


def decode_version(value: Any, at: str) -> Version:
    """Decode `Version`."""
    return cast("Version", decode.string(value, at))


def decode_active(value: Any, at: str) -> Active:
    """Decode `Active`."""
    return cast("Active", decode.boolean(value, at))


def decode_colours_item(value: Any, at: str) -> ColoursItem:
    """Decode `ColoursItem`."""
    return cast("ColoursItem", decode.string(value, at))


def decode_size(value: Any, at: str) -> Size:
    """Decode `Size`."""
    return cast("Size", decode.string(value, at))


def decode_closed(value: Any, at: str) -> Closed:
    """Decode `Closed`."""
    data = decode.object_(value, at)
    made = Closed()
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
        fixed=decode.optional(data, "fixed", at, decode_fixed),
        numbers=decode.optional(data, "numbers", at, decode.array(decode.integer)),
        pair=decode.optional(data, "pair", at, decode.array(decode.any_json)),
        level=decode.optional(data, "level", at, decode_level),
        version=decode.optional(data, "version", at, decode_version),
        active=decode.optional(data, "active", at, decode_active),
        colours=decode.optional(data, "colours", at, decode.array(decode_colours_item)),
        size=decode.optional(data, "size", at, decode_size),
        unknown=decode.settable(data, "unknown", at, decode.any_json),
        closed=decode.optional(data, "closed", at, decode_closed),
        text=decode.optional(data, "text", at, decode.string),
        only=decode.settable(data, "only", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made
