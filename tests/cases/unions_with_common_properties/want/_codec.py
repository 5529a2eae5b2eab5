# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_common_properties`.
"""Checks, encodes and decodes the values of Common."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, decode, encode, formats
from .models import Fork, Placed, PlacedBox, PlacedCircle, ShapeBox, ShapeCircle


def encode_shape_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeCircle` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, ShapeCircle, found, at):
        put.required("name", value.name, checks.string)
        put.required("radius", value.radius, checks.number)
        put.rest(value.additional_properties, checks.any_json)
    return put.data


def encode_shape_box(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeBox` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, ShapeBox, found, at):
        put.required("name", value.name, checks.string)
        put.required("width", value.width, checks.number)
    return put.data


def encode_shape(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Shape`."""
    return checks.one_of(value, found, at, options=(encode_shape_circle, encode_shape_box))


def decode_fork(value: Any, at: str) -> Fork:
    """Decode `Fork`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Fork(
        made=decode.optional(data, "made", at, formats.date_time),
        additional_properties=data,
    )


def decode_placed_circle(value: Any, at: str) -> PlacedCircle:
    """Decode `PlacedCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PlacedCircle(
        name=decode.required(data, "name", at, decode.string),
        at=decode.required(data, "at", at, decode.integer),
        fork=decode.optional(data, "fork", at, decode_fork),
        radius=decode.required(data, "radius", at, decode.number),
        additional_properties=data,
    )


def decode_placed_box(value: Any, at: str) -> PlacedBox:
    """Decode `PlacedBox`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PlacedBox(
        name=decode.required(data, "name", at, decode.string),
        at=decode.required(data, "at", at, decode.integer),
        fork=decode.optional(data, "fork", at, decode_fork),
        width=decode.required(data, "width", at, decode.number),
        additional_properties=data,
    )


def decode_placed(value: Any, at: str) -> Placed:
    """Decode `Placed`."""
    return cast("Placed", decode.best(PLACED_CIRCLE_FORM, PLACED_BOX_FORM)(value, at))


PLACED_CIRCLE_FORM = decode.Form(
    decode_placed_circle,
    required=frozenset(["at", "name", "radius"]),
    known=frozenset(["at", "fork", "name", "radius"]),
)


PLACED_BOX_FORM = decode.Form(
    decode_placed_box,
    required=frozenset(["at", "name", "width"]),
    known=frozenset(["at", "fork", "name", "width"]),
)
