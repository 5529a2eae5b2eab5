# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tuples`.
"""Checks, encodes and decodes the values of Lists with a type for each place."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from .._runtime import checks, compound, decode, encode, tuples
from .models import Name, Pair, Point


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
