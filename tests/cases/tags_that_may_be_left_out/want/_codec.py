# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tags_that_may_be_left_out`.
"""Checks, encodes and decodes the values of Optional tags."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, unknown
from .models import (
    AnyPart,
    Cat,
    CatType,
    CreatePartRequest,
    Dog,
    DogMode,
    DogType,
    Owned,
    Part,
    Pet,
    Wheel,
)


def encode_cat_type(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CatType`."""
    return compound.literal(value, found, at, get_args(CatType))


def encode_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Cat, found, at):
        if value.type is not None:
            data["type"] = encode_cat_type(value.type, found, f"{at}.type")
        if value.lives is not None:
            data["lives"] = checks.integer(value.lives, found, f"{at}.lives")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_dog_type(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `DogType`."""
    return compound.literal(value, found, at, get_args(DogType))


def encode_dog_mode(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `DogMode`."""
    return compound.literal(value, found, at, get_args(DogMode))


def encode_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Dog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Dog, found, at):
        if value.type is not None:
            data["type"] = encode_dog_type(value.type, found, f"{at}.type")
        if value.mode is not None:
            data["mode"] = encode_dog_mode(value.mode, found, f"{at}.mode")
        if value.breed is not None:
            data["breed"] = checks.string(value.breed, found, f"{at}.breed")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_pet(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Pet`."""
    return compound.one_of(value, found, at, options=(encode_cat, encode_dog, unknown.check))


def encode_owned(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Owned` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Owned, found, at):
        data["pet"] = encode_pet(value.pet, found, f"{at}.pet")
        if value.others is not None:
            data["others"] = compound.array(value.others, found, f"{at}.others", item=encode_pet)
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_part(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Part` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Part, found, at):
        if value.kind is not None:
            data["kind"] = checks.string(value.kind, found, f"{at}.kind")
    return data


def encode_wheel(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Wheel` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Wheel, found, at):
        if value.kind is not None:
            data["kind"] = compound.literal(value.kind, found, f"{at}.kind", values=("Wheel",))
        if value.size is not None:
            data["size"] = checks.integer(value.size, found, f"{at}.size")
    return data


def encode_any_part(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AnyPart`."""
    return compound.one_of(value, found, at, options=(encode_wheel, encode_part))


def encode_create_part_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreatePartRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreatePartRequest, found, at):
        if value.part is not None:
            data["part"] = encode_any_part(value.part, found, f"{at}.part")
    return data


def decode_cat_type(value: Any, at: str) -> CatType:
    """Decode `CatType`."""
    return cast("CatType", decode.string(value, at))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cat)
    made.type = decode.optional(data, "type", at, decode_cat_type)
    made.lives = decode.optional(data, "lives", at, decode.integer)
    made.additional_properties = data
    return made


def decode_dog_type(value: Any, at: str) -> DogType:
    """Decode `DogType`."""
    return cast("DogType", decode.string(value, at))


def decode_dog_mode(value: Any, at: str) -> DogMode:
    """Decode `DogMode`."""
    return cast("DogMode", decode.string(value, at))


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Dog)
    made.type = decode.optional(data, "type", at, decode_dog_type)
    made.mode = decode.optional(data, "mode", at, decode_dog_mode)
    made.breed = decode.optional_string(data, "breed", at)
    made.additional_properties = data
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    return cast(
        "Pet",
        unions.tagged(
            "type",
            {"cat": decode_cat, "dog": decode_dog},
            unknown.unless_tagged("type", unions.best(CAT_FORM, DOG_FORM)),
        )(value, at),
    )


def decode_owned(value: Any, at: str) -> Owned:
    """Decode `Owned`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Owned)
    made.pet = decode.required(data, "pet", at, decode_pet)
    made.others = decode.optional(data, "others", at, decode.array(decode_pet))
    made.additional_properties = data
    return made


def decode_part(value: Any, at: str) -> Part:
    """Decode `Part`."""
    data = decode.object_(value, at)
    made = object.__new__(Part)
    made.kind = decode.optional_string(data, "kind", at)
    decode.nothing_left(data, at)
    return made


def decode_wheel(value: Any, at: str) -> Wheel:
    """Decode `Wheel`."""
    data = decode.object_(value, at)
    made = object.__new__(Wheel)
    made.kind = decode.optional_string(data, "kind", at)
    made.size = decode.optional(data, "size", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_any_part(value: Any, at: str) -> AnyPart:
    """Decode `AnyPart`."""
    return cast("AnyPart", unions.tagged("kind", {"Wheel": decode_wheel}, decode_part)(value, at))


def decode_create_part_request(value: Any, at: str) -> CreatePartRequest:
    """Decode `CreatePartRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreatePartRequest)
    made.part = decode.optional(data, "part", at, decode_any_part)
    decode.nothing_left(data, at)
    return made


CAT_FORM = unions.Form(decode_cat, known=frozenset(["lives", "type"]))


DOG_FORM = unions.Form(decode_dog, known=frozenset(["breed", "mode", "type"]))
