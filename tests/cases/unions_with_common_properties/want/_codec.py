# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_common_properties`.
"""Checks, encodes and decodes the values of Common."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, formats, unions
from .models import Fork, Placed, PlacedShapeBox, PlacedShapeCircle, ShapeBox, ShapeCircle


def encode_shape_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeCircle` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ShapeCircle, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["radius"] = checks.number(value.radius, found, f"{at}.radius")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_shape_box(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShapeBox` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ShapeBox, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["width"] = checks.number(value.width, found, f"{at}.width")
    return data


def encode_shape(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Shape`."""
    return compound.one_of(value, found, at, options=(encode_shape_circle, encode_shape_box))


def decode_shape_circle(value: Any, at: str) -> ShapeCircle:
    """Decode `ShapeCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ShapeCircle)
    made.name = decode.required_string(data, "name", at)
    made.radius = decode.required(data, "radius", at, decode.number)
    made.additional_properties = data
    return made


def decode_shape_box(value: Any, at: str) -> ShapeBox:
    """Decode `ShapeBox`."""
    data = decode.object_(value, at)
    made = object.__new__(ShapeBox)
    made.name = decode.required_string(data, "name", at)
    made.width = decode.required(data, "width", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_fork(value: Any, at: str) -> Fork:
    """Decode `Fork`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Fork)
    made.made = decode.optional(data, "made", at, formats.date_time)
    made.additional_properties = data
    return made


def decode_placed_shape_circle(value: Any, at: str) -> PlacedShapeCircle:
    """Decode `PlacedShapeCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PlacedShapeCircle)
    made.name = decode.required_string(data, "name", at)
    made.at = decode.required(data, "at", at, decode.integer)
    made.fork = decode.optional(data, "fork", at, decode_fork)
    made.radius = decode.required(data, "radius", at, decode.number)
    made.additional_properties = data
    return made


def decode_placed_shape_box(value: Any, at: str) -> PlacedShapeBox:
    """Decode `PlacedShapeBox`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PlacedShapeBox)
    made.name = decode.required_string(data, "name", at)
    made.at = decode.required(data, "at", at, decode.integer)
    made.fork = decode.optional(data, "fork", at, decode_fork)
    made.width = decode.required(data, "width", at, decode.number)
    made.additional_properties = data
    return made


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
