# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tuples`.
"""Checks, encodes and decodes the values of Lists with a type for each place."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from .._runtime import checks, compound, decode, encode, nullables, rules, tuples, unions
from .models import Name, Pair, Point, Reading

NAMES = {
    "at_least": "at least",
    "at_most": "at most",
    "nothing_else": "nothing else",
    "one_or_both": "one or both",
}
"""The names of properties where those of fields differ."""


def encode_pair(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Pair`."""
    return tuples.check(value, found, at, items=(checks.number, checks.number))


def encode_name(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Name` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Name, found, at):
        data["text"] = checks.string(value.text, found, f"{at}.text")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_point(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Point` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Point, found, at):
        data["at"] = encode_pair(value.at, found, f"{at}.at")
        if value.named is not None:
            data["named"] = tuples.check(
                value.named,
                found,
                f"{at}.named",
                items=(encode_name, partial(checks.nullable, inner=checks.integer)),
            )
        if value.one is not None:
            data["one"] = tuples.check(value.one, found, f"{at}.one", items=(checks.string,))
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_reading(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Reading` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Reading, found, at):
        if value.open is not None:
            data["open"] = tuples.check_prefix(
                value.open, found, f"{at}.open", items=(encode_name, checks.number)
            )
        if value.at_least is not None:
            data["at least"] = rules.checked(
                value.at_least,
                found,
                f"{at}.at_least",
                item=partial(tuples.check_prefix, items=(encode_name, checks.number)),
                schema={"minItems": 2},
            )
        if value.at_most is not None:
            data["at most"] = rules.checked(
                value.at_most,
                found,
                f"{at}.at_most",
                item=partial(tuples.check_prefix, items=(encode_name, checks.number)),
                schema={"maxItems": 2},
            )
        if value.nothing_else is not None:
            data["nothing else"] = rules.checked(
                value.nothing_else,
                found,
                f"{at}.nothing_else",
                item=partial(tuples.check_prefix, items=(encode_name, checks.number)),
                schema={"maxItems": 2},
            )
        if value.one_or_both is not None:
            data["one or both"] = compound.one_of(
                value.one_or_both,
                found,
                f"{at}.one_or_both",
                options=(
                    partial(tuples.check_prefix, items=(checks.string, checks.number)),
                    partial(tuples.check_prefix, items=(checks.string, checks.number, encode_name)),
                ),
            )
        if value.rest is not None:
            data["rest"] = rules.checked(
                value.rest,
                found,
                f"{at}.rest",
                item=partial(
                    compound.array,
                    item=partial(
                        checks.nullable,
                        inner=partial(compound.one_of, options=(checks.string, encode_name)),
                    ),
                ),
                schema={"prefixItems": [{"type": ["string", "null"]}]},
            )
        if value.optional is not None:
            data["optional"] = rules.checked(
                value.optional,
                found,
                f"{at}.optional",
                item=partial(
                    compound.array,
                    item=partial(compound.one_of, options=(checks.string, checks.number)),
                    min_items=1,
                    max_items=2,
                ),
                schema={"prefixItems": [{"type": "string"}, {"type": "number"}]},
            )
        if value.anything is not None:
            data["anything"] = rules.checked(
                value.anything,
                found,
                f"{at}.anything",
                item=partial(compound.array, item=compound.any_json, min_items=1),
                schema={"prefixItems": [{"type": "string"}, {"type": "number"}]},
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_pair(value: Any, at: str) -> Pair:
    """Decode `Pair`."""
    return cast("Pair", tuples.decoder(decode.number, decode.number)(value, at))


def decode_name(value: Any, at: str) -> Name:
    """Decode `Name`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Name)
    made.text = decode.required_string(data, "text", at)
    made.additional_properties = data
    return made


def decode_point(value: Any, at: str) -> Point:
    """Decode `Point`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Point)
    made.at = decode.required(data, "at", at, decode_pair)
    made.named = decode.optional(
        data, "named", at, tuples.decoder(decode_name, decode.nullable(decode.integer))
    )
    made.one = decode.optional(data, "one", at, tuples.decoder(decode.string))
    made.additional_properties = data
    return made


def decode_reading(value: Any, at: str) -> Reading:
    """Decode `Reading`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Reading)
    made.open = decode.optional(data, "open", at, tuples.prefix(decode_name, decode.number))
    made.at_least = decode.optional(data, "at least", at, tuples.prefix(decode_name, decode.number))
    made.at_most = decode.optional(data, "at most", at, tuples.prefix(decode_name, decode.number))
    made.nothing_else = decode.optional(
        data, "nothing else", at, tuples.prefix(decode_name, decode.number)
    )
    made.one_or_both = decode.optional(
        data,
        "one or both",
        at,
        unions.one_of(
            tuples.prefix(decode.string, decode.number),
            tuples.prefix(decode.string, decode.number, decode_name),
        ),
    )
    made.rest = decode.optional(
        data, "rest", at, nullables.array(unions.one_of(decode_name, decode.string))
    )
    made.optional = decode.optional(
        data, "optional", at, decode.array(unions.one_of(decode.string, decode.number))
    )
    made.anything = decode.optional(data, "anything", at, decode.array(decode.any_json))
    made.additional_properties = data
    return made
