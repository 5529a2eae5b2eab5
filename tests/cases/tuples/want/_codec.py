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
    put = encode.Properties(found, at)
    if encode.instance(value, Name, found, at):
        put.required("text", value.text, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_point(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Point` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Point, found, at):
        put.required("at", value.at, encode_pair)
        put.optional(
            "named",
            value.named,
            tuples.check,
            items=(encode_name, partial(checks.nullable, inner=checks.integer)),
        )
        put.optional("one", value.one, tuples.check, items=(checks.string,))
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_pair(value: Any, at: str) -> Pair:
    """Decode `Pair`."""
    return cast("Pair", tuples.decoder(decode.number, decode.number)(value, at))


def decode_name(value: Any, at: str) -> Name:
    """Decode `Name`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Name(
        text=decode.required(data, "text", at, decode.string),
        additional_properties=data,
    )


def decode_point(value: Any, at: str) -> Point:
    """Decode `Point`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Point(
        at=decode.required(data, "at", at, decode_pair),
        named=decode.optional(
            data, "named", at, tuples.decoder(decode_name, decode.nullable(decode.integer))
        ),
        one=decode.optional(data, "one", at, tuples.decoder(decode.string)),
        additional_properties=data,
    )
