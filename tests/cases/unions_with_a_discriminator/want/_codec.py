# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_a_discriminator`.
"""Checks, encodes and decodes the values of Discriminator."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions, unknown
from .models import Cat, Dog, Pet, Shelter


def encode_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cat` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Cat, found, at):
        put.required("pet_type", value.pet_type, checks.string)
        put.optional("lives", value.lives, checks.integer)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Dog` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Dog, found, at):
        put.required("pet_type", value.pet_type, checks.string)
        put.optional("lives", value.lives, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_pet(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Pet`."""
    return compound.one_of(value, found, at, options=(encode_cat, encode_dog, unknown.check))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Cat(
        pet_type=decode.required(data, "pet_type", at, decode.string),
        lives=decode.optional(data, "lives", at, decode.integer),
        additional_properties=data,
    )


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Dog(
        pet_type=decode.required(data, "pet_type", at, decode.string),
        lives=decode.optional(data, "lives", at, decode.string),
        additional_properties=data,
    )


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
