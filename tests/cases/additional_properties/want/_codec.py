# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate additional_properties`.
"""Checks, encodes and decodes the values of More."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode
from .models import (
    Closed,
    CreateSetRequest,
    CreateSetRequestAbsent,
    CreateSetResponse,
    CreateSetResponseAbsent,
    NoneModel,
    Numbers,
    ObjectsValue,
    Open,
    Shut,
    Typed,
)


def encode_create_set_request_absent(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CreateSetRequestAbsent` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequestAbsent, found, at):
        put.optional("a", value.a, checks.integer)
    return put.data


def encode_closed(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Closed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Closed, found, at):
        put.optional("a", value.a, checks.integer)
    return put.data


def encode_open(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Open` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Open, found, at):
        put.optional("a", value.a, checks.integer)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_typed(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Typed` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Typed, found, at):
        put.optional("a", value.a, checks.string)
        put.rest(value.additional_properties, checks.integer)
    return put.data


def encode_none_model(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `NoneModel` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, NoneModel, found, at):
        pass
    return put.data


def encode_objects_value(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ObjectsValue` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ObjectsValue, found, at):
        put.optional("b", value.b, checks.boolean)
    return put.data


def encode_create_set_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateSetRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateSetRequest, found, at):
        put.optional("absent", value.absent, encode_create_set_request_absent)
        put.optional("closed", value.closed, encode_closed)
        put.optional("open", value.open, encode_open)
        put.optional("typed", value.typed, encode_typed)
        put.optional("none", value.none, encode_none_model)
        put.optional("any", value.any, compound.mapping, item=compound.any_json)
        put.optional("map", value.map, compound.mapping, item=partial(checks.string, max_length=2))
        put.optional("objects", value.objects, compound.mapping, item=encode_objects_value)
    return put.data


def decode_create_set_request_absent(value: Any, at: str) -> CreateSetRequestAbsent:
    """Decode `CreateSetRequestAbsent`."""
    data = decode.object_(value, at)
    made = CreateSetRequestAbsent(
        a=decode.optional(data, "a", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_closed(value: Any, at: str) -> Closed:
    """Decode `Closed`."""
    data = decode.object_(value, at)
    made = Closed(
        a=decode.optional(data, "a", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_open(value: Any, at: str) -> Open:
    """Decode `Open`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Open(
        a=decode.optional(data, "a", at, decode.integer),
        additional_properties=data,
    )


def decode_typed(value: Any, at: str) -> Typed:
    """Decode `Typed`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Typed(
        a=decode.optional(data, "a", at, decode.string),
        additional_properties=decode.mapping(decode.integer)(data, at),
    )


def decode_none_model(value: Any, at: str) -> NoneModel:
    """Decode `NoneModel`."""
    data = decode.object_(value, at)
    made = NoneModel()
    decode.nothing_left(data, at)
    return made


def decode_objects_value(value: Any, at: str) -> ObjectsValue:
    """Decode `ObjectsValue`."""
    data = decode.object_(value, at)
    made = ObjectsValue(
        b=decode.optional(data, "b", at, decode.boolean),
    )
    decode.nothing_left(data, at)
    return made


def decode_create_set_request(value: Any, at: str) -> CreateSetRequest:
    """Decode `CreateSetRequest`."""
    data = decode.object_(value, at)
    made = CreateSetRequest(
        absent=decode.optional(data, "absent", at, decode_create_set_request_absent),
        closed=decode.optional(data, "closed", at, decode_closed),
        open=decode.optional(data, "open", at, decode_open),
        typed=decode.optional(data, "typed", at, decode_typed),
        none=decode.optional(data, "none", at, decode_none_model),
        any=decode.optional(data, "any", at, decode.mapping(decode.any_json)),
        map=decode.optional(data, "map", at, decode.mapping(decode.string)),
        objects=decode.optional(data, "objects", at, decode.mapping(decode_objects_value)),
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


def decode_shut(value: Any, at: str) -> Shut:
    """Decode `Shut`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Shut(
        a=decode.optional(data, "a", at, decode.integer),
        additional_properties=data,
    )


def decode_numbers(value: Any, at: str) -> Numbers:
    """Decode `Numbers`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Numbers(
        a=decode.optional(data, "a", at, decode.string),
        additional_properties=decode.mapping(decode.integer)(data, at),
    )


def decode_create_set_response(value: Any, at: str) -> CreateSetResponse:
    """Decode `CreateSetResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CreateSetResponse(
        absent=decode.optional(data, "absent", at, decode_create_set_response_absent),
        shut=decode.optional(data, "shut", at, decode_shut),
        numbers=decode.optional(data, "numbers", at, decode_numbers),
        additional_properties=data,
    )
