# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_a_discriminator`.
"""Checks, encodes and decodes the values of Discriminator."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions, unknown
from .models import Cat, Dog, Pet, Shelter


def encode_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Cat, found, at):
        data["pet_type"] = checks.string(value.pet_type, found, f"{at}.pet_type")
        if value.lives is not None:
            data["lives"] = checks.integer(value.lives, found, f"{at}.lives")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Dog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Dog, found, at):
        data["pet_type"] = checks.string(value.pet_type, found, f"{at}.pet_type")
        if value.lives is not None:
            data["lives"] = checks.string(value.lives, found, f"{at}.lives")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_pet(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Pet`."""
    return compound.one_of(value, found, at, options=(encode_cat, encode_dog, unknown.check))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cat)
    made.pet_type = decode.required_string(data, "pet_type", at)
    made.lives = decode.optional(data, "lives", at, decode.integer)
    made.additional_properties = data
    return made


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Dog)
    made.pet_type = decode.required_string(data, "pet_type", at)
    made.lives = decode.optional_string(data, "lives", at)
    made.additional_properties = data
    return made


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    return cast(
        "Pet",
        unions.tagged(
            "pet_type",
            {"Cat": decode_cat, "Dog": decode_dog},
            unknown.unless_tagged("pet_type", unions.best(CAT_FORM, DOG_FORM)),
        )(value, at),
    )


def decode_shelter(value: Any, at: str) -> Shelter:
    """Decode `Shelter`."""
    return cast(
        "Shelter",
        unions.tagged(
            "pet_type",
            {"feline": decode_cat, "tom": decode_cat, "hound": decode_dog},
            unknown.unless_tagged("pet_type", unions.best(CAT_FORM, DOG_FORM)),
        )(value, at),
    )


CAT_FORM = unions.Form(
    decode_cat, required=frozenset(["pet_type"]), known=frozenset(["lives", "pet_type"])
)


DOG_FORM = unions.Form(
    decode_dog, required=frozenset(["pet_type"]), known=frozenset(["lives", "pet_type"])
)
