# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_javascript_frameworks_write`.
"""Checks, encodes and decodes the values of What frameworks for JavaScript write."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, file_parts, formats
from .models import AddRequest, AddResponse, Planet, QueryResponse, SaveRequest

NAMES = {"list_": "list"}
"""The names of properties where those of fields differ."""


def encode_add_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddRequest, found, at):
        data["a"] = checks.string(value.a, found, f"{at}.a")
    return data


def encode_save_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SaveRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, SaveRequest, found, at):
        data["photo"] = file_parts.file(value.photo, found, f"{at}.photo")
        if value.picture is not None:
            data["picture"] = file_parts.file(value.picture, found, f"{at}.picture")
    return data


def decode_add_request(value: Any, at: str) -> AddRequest:
    """Decode `AddRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddRequest)
    made.a = decode.required_string(data, "a", at)
    decode.nothing_left(data, at)
    return made


def decode_save_request(value: Any, at: str) -> SaveRequest:
    """Decode `SaveRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(SaveRequest)
    made.photo = decode.required(data, "photo", at, file_parts.stored)
    made.picture = decode.optional(data, "picture", at, file_parts.stored)
    decode.nothing_left(data, at)
    return made


def decode_add_response(value: Any, at: str) -> AddResponse:
    """Decode `AddResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddResponse)
    made.at = decode.optional(data, "at", at, formats.date_time)
    made.additional_properties = data
    return made


def decode_planet(value: Any, at: str) -> Planet:
    """Decode `Planet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Planet)
    made.at = decode.required(data, "at", at, formats.date_time)
    made.day = decode.optional(data, "day", at, formats.date)
    made.said = decode.optional(data, "said", at, formats.date)
    made.size = decode.optional(data, "size", at, decode.integer)
    made.additional_properties = data
    return made


def decode_query_response(value: Any, at: str) -> QueryResponse:
    """Decode `QueryResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(QueryResponse)
    made.map = decode.required(data, "map", at, decode.object_)
    made.list_ = decode.required(data, "list", at, decode.array(decode.any_json))
    made.additional_properties = data
    return made
