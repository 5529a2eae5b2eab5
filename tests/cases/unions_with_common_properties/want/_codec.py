# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_common_properties`.
"""Checks, encodes and decodes the values of Common."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, formats, unions
from .models import Fork, Placed, PlacedShapeBox, PlacedShapeCircle, ShapeBox, ShapeCircle


def encode_shape_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeCircle` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ShapeCircle, found, at):
        put.required("name", value.name, checks.string)
        put.required("radius", value.radius, checks.number)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_shape_box(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeBox` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ShapeBox, found, at):
        put.required("name", value.name, checks.string)
        put.required("width", value.width, checks.number)
    return put.data


def encode_shape(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Shape`."""
    return compound.one_of(value, found, at, options=(encode_shape_circle, encode_shape_box))


def decode_shape_circle(value: Any, at: str) -> ShapeCircle:
    """Decode `ShapeCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return ShapeCircle(
        name=decode.required(data, "name", at, decode.string),
        radius=decode.required(data, "radius", at, decode.number),
        additional_properties=data,
    )


def decode_shape_box(value: Any, at: str) -> ShapeBox:
    """Decode `ShapeBox`."""
    data = decode.object_(value, at)
    made = ShapeBox(
        name=decode.required(data, "name", at, decode.string),
        width=decode.required(data, "width", at, decode.number),
    )
    decode.nothing_left(data, at)
    return made


def decode_fork(value: Any, at: str) -> Fork:
    """Decode `Fork`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Fork(
        made=decode.optional(data, "made", at, formats.date_time),
        additional_properties=data,
    )


def decode_placed_shape_circle(value: Any, at: str) -> PlacedShapeCircle:
    """Decode `PlacedShapeCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PlacedShapeCircle(
        name=decode.required(data, "name", at, decode.string),
        at=decode.required(data, "at", at, decode.integer),
        fork=decode.optional(data, "fork", at, decode_fork),
        radius=decode.required(data, "radius", at, decode.number),
        additional_properties=data,
    )


def decode_placed_shape_box(value: Any, at: str) -> PlacedShapeBox:
    """Decode `PlacedShapeBox`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PlacedShapeBox(
        name=decode.required(data, "name", at, decode.string),
        at=decode.required(data, "at", at, decode.integer),
        fork=decode.optional(data, "fork", at, decode_fork),
        width=decode.required(data, "width", at, decode.number),
        additional_properties=data,
    )


def decode_placed(value: Any, at: str) -> Placed:
    """Decode `Placed`."""
    return cast("Placed", unions.best(PLACED_SHAPE_CIRCLE_FORM, PLACED_SHAPE_BOX_FORM)(value, at))


PLACED_SHAPE_CIRCLE_FORM = unions.Form(
    decode_placed_shape_circle,
    required=frozenset(["at", "name", "radius"]),
    known=frozenset(["at", "fork", "name", "radius"]),
)


PLACED_SHAPE_BOX_FORM = unions.Form(
    decode_placed_shape_box,
    required=frozenset(["at", "name", "width"]),
    known=frozenset(["at", "fork", "name", "width"]),
)
