# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate openapi_3_2`.
"""Checks, encodes and decodes the values of OpenAPI 3.2."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions
from .models import Cat, CatKind, Dog, FindPetsFilter, Pet


def encode_cat_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CatKind`."""
    return compound.literal(value, found, at, get_args(CatKind))


def encode_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cat` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Cat, found, at):
        put.required("kind", value.kind, encode_cat_kind)
        put.optional("lives", value.lives, checks.integer)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_find_pets_filter(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `FindPetsFilter` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, FindPetsFilter, found, at):
        put.required("name", value.name, checks.string)
        put.optional("tags", value.tags, compound.array, item=checks.string)
    return put.data


def decode_cat_kind(value: Any, at: str) -> CatKind:
    """Decode `CatKind`."""
    return cast("CatKind", decode.string(value, at))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Cat(
        kind=decode.required(data, "kind", at, decode_cat_kind),
        lives=decode.optional(data, "lives", at, decode.integer),
        additional_properties=data,
    )


def decode_find_pets_filter(value: Any, at: str) -> FindPetsFilter:
    """Decode `FindPetsFilter`."""
    data = decode.object_(value, at)
    made = FindPetsFilter(
        name=decode.required(data, "name", at, decode.string),
        tags=decode.optional(data, "tags", at, decode.array(decode.string)),
    )
    decode.nothing_left(data, at)
    return made


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Dog(
        kind=decode.required(data, "kind", at, decode.string),
        name=decode.optional(data, "name", at, decode.string),
        additional_properties=data,
    )


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    return cast(
        "Pet", unions.tagged("kind", {"cat": decode_cat, "dog": decode_dog}, decode_dog)(value, at)
    )
