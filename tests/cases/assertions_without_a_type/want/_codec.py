# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate assertions_without_a_type`.
"""Checks, encodes and decodes the values of Assertions without a type."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, patterns, rules, tuples, unions, values
from .models import Thing, ThingEmpty, ThingOptions


def encode_thing_options(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ThingOptions` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ThingOptions, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
        rules.check(data, found, at, {"patternProperties": {"^x-": {"type": "integer"}}})
    return data


def encode_thing_empty(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ThingEmpty` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ThingEmpty, found, at):
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Thing, found, at):
        if value.card is not None:
            data["card"] = checks.string(value.card, found, f"{at}.card")
        if value.cash is not None:
            data["cash"] = checks.boolean(value.cash, found, f"{at}.cash")
        if value.address is not None:
            data["address"] = rules.checked(
                value.address,
                found,
                f"{at}.address",
                item=checks.string,
                schema={"not": {"enum": ["none", "unknown"]}},
            )
        if value.kind is not None:
            data["kind"] = rules.checked(
                value.kind,
                found,
                f"{at}.kind",
                item=partial(checks.string, pattern=patterns.Pattern("^[a-z]")),
                schema={"pattern": "[a-z]$"},
            )
        if value.size is not None:
            data["size"] = rules.checked(
                value.size,
                found,
                f"{at}.size",
                item=checks.integer,
                schema={"not": {"multipleOf": 5}},
            )
        if value.never is not values.UNSET:
            data["never"] = rules.checked(
                value.never, found, f"{at}.never", item=compound.any_json, schema={"not": {}}
            )
        if value.nothing is not values.UNSET:
            data["nothing"] = rules.null(value.nothing, found, f"{at}.nothing")
        if value.tags is not None:
            data["tags"] = rules.checked(
                value.tags,
                found,
                f"{at}.tags",
                item=partial(compound.array, item=checks.string),
                schema={"contains": {"const": "main"}, "maxContains": 1},
            )
        if value.head is not None:
            data["head"] = tuples.check_prefix(
                value.head, found, f"{at}.head", items=(checks.string, checks.integer)
            )
        if value.labels is not None:
            data["labels"] = rules.checked(
                value.labels,
                found,
                f"{at}.labels",
                item=partial(compound.mapping, item=checks.string),
                schema={"propertyNames": {"type": "string", "minLength": 2}},
            )
        if value.limits is not None:
            data["limits"] = rules.checked(
                value.limits,
                found,
                f"{at}.limits",
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
        if value.options is not None:
            data["options"] = encode_thing_options(value.options, found, f"{at}.options")
        if value.shape is not None:
            data["shape"] = rules.checked(
                value.shape,
                found,
                f"{at}.shape",
                item=partial(compound.mapping, item=compound.any_json),
                schema={"enum": [{}, {"a": 1}]},
            )
        if value.corner is not None:
            data["corner"] = rules.checked(
                value.corner,
                found,
                f"{at}.corner",
                item=partial(compound.array, item=compound.any_json),
                schema={"enum": [[0, 0], [1, 1]]},
            )
        if value.empty is not None:
            data["empty"] = encode_thing_empty(value.empty, found, f"{at}.empty")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
        compound.size(data, found, at, min_properties=1)
        rules.check(
            data,
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
    return data


def decode_thing_options(value: Any, at: str) -> ThingOptions:
    """Decode `ThingOptions`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ThingOptions)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_thing_empty(value: Any, at: str) -> ThingEmpty:
    """Decode `ThingEmpty`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ThingEmpty)
    made.additional_properties = data
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.card = decode.optional_string(data, "card", at)
    made.cash = decode.optional(data, "cash", at, decode.boolean)
    made.address = decode.optional_string(data, "address", at)
    made.kind = decode.optional_string(data, "kind", at)
    made.size = decode.optional(data, "size", at, decode.integer)
    made.never = decode.settable(data, "never", at, decode.any_json)
    made.nothing = decode.settable(data, "nothing", at, decode.any_json)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    made.head = decode.optional(data, "head", at, tuples.prefix(decode.string, decode.integer))
    made.labels = decode.optional(data, "labels", at, decode.mapping(decode.string))
    made.limits = decode.optional(
        data, "limits", at, decode.mapping(unions.one_of(decode.integer, decode.string))
    )
    made.options = decode.optional(data, "options", at, decode_thing_options)
    made.shape = decode.optional(data, "shape", at, decode.object_)
    made.corner = decode.optional(data, "corner", at, decode.array(decode.any_json))
    made.empty = decode.optional(data, "empty", at, decode_thing_empty)
    made.additional_properties = data
    return made
