# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_within_embedded_schemas`.
"""Checks, encodes and decodes the values of JSON Schemas that were put into a document as they are,
with references from their own root.
"""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, unknown, values
from .models import (
    AddRequest,
    AddRequestCat,
    AddRequestCatKind,
    AddRequestColor,
    AddRequestDog,
    AddRequestDogKind,
    AddRequestLeash,
    AddResponse,
    AddResponseNode,
    Size,
)


def encode_add_request_cat_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AddRequestCatKind`."""
    return compound.literal(value, found, at, get_args(AddRequestCatKind))


def encode_add_request_color(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AddRequestColor`."""
    return compound.literal(value, found, at, get_args(AddRequestColor))


def encode_add_request_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddRequestCat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddRequestCat, found, at):
        data["kind"] = encode_add_request_cat_kind(value.kind, found, f"{at}.kind")
        data["color"] = encode_add_request_color(value.color, found, f"{at}.color")
        if value.kittens is not None:
            data["kittens"] = compound.array(
                value.kittens, found, f"{at}.kittens", item=encode_add_request_cat
            )
    return data


def encode_add_request_dog_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AddRequestDogKind`."""
    return compound.literal(value, found, at, get_args(AddRequestDogKind))


def encode_add_request_leash(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddRequestLeash` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddRequestLeash, found, at):
        if value.color is not None:
            data["color"] = checks.integer(value.color, found, f"{at}.color")
    return data


def encode_add_request_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddRequestDog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddRequestDog, found, at):
        data["kind"] = encode_add_request_dog_kind(value.kind, found, f"{at}.kind")
        if value.leash is not None:
            data["leash"] = encode_add_request_leash(value.leash, found, f"{at}.leash")
    return data


def encode_size(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Size`."""
    return checks.integer(value, found, at)


def encode_add_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddRequest, found, at):
        data["pet"] = compound.one_of(
            value.pet,
            found,
            f"{at}.pet",
            options=(encode_add_request_cat, encode_add_request_dog, unknown.check),
        )
        if value.circle is not values.UNSET:
            data["circle"] = compound.any_json(value.circle, found, f"{at}.circle")
        if value.size is not None:
            data["size"] = encode_size(value.size, found, f"{at}.size")
    return data


def decode_add_request_cat_kind(value: Any, at: str) -> AddRequestCatKind:
    """Decode `AddRequestCatKind`."""
    return cast("AddRequestCatKind", decode.string(value, at))


def decode_add_request_color(value: Any, at: str) -> AddRequestColor:
    """Decode `AddRequestColor`."""
    return cast("AddRequestColor", decode.string(value, at))


def decode_add_request_cat(value: Any, at: str) -> AddRequestCat:
    """Decode `AddRequestCat`."""
    data = decode.object_(value, at)
    made = object.__new__(AddRequestCat)
    made.kind = decode.required(data, "kind", at, decode_add_request_cat_kind)
    made.color = decode.required(data, "color", at, decode_add_request_color)
    made.kittens = decode.optional(data, "kittens", at, decode.array(decode_add_request_cat))
    decode.nothing_left(data, at)
    return made


def decode_add_request_dog_kind(value: Any, at: str) -> AddRequestDogKind:
    """Decode `AddRequestDogKind`."""
    return cast("AddRequestDogKind", decode.string(value, at))


def decode_add_request_leash(value: Any, at: str) -> AddRequestLeash:
    """Decode `AddRequestLeash`."""
    data = decode.object_(value, at)
    made = object.__new__(AddRequestLeash)
    made.color = decode.optional(data, "color", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_add_request_dog(value: Any, at: str) -> AddRequestDog:
    """Decode `AddRequestDog`."""
    data = decode.object_(value, at)
    made = object.__new__(AddRequestDog)
    made.kind = decode.required(data, "kind", at, decode_add_request_dog_kind)
    made.leash = decode.optional(data, "leash", at, decode_add_request_leash)
    decode.nothing_left(data, at)
    return made


def decode_size(value: Any, at: str) -> Size:
    """Decode `Size`."""
    return decode.integer(value, at)


def decode_add_request(value: Any, at: str) -> AddRequest:
    """Decode `AddRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddRequest)
    made.pet = decode.required(
        data,
        "pet",
        at,
        unions.tagged(
            "kind",
            {"cat": decode_add_request_cat, "dog": decode_add_request_dog},
            unknown.unless_tagged("kind", unions.best(ADD_REQUEST_CAT_FORM, ADD_REQUEST_DOG_FORM)),
        ),
    )
    made.circle = decode.settable(data, "circle", at, decode.any_json)
    made.size = decode.optional(data, "size", at, decode_size)
    decode.nothing_left(data, at)
    return made


def decode_add_response_node(value: Any, at: str) -> AddResponseNode:
    """Decode `AddResponseNode`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddResponseNode)
    made.name = decode.required_string(data, "name", at)
    made.next = decode.optional(data, "next", at, decode_add_response_node)
    made.additional_properties = data
    return made


def decode_add_response(value: Any, at: str) -> AddResponse:
    """Decode `AddResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AddResponse)
    made.name = decode.required_string(data, "name", at)
    made.next = decode.optional(data, "next", at, decode_add_response_node)
    made.additional_properties = data
    return made


ADD_REQUEST_CAT_FORM = unions.Form(
    decode_add_request_cat,
    required=frozenset(["color", "kind"]),
    known=frozenset(["color", "kind", "kittens"]),
    tags={"kind": AddRequestCatKind, "color": AddRequestColor},
)


ADD_REQUEST_DOG_FORM = unions.Form(
    decode_add_request_dog,
    required=frozenset(["kind"]),
    known=frozenset(["kind", "leash"]),
    tags={"kind": AddRequestDogKind},
)
