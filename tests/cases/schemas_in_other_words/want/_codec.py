# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""Checks, encodes and decodes the values of Schemas that say it in other words."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, formats, identifiers, tuples, values
from .models import (
    Datatype,
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
    data: dict[str, Any] = {}
    if encode.instance(value, ThingClosed, found, at):
        pass
    return data


def encode_datatype(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Datatype`."""
    return compound.literal(value, found, at, get_args(Datatype))


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Thing, found, at):
        data["kind"] = checks.string(value.kind, found, f"{at}.kind")
        if value.optional is not None:
            data["optional"] = checks.string(value.optional, found, f"{at}.optional")
        if value.count is not None:
            data["count"] = checks.integer(value.count, found, f"{at}.count")
        if value.ratio is not None:
            data["ratio"] = checks.number(value.ratio, found, f"{at}.ratio", exclusive_minimum=0)
        if value.when is not None:
            data["when"] = formats.check_date_time(value.when, found, f"{at}.when")
        if value.id is not None:
            data["id"] = identifiers.check_uuid(value.id, found, f"{at}.id")
        if value.anything is not values.UNSET:
            data["anything"] = compound.any_json(value.anything, found, f"{at}.anything")
        if value.maybe is not values.UNSET:
            data["maybe"] = checks.nullable(value.maybe, found, f"{at}.maybe", inner=checks.string)
        if value.unquoted is not values.UNSET:
            data["unquoted"] = checks.nullable(
                value.unquoted, found, f"{at}.unquoted", inner=checks.string
            )
        if value.null_described is not None:
            data["null described"] = checks.string(
                value.null_described, found, f"{at}.null_described"
            )
        if value.fixed is not None:
            data["fixed"] = encode_thing_fixed(value.fixed, found, f"{at}.fixed")
        if value.numbers is not None:
            data["numbers"] = compound.array(
                value.numbers, found, f"{at}.numbers", item=checks.integer
            )
        if value.pair is not None:
            data["pair"] = tuples.check_prefix(
                value.pair, found, f"{at}.pair", items=(checks.integer, checks.string)
            )
        if value.couple is not None:
            data["couple"] = tuples.check(
                value.couple, found, f"{at}.couple", items=(checks.integer, checks.string)
            )
        if value.level is not None:
            data["level"] = encode_thing_level(value.level, found, f"{at}.level")
        if value.version is not None:
            data["version"] = encode_thing_version(value.version, found, f"{at}.version")
        if value.active is not None:
            data["active"] = encode_thing_active(value.active, found, f"{at}.active")
        if value.colours is not None:
            data["colours"] = compound.array(
                value.colours, found, f"{at}.colours", item=encode_thing_colours_item
            )
        if value.size is not None:
            data["size"] = encode_thing_size(value.size, found, f"{at}.size")
        if value.unknown is not values.UNSET:
            data["unknown"] = compound.any_json(value.unknown, found, f"{at}.unknown")
        if value.closed is not None:
            data["closed"] = encode_thing_closed(value.closed, found, f"{at}.closed")
        if value.text is not None:
            data["text"] = checks.string(value.text, found, f"{at}.text")
        if value.data is not None:
            data["data"] = checks.string(value.data, found, f"{at}.data")
        if value.datatype is not None:
            data["datatype"] = encode_datatype(value.datatype, found, f"{at}.datatype")
        if value.shape is not None:
            data["shape"] = compound.array(value.shape, found, f"{at}.shape", item=encode_datatype)
        if value.only is not values.UNSET:
            data["only"] = compound.any_json(value.only, found, f"{at}.only")
    return data


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
    made = object.__new__(ThingClosed)
    decode.nothing_left(data, at)
    return made


def decode_datatype(value: Any, at: str) -> Datatype:
    """Decode `Datatype`."""
    return cast("Datatype", decode.string(value, at))


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.kind = decode.required_string(data, "kind", at)
    made.optional = decode.optional_string(data, "optional", at)
    made.count = decode.optional(data, "count", at, decode.integer)
    made.ratio = decode.optional(data, "ratio", at, decode.number)
    made.when = decode.optional(data, "when", at, formats.strictly(formats.date_time))
    made.id = decode.optional(data, "id", at, formats.strictly(identifiers.uuid))
    made.anything = decode.settable(data, "anything", at, decode.any_json)
    made.maybe = decode.settable(data, "maybe", at, decode.string)
    made.unquoted = decode.settable(data, "unquoted", at, decode.string)
    made.null_described = decode.optional_string(data, "null described", at)
    made.fixed = decode.optional(data, "fixed", at, decode_thing_fixed)
    made.numbers = decode.optional(data, "numbers", at, decode.array(decode.integer))
    made.pair = decode.optional(data, "pair", at, tuples.prefix(decode.integer, decode.string))
    made.couple = decode.optional(data, "couple", at, tuples.decoder(decode.integer, decode.string))
    made.level = decode.optional(data, "level", at, decode_thing_level)
    made.version = decode.optional(data, "version", at, decode_thing_version)
    made.active = decode.optional(data, "active", at, decode_thing_active)
    made.colours = decode.optional(data, "colours", at, decode.array(decode_thing_colours_item))
    made.size = decode.optional(data, "size", at, decode_thing_size)
    made.unknown = decode.settable(data, "unknown", at, decode.any_json)
    made.closed = decode.optional(data, "closed", at, decode_thing_closed)
    made.text = decode.optional_string(data, "text", at)
    made.data = decode.optional_string(data, "data", at)
    made.datatype = decode.optional(data, "datatype", at, decode_datatype)
    made.shape = decode.optional(data, "shape", at, decode.array(decode_datatype))
    made.only = decode.settable(data, "only", at, decode.any_json)
    decode.nothing_left(data, at)
    return made
