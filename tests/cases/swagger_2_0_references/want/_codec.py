# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_references`.
"""Checks, encodes and decodes the values of References."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, decode, encode, unions
from .models import ABCD, AddPetRequest, AnyPet, Cat, Extra, Owner, Pet

NAMES = {"pet_type": "petType"}
"""The names of properties where those of fields differ."""


def encode_add_pet_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPetRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddPetRequest, found, at):
        put.required("name", value.name, checks.string)
    return put.data


def decode_add_pet_request(value: Any, at: str) -> AddPetRequest:
    """Decode `AddPetRequest`."""
    data = decode.object_(value, at)
    made = AddPetRequest(
        name=decode.required(data, "name", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Owner(
        pets=decode.optional(data, "pets", at, decode.array(decode_any_pet)),
        additional_properties=data,
    )


def decode_abcd(value: Any, at: str) -> ABCD:
    """Decode `ABCD`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return ABCD(
        kind=decode.optional(data, "kind", at, decode.string),
        additional_properties=data,
    )


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Pet(
        pet_type=decode.required(data, "petType", at, decode.string),
        owner=decode.optional(data, "owner", at, decode_owner),
        odd=decode.optional(data, "odd", at, decode_abcd),
        additional_properties=data,
    )


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Cat(
        pet_type=decode.required(data, "petType", at, decode.string),
        owner=decode.optional(data, "owner", at, decode_owner),
        odd=decode.optional(data, "odd", at, decode_abcd),
        lives=decode.optional(data, "lives", at, decode.integer),
        additional_properties=data,
    )


def decode_any_pet(value: Any, at: str) -> AnyPet:
    """Decode `AnyPet`."""
    return cast("AnyPet", unions.tagged("petType", {"Cat": decode_cat}, decode_pet)(value, at))


def decode_extra(value: Any, at: str) -> Extra:
    """Decode `Extra`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Extra(
        pet=decode.optional(data, "pet", at, decode_any_pet),
        additional_properties=data,
    )
