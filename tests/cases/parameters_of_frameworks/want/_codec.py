# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameters_of_frameworks`.
"""Checks, encodes and decodes the values of Parameters as frameworks of TypeScript and Python
describe them.
"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, values
from .models import (
    AnyModelRequest,
    ElysiaFilter,
    ElysiaResponse,
    PlacesAddr,
    PlacesJoined,
    PlacesSpread,
)


def encode_any_model_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AnyModelRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AnyModelRequest, found, at):
        if value.at is not values.UNSET:
            data["at"] = compound.any_json(value.at, found, f"{at}.at")
        if value.ids is not None:
            data["ids"] = compound.array(value.ids, found, f"{at}.ids", item=compound.any_json)
    return data


def encode_places_addr(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PlacesAddr` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PlacesAddr, found, at):
        data["zip"] = checks.nullable(value.zip, found, f"{at}.zip", inner=checks.string)
        if value.town is not None:
            data["town"] = checks.string(value.town, found, f"{at}.town")
    return data


def encode_places_spread(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PlacesSpread` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PlacesSpread, found, at):
        data["zip"] = checks.nullable(value.zip, found, f"{at}.zip", inner=checks.string)
        if value.town is not None:
            data["town"] = checks.string(value.town, found, f"{at}.town")
    return data


def encode_places_joined(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PlacesJoined` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PlacesJoined, found, at):
        data["zip"] = checks.nullable(value.zip, found, f"{at}.zip", inner=checks.string)
        if value.town is not None:
            data["town"] = checks.string(value.town, found, f"{at}.town")
    return data


def encode_elysia_filter(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ElysiaFilter` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ElysiaFilter, found, at):
        data["a"] = checks.number(value.a, found, f"{at}.a")
    return data


def decode_any_model_request(value: Any, at: str) -> AnyModelRequest:
    """Decode `AnyModelRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AnyModelRequest)
    made.at = decode.settable(data, "at", at, decode.any_json)
    made.ids = decode.optional(data, "ids", at, decode.array(decode.any_json))
    decode.nothing_left(data, at)
    return made


def decode_places_addr(value: Any, at: str) -> PlacesAddr:
    """Decode `PlacesAddr`."""
    data = decode.object_(value, at)
    made = object.__new__(PlacesAddr)
    made.zip = decode.required(data, "zip", at, decode.nullable(decode.string))
    made.town = decode.optional_string(data, "town", at)
    decode.nothing_left(data, at)
    return made


def decode_places_spread(value: Any, at: str) -> PlacesSpread:
    """Decode `PlacesSpread`."""
    data = decode.object_(value, at)
    made = object.__new__(PlacesSpread)
    made.zip = decode.required(data, "zip", at, decode.nullable(decode.string))
    made.town = decode.optional_string(data, "town", at)
    decode.nothing_left(data, at)
    return made


def decode_places_joined(value: Any, at: str) -> PlacesJoined:
    """Decode `PlacesJoined`."""
    data = decode.object_(value, at)
    made = object.__new__(PlacesJoined)
    made.zip = decode.required(data, "zip", at, decode.nullable(decode.string))
    made.town = decode.optional_string(data, "town", at)
    decode.nothing_left(data, at)
    return made


def decode_elysia_filter(value: Any, at: str) -> ElysiaFilter:
    """Decode `ElysiaFilter`."""
    data = decode.object_(value, at)
    made = object.__new__(ElysiaFilter)
    made.a = decode.required(data, "a", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_elysia_response(value: Any, at: str) -> ElysiaResponse:
    """Decode `ElysiaResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ElysiaResponse)
    made.id = decode.required(data, "id", at, decode.integer)
    made.additional_properties = data
    return made
