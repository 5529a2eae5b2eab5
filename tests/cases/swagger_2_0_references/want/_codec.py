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
    data: dict[str, Any] = {}
    if encode.instance(value, AddPetRequest, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def decode_add_pet_request(value: Any, at: str) -> AddPetRequest:
    """Decode `AddPetRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPetRequest)
    made.name = decode.required_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Owner)
    made.pets = decode.optional(data, "pets", at, decode.array(decode_any_pet))
    made.additional_properties = data
    return made


def decode_abcd(value: Any, at: str) -> ABCD:
    """Decode `ABCD`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ABCD)
    made.kind = decode.optional_string(data, "kind", at)
    made.additional_properties = data
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.pet_type = decode.required_string(data, "petType", at)
    made.owner = decode.optional(data, "owner", at, decode_owner)
    made.odd = decode.optional(data, "odd", at, decode_abcd)
    made.additional_properties = data
    return made


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cat)
    made.pet_type = decode.required_string(data, "petType", at)
    made.owner = decode.optional(data, "owner", at, decode_owner)
    made.odd = decode.optional(data, "odd", at, decode_abcd)
    made.lives = decode.optional(data, "lives", at, decode.integer)
    made.additional_properties = data
    return made


def decode_any_pet(value: Any, at: str) -> AnyPet:
    """Decode `AnyPet`."""
    return cast("AnyPet", unions.tagged("petType", {"Cat": decode_cat}, decode_pet)(value, at))


def decode_extra(value: Any, at: str) -> Extra:
    """Decode `Extra`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Extra)
    made.pet = decode.optional(data, "pet", at, decode_any_pet)
    made.additional_properties = data
    return made
