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
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestAbsent, found, at):
        put.optional("a", value.a, checks.integer)
    return put.data


def encode_create_set_request_closed(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestClosed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestClosed, found, at):
        put.optional("a", value.a, checks.integer)
    return put.data


def encode_create_set_request_open(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestOpen` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestOpen, found, at):
        put.optional("a", value.a, checks.integer)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_create_set_request_typed(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestTyped` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestTyped, found, at):
        put.optional("a", value.a, checks.string)
        put.rest(value.additional_properties, checks.integer)
    return put.data


def encode_create_set_request_none(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestNone` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestNone, found, at):
        pass
    return put.data


def encode_create_set_request_objects_value(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestObjectsValue` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestObjectsValue, found, at):
        put.optional("b", value.b, checks.boolean)
    return put.data


def encode_create_set_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateSetRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequest, found, at):
        put.optional("absent", value.absent, encode_create_set_request_absent)
        put.optional("closed", value.closed, encode_create_set_request_closed)
        put.optional("open", value.open, encode_create_set_request_open)
        put.optional("typed", value.typed, encode_create_set_request_typed)
        put.optional("none", value.none, encode_create_set_request_none)
        put.optional("any", value.any, compound.mapping, item=compound.any_json)
        put.optional("map", value.map, compound.mapping, item=partial(checks.string, max_length=2))
        put.optional(
            "objects", value.objects, compound.mapping, item=encode_create_set_request_objects_value
        )
    return put.data


def decode_create_set_request_absent(value: Any, at: str) -> CreateSetRequestAbsent:
    """Decode `CreateSetRequestAbsent`."""
    data = decode.object_(value, at)
    made = CreateSetRequestAbsent(
        a=decode.optional(data, "a", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_closed(value: Any, at: str) -> CreateSetRequestClosed:
    """Decode `CreateSetRequestClosed`."""
    data = decode.object_(value, at)
    made = CreateSetRequestClosed(
        a=decode.optional(data, "a", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_open(value: Any, at: str) -> CreateSetRequestOpen:
    """Decode `CreateSetRequestOpen`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetRequestOpen(
        a=decode.optional(data, "a", at, decode.integer),
        additional_properties=data,
    )


def decode_create_set_request_typed(value: Any, at: str) -> CreateSetRequestTyped:
    """Decode `CreateSetRequestTyped`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetRequestTyped(
        a=decode.optional(data, "a", at, decode.string),
        additional_properties=decode.mapping(decode.integer)(data, at),
    )


def decode_create_set_request_none(value: Any, at: str) -> CreateSetRequestNone:
    """Decode `CreateSetRequestNone`."""
    data = decode.object_(value, at)
    made = CreateSetRequestNone()
    decode.nothing_left(data, at)
    return made


def decode_create_set_request_objects_value(value: Any, at: str) -> CreateSetRequestObjectsValue:
    """Decode `CreateSetRequestObjectsValue`."""
    data = decode.object_(value, at)
    made = CreateSetRequestObjectsValue(
        b=decode.optional(data, "b", at, decode.boolean),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_request(value: Any, at: str) -> CreateSetRequest:
    """Decode `CreateSetRequest`."""
    data = decode.object_(value, at)
    made = CreateSetRequest(
        absent=decode.optional(data, "absent", at, decode_create_set_request_absent),
        closed=decode.optional(data, "closed", at, decode_create_set_request_closed),
        open=decode.optional(data, "open", at, decode_create_set_request_open),
        typed=decode.optional(data, "typed", at, decode_create_set_request_typed),
        none=decode.optional(data, "none", at, decode_create_set_request_none),
        any=decode.optional(data, "any", at, decode.mapping(decode.any_json)),
        map=decode.optional(data, "map", at, decode.mapping(decode.string)),
        objects=decode.optional(
            data, "objects", at, decode.mapping(decode_create_set_request_objects_value)
        ),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_response_absent(value: Any, at: str) -> CreateSetResponseAbsent:
    """Decode `CreateSetResponseAbsent`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetResponseAbsent(
        a=decode.optional(data, "a", at, decode.integer),
        additional_properties=data,
    )


def decode_create_set_response_shut(value: Any, at: str) -> CreateSetResponseShut:
    """Decode `CreateSetResponseShut`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetResponseShut(
        a=decode.optional(data, "a", at, decode.integer),
        additional_properties=data,
    )


def decode_create_set_response_numbers(value: Any, at: str) -> CreateSetResponseNumbers:
    """Decode `CreateSetResponseNumbers`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetResponseNumbers(
        a=decode.optional(data, "a", at, decode.string),
        additional_properties=decode.mapping(decode.integer)(data, at),
    )


def decode_create_set_response(value: Any, at: str) -> CreateSetResponse:
    """Decode `CreateSetResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetResponse(
        absent=decode.optional(data, "absent", at, decode_create_set_response_absent),
        shut=decode.optional(data, "shut", at, decode_create_set_response_shut),
        numbers=decode.optional(data, "numbers", at, decode_create_set_response_numbers),
        additional_properties=data,
    )
