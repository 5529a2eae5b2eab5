# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate additional_properties`.
"""Checks, encodes and decodes the values of More."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import (
    CreateSetRequest,
    CreateSetRequestAbsent,
    CreateSetRequestClosed,
    CreateSetRequestNone,
    CreateSetRequestObjectsValue,
    CreateSetRequestOpen,
    CreateSetRequestTyped,
    CreateSetResponse,
    CreateSetResponseAbsent,
    CreateSetResponseNumbers,
    CreateSetResponseShut,
)


def encode_create_set_request_absent(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestAbsent` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestAbsent, found, at):
        if value.a is not None:
            data["a"] = checks.integer(value.a, found, f"{at}.a")
    return data


def encode_create_set_request_closed(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestClosed` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestClosed, found, at):
        if value.a is not None:
            data["a"] = checks.integer(value.a, found, f"{at}.a")
    return data


def encode_create_set_request_open(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestOpen` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestOpen, found, at):
        if value.a is not None:
            data["a"] = checks.integer(value.a, found, f"{at}.a")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_create_set_request_typed(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestTyped` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestTyped, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        encode.rest(data, value.additional_properties, found, at, checks.integer)
    return data


def encode_create_set_request_none(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestNone` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestNone, found, at):
        pass
    return data


def encode_create_set_request_objects_value(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestObjectsValue` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequestObjectsValue, found, at):
        if value.b is not None:
            data["b"] = checks.boolean(value.b, found, f"{at}.b")
    return data


def encode_create_set_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateSetRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateSetRequest, found, at):
        if value.absent is not None:
            data["absent"] = encode_create_set_request_absent(value.absent, found, f"{at}.absent")
        if value.closed is not None:
            data["closed"] = encode_create_set_request_closed(value.closed, found, f"{at}.closed")
        if value.open is not None:
            data["open"] = encode_create_set_request_open(value.open, found, f"{at}.open")
        if value.typed is not None:
            data["typed"] = encode_create_set_request_typed(value.typed, found, f"{at}.typed")
        if value.none is not None:
            data["none"] = encode_create_set_request_none(value.none, found, f"{at}.none")
        if value.any is not None:
            data["any"] = compound.mapping(value.any, found, f"{at}.any", item=compound.any_json)
        if value.map is not None:
            data["map"] = compound.mapping(
                value.map, found, f"{at}.map", item=partial(checks.string, max_length=2)
            )
        if value.objects is not None:
            data["objects"] = compound.mapping(
                value.objects, found, f"{at}.objects", item=encode_create_set_request_objects_value
            )
    return data


def decode_create_set_request_absent(value: Any, at: str) -> CreateSetRequestAbsent:
    """Decode `CreateSetRequestAbsent`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestAbsent)
    made.a = decode.optional(data, "a", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_closed(value: Any, at: str) -> CreateSetRequestClosed:
    """Decode `CreateSetRequestClosed`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestClosed)
    made.a = decode.optional(data, "a", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_open(value: Any, at: str) -> CreateSetRequestOpen:
    """Decode `CreateSetRequestOpen`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestOpen)
    made.a = decode.optional(data, "a", at, decode.integer)
    made.additional_properties = data
    return made


def decode_create_set_request_typed(value: Any, at: str) -> CreateSetRequestTyped:
    """Decode `CreateSetRequestTyped`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestTyped)
    made.a = decode.optional_string(data, "a", at)
    made.additional_properties = decode.mapping(decode.integer)(data, at)
    return made


def decode_create_set_request_none(value: Any, at: str) -> CreateSetRequestNone:
    """Decode `CreateSetRequestNone`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestNone)
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_objects_value(value: Any, at: str) -> CreateSetRequestObjectsValue:
    """Decode `CreateSetRequestObjectsValue`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequestObjectsValue)
    made.b = decode.optional(data, "b", at, decode.boolean)
    decode.nothing_left(data, at)
    return made


def decode_create_set_request(value: Any, at: str) -> CreateSetRequest:
    """Decode `CreateSetRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetRequest)
    made.absent = decode.optional(data, "absent", at, decode_create_set_request_absent)
    made.closed = decode.optional(data, "closed", at, decode_create_set_request_closed)
    made.open = decode.optional(data, "open", at, decode_create_set_request_open)
    made.typed = decode.optional(data, "typed", at, decode_create_set_request_typed)
    made.none = decode.optional(data, "none", at, decode_create_set_request_none)
    made.any = decode.optional(data, "any", at, decode.object_)
    made.map = decode.optional(data, "map", at, decode.mapping(decode.string))
    made.objects = decode.optional(
        data, "objects", at, decode.mapping(decode_create_set_request_objects_value)
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_response_absent(value: Any, at: str) -> CreateSetResponseAbsent:
    """Decode `CreateSetResponseAbsent`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetResponseAbsent)
    made.a = decode.optional(data, "a", at, decode.integer)
    made.additional_properties = data
    return made


def decode_create_set_response_shut(value: Any, at: str) -> CreateSetResponseShut:
    """Decode `CreateSetResponseShut`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetResponseShut)
    made.a = decode.optional(data, "a", at, decode.integer)
    made.additional_properties = data
    return made


def decode_create_set_response_numbers(value: Any, at: str) -> CreateSetResponseNumbers:
    """Decode `CreateSetResponseNumbers`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetResponseNumbers)
    made.a = decode.optional_string(data, "a", at)
    made.additional_properties = decode.mapping(decode.integer)(data, at)
    return made


def decode_create_set_response(value: Any, at: str) -> CreateSetResponse:
    """Decode `CreateSetResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreateSetResponse)
    made.absent = decode.optional(data, "absent", at, decode_create_set_response_absent)
    made.shut = decode.optional(data, "shut", at, decode_create_set_response_shut)
    made.numbers = decode.optional(data, "numbers", at, decode_create_set_response_numbers)
    made.additional_properties = data
    return made
