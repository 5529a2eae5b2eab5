# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""Checks, encodes and decodes the values of Schemas that say it in other words."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

from .._runtime import checks, encode, formats, identifiers, rules
from .models import Active, Closed, ColoursItem, Fixed, Level, Size, Thing, Version


def encode_fixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Fixed`."""
    return checks.literal(value, found, at, get_args(Fixed))


def encode_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Level`."""
    return checks.literal(value, found, at, get_args(Level))


def encode_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Version`."""
    return checks.literal(value, found, at, get_args(Version))


def encode_active(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Active`."""
    return checks.literal(value, found, at, get_args(Active))


def encode_colours_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ColoursItem`."""
    return checks.literal(value, found, at, get_args(ColoursItem))


def encode_size(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Size`."""
    return checks.literal(value, found, at, get_args(Size))


def encode_closed(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Closed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Closed, found, at):
        pass
    return put.data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Thing, found, at):
        put.required("kind", value.kind, checks.string)
        put.optional("optional", value.optional, checks.string)
        put.optional("count", value.count, checks.integer)
        put.optional("ratio", value.ratio, checks.number, exclusive_minimum=0)
        put.optional("when", value.when, formats.check_date_time)
        put.optional("id", value.id, identifiers.check_uuid)
        put.settable("anything", value.anything, checks.any_json)
        put.settable("maybe", value.maybe, checks.nullable, inner=checks.string)
        put.settable("unquoted", value.unquoted, checks.nullable, inner=checks.string)
        put.optional("null described", value.null_described, checks.string, name="null_described")
        put.optional("fixed", value.fixed, encode_fixed)
        put.optional("numbers", value.numbers, checks.array, item=checks.integer)
        put.optional(
            "pair",
            value.pair,
            rules.checked,
            item=partial(checks.array, item=checks.any_json),
            schema={"prefixItems": [{"type": "integer"}, {"type": "string"}]},
        )
        put.optional("level", value.level, encode_level)
        put.optional("version", value.version, encode_version)
        put.optional("active", value.active, encode_active)
        put.optional("colours", value.colours, checks.array, item=encode_colours_item)
        put.optional("size", value.size, encode_size)
        put.settable("unknown", value.unknown, checks.any_json)
        put.optional("closed", value.closed, encode_closed)
        put.optional("text", value.text, checks.string)
        put.settable("only", value.only, checks.any_json)
    return put.data
