# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_beside_their_place`.
"""Checks, encodes and decodes the values of Schemas beside their place."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, compound, decode, encode
from .models import CreatePetError4XX, CreatePetRequest, Kind, ListPetsSort, Pet


def encode_create_pet_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreatePetRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreatePetRequest, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_list_pets_sort(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ListPetsSort`."""
    return compound.literal(value, found, at, get_args(ListPetsSort))


def encode_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Kind`."""
    return compound.literal(value, found, at, get_args(Kind))


def decode_create_pet_request(value: Any, at: str) -> CreatePetRequest:
    """Decode `CreatePetRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreatePetRequest)
    made.name = decode.required_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_create_pet_error4_xx(value: Any, at: str) -> CreatePetError4XX:
    """Decode `CreatePetError4XX`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CreatePetError4XX)
    made.name = decode.optional_string(data, "name", at)
    made.why = decode.optional_string(data, "why", at)
    made.additional_properties = data
    return made
