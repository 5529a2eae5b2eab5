# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_common_properties`.
"""Checks, encodes and decodes the values of Common."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, formats, unions
from .models import (
    Fork,
    Link,
    LinkTargetText,
    LinkTargetTextKind,
    LinkTargetUrl,
    Placed,
    PlacedShapeBox,
    PlacedShapeCircle,
    ShapeBox,
    ShapeCircle,
    TargetUrlKind,
)


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


def decode_target_url_kind(value: Any, at: str) -> TargetUrlKind:
    """Decode `TargetUrlKind`."""
    return cast("TargetUrlKind", decode.string(value, at))


def decode_link_target_url(value: Any, at: str) -> LinkTargetUrl:
    """Decode `LinkTargetUrl`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LinkTargetUrl)
    made.kind = decode.required(data, "kind", at, decode_target_url_kind)
    made.title = decode.optional_string(data, "title", at)
    made.url = decode.required_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_link_target_text_kind(value: Any, at: str) -> LinkTargetTextKind:
    """Decode `LinkTargetTextKind`."""
    return cast("LinkTargetTextKind", decode.string(value, at))


def decode_link_target_text(value: Any, at: str) -> LinkTargetText:
    """Decode `LinkTargetText`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LinkTargetText)
    made.kind = decode.optional(data, "kind", at, decode_link_target_text_kind)
    made.title = decode.optional_string(data, "title", at)
    made.text = decode.optional_string(data, "text", at)
    made.additional_properties = data
    return made


def decode_link(value: Any, at: str) -> Link:
    """Decode `Link`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Link)
    made.target = decode.optional(
        data, "target", at, unions.best(LINK_TARGET_URL_FORM, LINK_TARGET_TEXT_FORM)
    )
    made.additional_properties = data
    return made


def decode_placed_shape_circle(value: Any, at: str) -> PlacedShapeCircle:
    """Decode `PlacedShapeCircle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PlacedShapeCircle)
    made.name = decode.required_string(data, "name", at)
    made.at = decode.required(data, "at", at, decode.integer)
    made.fork = decode.optional(data, "fork", at, decode_fork)
    made.link = decode.optional(data, "link", at, decode_link)
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
    made.link = decode.optional(data, "link", at, decode_link)
    made.width = decode.required(data, "width", at, decode.number)
    made.additional_properties = data
    return made


def decode_placed(value: Any, at: str) -> Placed:
    """Decode `Placed`."""
    return cast("Placed", unions.best(PLACED_SHAPE_CIRCLE_FORM, PLACED_SHAPE_BOX_FORM)(value, at))


LINK_TARGET_URL_FORM = unions.Form(
    decode_link_target_url,
    required=frozenset(["kind", "url"]),
    known=frozenset(["kind", "title", "url"]),
    tags={"kind": TargetUrlKind},
)


LINK_TARGET_TEXT_FORM = unions.Form(
    decode_link_target_text, known=frozenset(["kind", "text", "title"])
)


PLACED_SHAPE_CIRCLE_FORM = unions.Form(
    decode_placed_shape_circle,
    required=frozenset(["at", "name", "radius"]),
    known=frozenset(["at", "fork", "link", "name", "radius"]),
)


PLACED_SHAPE_BOX_FORM = unions.Form(
    decode_placed_shape_box,
    required=frozenset(["at", "name", "width"]),
    known=frozenset(["at", "fork", "link", "name", "width"]),
)
