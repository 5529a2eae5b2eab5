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
    data: dict[str, Any] = {}
    if encode.instance(value, Cat, found, at):
        data["kind"] = encode_cat_kind(value.kind, found, f"{at}.kind")
        if value.lives is not None:
            data["lives"] = checks.integer(value.lives, found, f"{at}.lives")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_find_pets_filter(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `FindPetsFilter` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, FindPetsFilter, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.tags is not None:
            data["tags"] = compound.array(value.tags, found, f"{at}.tags", item=checks.string)
    return data


def decode_cat_kind(value: Any, at: str) -> CatKind:
    """Decode `CatKind`."""
    return cast("CatKind", decode.string(value, at))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cat)
    made.kind = decode.required(data, "kind", at, decode_cat_kind)
    made.lives = decode.optional(data, "lives", at, decode.integer)
    made.additional_properties = data
    return made


def decode_find_pets_filter(value: Any, at: str) -> FindPetsFilter:
    """Decode `FindPetsFilter`."""
    data = decode.object_(value, at)
    made = object.__new__(FindPetsFilter)
    made.name = decode.required_string(data, "name", at)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Dog)
    made.kind = decode.required_string(data, "kind", at)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    return cast(
        "Pet", unions.tagged("kind", {"cat": decode_cat, "dog": decode_dog}, decode_dog)(value, at)
    )
