# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_their_type`.
"""Checks, encodes and decodes the values of Types beside unions."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import (
    Alone,
    Circle,
    Colour,
    Drawing,
    DrawingMapCircle,
    DrawingNamedCircle,
    DrawingSquare,
    Loose,
    Shape,
    Square,
)


def encode_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Circle` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Circle, found, at):
        data["radius"] = checks.number(value.radius, found, f"{at}.radius")
    return data


def encode_square(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Square` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Square, found, at):
        data["side"] = checks.number(value.side, found, f"{at}.side")
    return data


def encode_shape(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Shape`."""
    return compound.one_of(value, found, at, options=(encode_circle, encode_square))


def encode_loose(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Loose` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Loose, found, at):
        if value.any is not None:
            data["any"] = checks.string(value.any, found, f"{at}.any")
    return data


def encode_alone(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Alone`."""
    return encode_circle(value, found, at)


def encode_colour(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Colour`."""
    return compound.literal(value, found, at, get_args(Colour))


def encode_drawing_named_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DrawingNamedCircle` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, DrawingNamedCircle, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
        data["radius"] = checks.number(value.radius, found, f"{at}.radius")
    return data


def encode_drawing_square(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DrawingSquare` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, DrawingSquare, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
        data["side"] = checks.number(value.side, found, f"{at}.side")
    return data


def encode_drawing_map_circle(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DrawingMapCircle` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, DrawingMapCircle, found, at):
        data["radius"] = checks.number(value.radius, found, f"{at}.radius")
        encode.rest(data, value.additional_properties, found, at, checks.integer)
    return data


def encode_drawing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Drawing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Drawing, found, at):
        if value.shape is not None:
            data["shape"] = encode_shape(value.shape, found, f"{at}.shape")
        if value.either is not values.UNSET:
            data["either"] = checks.nullable(
                value.either,
                found,
                f"{at}.either",
                inner=partial(compound.one_of, options=(encode_circle, encode_loose)),
            )
        if value.circle is not values.UNSET:
            data["circle"] = checks.nullable(
                value.circle, found, f"{at}.circle", inner=encode_circle
            )
        if value.alone is not None:
            data["alone"] = encode_alone(value.alone, found, f"{at}.alone")
        if value.colour is not None:
            data["colour"] = encode_colour(value.colour, found, f"{at}.colour")
        if value.named is not None:
            data["named"] = compound.one_of(
                value.named,
                found,
                f"{at}.named",
                options=(encode_drawing_named_circle, encode_drawing_square),
            )
        if value.map is not None:
            data["map"] = encode_drawing_map_circle(value.map, found, f"{at}.map")
    return data


def decode_circle(value: Any, at: str) -> Circle:
    """Decode `Circle`."""
    data = decode.object_(value, at)
    made = object.__new__(Circle)
    made.radius = decode.required(data, "radius", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_square(value: Any, at: str) -> Square:
    """Decode `Square`."""
    data = decode.object_(value, at)
    made = object.__new__(Square)
    made.side = decode.required(data, "side", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_shape(value: Any, at: str) -> Shape:
    """Decode `Shape`."""
    return cast("Shape", unions.best(CIRCLE_FORM, SQUARE_FORM)(value, at))


def decode_loose(value: Any, at: str) -> Loose:
    """Decode `Loose`."""
    data = decode.object_(value, at)
    made = object.__new__(Loose)
    made.any = decode.optional_string(data, "any", at)
    decode.nothing_left(data, at)
    return made


def decode_alone(value: Any, at: str) -> Alone:
    """Decode `Alone`."""
    return decode_circle(value, at)


def decode_colour(value: Any, at: str) -> Colour:
    """Decode `Colour`."""
    return cast("Colour", decode.string(value, at))


def decode_drawing_named_circle(value: Any, at: str) -> DrawingNamedCircle:
    """Decode `DrawingNamedCircle`."""
    data = decode.object_(value, at)
    made = object.__new__(DrawingNamedCircle)
    made.name = decode.optional_string(data, "name", at)
    made.radius = decode.required(data, "radius", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_drawing_square(value: Any, at: str) -> DrawingSquare:
    """Decode `DrawingSquare`."""
    data = decode.object_(value, at)
    made = object.__new__(DrawingSquare)
    made.name = decode.optional_string(data, "name", at)
    made.side = decode.required(data, "side", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_drawing_map_circle(value: Any, at: str) -> DrawingMapCircle:
    """Decode `DrawingMapCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(DrawingMapCircle)
    made.radius = decode.required(data, "radius", at, decode.number)
    made.additional_properties = decode.mapping(decode.integer)(data, at)
    return made


def decode_drawing(value: Any, at: str) -> Drawing:
    """Decode `Drawing`."""
    data = decode.object_(value, at)
    made = object.__new__(Drawing)
    made.shape = decode.optional(data, "shape", at, decode_shape)
    made.either = decode.settable(data, "either", at, unions.best(CIRCLE_FORM, LOOSE_FORM))
    made.circle = decode.settable(data, "circle", at, decode_circle)
    made.alone = decode.optional(data, "alone", at, decode_alone)
    made.colour = decode.optional(data, "colour", at, decode_colour)
    made.named = decode.optional(
        data, "named", at, unions.best(DRAWING_NAMED_CIRCLE_FORM, DRAWING_SQUARE_FORM)
    )
    made.map = decode.optional(data, "map", at, decode_drawing_map_circle)
    decode.nothing_left(data, at)
    return made


CIRCLE_FORM = unions.Form(
    decode_circle, required=frozenset(["radius"]), known=frozenset(["radius"])
)


SQUARE_FORM = unions.Form(decode_square, required=frozenset(["side"]), known=frozenset(["side"]))


LOOSE_FORM = unions.Form(decode_loose, known=frozenset(["any"]))


DRAWING_NAMED_CIRCLE_FORM = unions.Form(
    decode_drawing_named_circle, required=frozenset(["radius"]), known=frozenset(["name", "radius"])
)


DRAWING_SQUARE_FORM = unions.Form(
    decode_drawing_square, required=frozenset(["side"]), known=frozenset(["name", "side"])
)
