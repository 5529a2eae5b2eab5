# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_broken_in_small_ways`.
"""Checks, encodes and decodes the values of Broken."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode, unions
from .models import Owner, Pet, PetCode


def decode_pet_code(value: Any, at: str) -> PetCode:
    """Decode `PetCode`."""
    return cast("PetCode", decode.string(value, at))


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Owner)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.id = decode.required(data, "id", at, decode.integer)
    made.size = decode.optional(data, "size", at, unions.one_of(decode.integer, decode.string))
    made.code = decode.optional(data, "code", at, decode_pet_code)
    made.ref = decode.optional(data, "ref", at, decode.any_json)
    made.bare = decode.optional(data, "bare", at, decode_owner)
    made.additional_properties = data
    return made
