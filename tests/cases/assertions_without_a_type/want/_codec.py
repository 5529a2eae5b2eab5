# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate assertions_without_a_type`.
"""Checks, encodes and decodes the values of Assertions without a type."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, patterns, rules, unions
from .models import Thing, ThingEmpty, ThingOptions


def encode_thing_options(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ThingOptions` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ThingOptions, found, at):
        put.optional("name", value.name, checks.string)
        put.rest(value.additional_properties, compound.any_json)
        rules.check(put.data, found, at, {"patternProperties": {"^x-": {"type": "integer"}}})
    return put.data


def encode_thing_empty(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ThingEmpty` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ThingEmpty, found, at):
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Thing, found, at):
        put.optional("card", value.card, checks.string)
        put.optional("cash", value.cash, checks.boolean)
        put.optional(
            "address",
            value.address,
            rules.checked,
            item=checks.string,
            schema={"not": {"enum": ["none", "unknown"]}},
        )
        put.optional(
            "kind",
            value.kind,
            rules.checked,
            item=partial(checks.string, pattern=patterns.Pattern("^[a-z]")),
            schema={"pattern": "[a-z]$"},
        )
        put.optional(
            "size",
            value.size,
            rules.checked,
            item=checks.integer,
            schema={"not": {"multipleOf": 5}},
        )
        put.settable(
            "never", value.never, rules.checked, item=compound.any_json, schema={"not": {}}
        )
        put.settable("nothing", value.nothing, rules.null)
        put.optional(
            "tags",
            value.tags,
            rules.checked,
            item=partial(compound.array, item=checks.string),
            schema={"contains": {"const": "main"}, "maxContains": 1},
        )
        put.optional(
            "head",
            value.head,
            rules.checked,
            item=partial(compound.array, item=compound.any_json),
            schema={"prefixItems": [{"type": "string"}, {"type": "integer"}]},
        )
        put.optional(
            "labels",
            value.labels,
            rules.checked,
            item=partial(compound.mapping, item=checks.string),
            schema={"propertyNames": {"type": "string", "minLength": 2}},
        )
        put.optional(
            "limits",
            value.limits,
            rules.checked,
            item=partial(
                compound.mapping,
                item=partial(compound.one_of, options=(checks.integer, checks.string)),
            ),
            schema={
                "patternProperties": {"^x-": {"type": "integer"}, "^y-": {"type": "string"}},
                "additionalProperties": False,
                "properties": {},
            },
        )
        put.optional("options", value.options, encode_thing_options)
        put.optional(
            "shape",
            value.shape,
            rules.checked,
            item=partial(compound.mapping, item=compound.any_json),
            schema={"enum": [{}, {"a": 1}]},
        )
        put.optional(
            "corner",
            value.corner,
            rules.checked,
            item=partial(compound.array, item=compound.any_json),
            schema={"enum": [[0, 0], [1, 1]]},
        )
        put.optional("empty", value.empty, encode_thing_empty)
        put.rest(value.additional_properties, compound.any_json)
        put.size(min_properties=1)
        rules.check(
            put.data,
            found,
            at,
            {
                "if": {"properties": {"kind": {"const": "big"}}, "required": ["kind"]},
                "then": {"required": ["size"]},
                "else": {"properties": {"size": False}},
                "dependentRequired": {"card": ["address"]},
                "dependentSchemas": {"card": {"not": {"required": ["cash"]}}},
            },
        )
    return put.data


def decode_thing_options(value: Any, at: str) -> ThingOptions:
    """Decode `ThingOptions`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return ThingOptions(
        name=decode.optional(data, "name", at, decode.string),
        additional_properties=data,
    )


def decode_thing_empty(value: Any, at: str) -> ThingEmpty:
    """Decode `ThingEmpty`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return ThingEmpty(
        additional_properties=data,
    )


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Thing(
        card=decode.optional(data, "card", at, decode.string),
        cash=decode.optional(data, "cash", at, decode.boolean),
        address=decode.optional(data, "address", at, decode.string),
        kind=decode.optional(data, "kind", at, decode.string),
        size=decode.optional(data, "size", at, decode.integer),
        never=decode.settable(data, "never", at, decode.any_json),
        nothing=decode.settable(data, "nothing", at, decode.any_json),
        tags=decode.optional(data, "tags", at, decode.array(decode.string)),
        head=decode.optional(data, "head", at, decode.array(decode.any_json)),
        labels=decode.optional(data, "labels", at, decode.mapping(decode.string)),
        limits=decode.optional(
            data, "limits", at, decode.mapping(unions.one_of(decode.integer, decode.string))
        ),
        options=decode.optional(data, "options", at, decode_thing_options),
        shape=decode.optional(data, "shape", at, decode.mapping(decode.any_json)),
        corner=decode.optional(data, "corner", at, decode.array(decode.any_json)),
        empty=decode.optional(data, "empty", at, decode_thing_empty),
        additional_properties=data,
    )
