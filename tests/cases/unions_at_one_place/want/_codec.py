# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_at_one_place`.
"""Checks, encodes and decodes the values of Several unions at one place."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import Pet, PetFreeCat, PetFreeDog, PetOwnedCat, PetOwnedDog


def encode_pet_free_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetFreeCat` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PetFreeCat, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("meow", value.meow, checks.boolean)
        put.required("wild", value.wild, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_pet_owned_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetOwnedCat` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PetOwnedCat, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("meow", value.meow, checks.boolean)
        put.required("owner", value.owner, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_pet_free_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetFreeDog` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PetFreeDog, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("bark", value.bark, checks.boolean)
        put.required("wild", value.wild, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_pet_owned_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetOwnedDog` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PetOwnedDog, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("bark", value.bark, checks.boolean)
        put.required("owner", value.owner, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_pet(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Pet`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            encode_pet_free_cat,
            encode_pet_owned_cat,
            encode_pet_free_dog,
            encode_pet_owned_dog,
        ),
    )


def decode_pet_free_cat(value: Any, at: str) -> PetFreeCat:
    """Decode `PetFreeCat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PetFreeCat(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        meow=decode.required(data, "meow", at, decode.boolean),
        wild=decode.required(data, "wild", at, decode.string),
        additional_properties=data,
    )


def decode_pet_owned_cat(value: Any, at: str) -> PetOwnedCat:
    """Decode `PetOwnedCat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PetOwnedCat(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        meow=decode.required(data, "meow", at, decode.boolean),
        owner=decode.required(data, "owner", at, decode.string),
        additional_properties=data,
    )


def decode_pet_free_dog(value: Any, at: str) -> PetFreeDog:
    """Decode `PetFreeDog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PetFreeDog(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        bark=decode.required(data, "bark", at, decode.boolean),
        wild=decode.required(data, "wild", at, decode.string),
        additional_properties=data,
    )


def decode_pet_owned_dog(value: Any, at: str) -> PetOwnedDog:
    """Decode `PetOwnedDog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PetOwnedDog(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        bark=decode.required(data, "bark", at, decode.boolean),
        owner=decode.required(data, "owner", at, decode.string),
        additional_properties=data,
    )


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    return cast(
        "Pet",
        unions.best(PET_FREE_CAT_FORM, PET_OWNED_CAT_FORM, PET_FREE_DOG_FORM, PET_OWNED_DOG_FORM)(
            value, at
        ),
    )


PET_FREE_CAT_FORM = unions.Form(
    decode_pet_free_cat,
    required=frozenset(["meow", "name", "wild"]),
    known=frozenset(["mark", "meow", "name", "size", "wild"]),
)


PET_OWNED_CAT_FORM = unions.Form(
    decode_pet_owned_cat,
    required=frozenset(["meow", "name", "owner"]),
    known=frozenset(["mark", "meow", "name", "owner", "size"]),
)


PET_FREE_DOG_FORM = unions.Form(
    decode_pet_free_dog,
    required=frozenset(["bark", "name", "wild"]),
    known=frozenset(["bark", "mark", "name", "size", "wild"]),
)


PET_OWNED_DOG_FORM = unions.Form(
    decode_pet_owned_dog,
    required=frozenset(["bark", "name", "owner"]),
    known=frozenset(["bark", "mark", "name", "owner", "size"]),
)
