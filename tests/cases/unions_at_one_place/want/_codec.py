# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_at_one_place`.
"""Checks, encodes and decodes the values of Several unions at one place."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions, values
from .models import Pet, PetFreeCat, PetFreeDog, PetOwnedCat, PetOwnedDog


def encode_pet_free_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetFreeCat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PetFreeCat, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.size is not None:
            data["size"] = checks.string(value.size, found, f"{at}.size")
        if value.mark is not values.UNSET:
            data["mark"] = checks.nullable(value.mark, found, f"{at}.mark", inner=checks.string)
        data["meow"] = checks.boolean(value.meow, found, f"{at}.meow")
        data["wild"] = checks.string(value.wild, found, f"{at}.wild")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_pet_owned_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetOwnedCat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PetOwnedCat, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.size is not None:
            data["size"] = checks.string(value.size, found, f"{at}.size")
        if value.mark is not values.UNSET:
            data["mark"] = checks.nullable(value.mark, found, f"{at}.mark", inner=checks.string)
        data["meow"] = checks.boolean(value.meow, found, f"{at}.meow")
        data["owner"] = checks.string(value.owner, found, f"{at}.owner")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_pet_free_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetFreeDog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PetFreeDog, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.size is not None:
            data["size"] = checks.string(value.size, found, f"{at}.size")
        if value.mark is not values.UNSET:
            data["mark"] = checks.nullable(value.mark, found, f"{at}.mark", inner=checks.string)
        data["bark"] = checks.boolean(value.bark, found, f"{at}.bark")
        data["wild"] = checks.string(value.wild, found, f"{at}.wild")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_pet_owned_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PetOwnedDog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PetOwnedDog, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.size is not None:
            data["size"] = checks.string(value.size, found, f"{at}.size")
        if value.mark is not values.UNSET:
            data["mark"] = checks.nullable(value.mark, found, f"{at}.mark", inner=checks.string)
        data["bark"] = checks.boolean(value.bark, found, f"{at}.bark")
        data["owner"] = checks.string(value.owner, found, f"{at}.owner")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


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
    made = object.__new__(PetFreeCat)
    made.name = decode.required_string(data, "name", at)
    made.size = decode.optional_string(data, "size", at)
    made.mark = decode.settable(data, "mark", at, decode.string)
    made.meow = decode.required(data, "meow", at, decode.boolean)
    made.wild = decode.required_string(data, "wild", at)
    made.additional_properties = data
    return made


def decode_pet_owned_cat(value: Any, at: str) -> PetOwnedCat:
    """Decode `PetOwnedCat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PetOwnedCat)
    made.name = decode.required_string(data, "name", at)
    made.size = decode.optional_string(data, "size", at)
    made.mark = decode.settable(data, "mark", at, decode.string)
    made.meow = decode.required(data, "meow", at, decode.boolean)
    made.owner = decode.required_string(data, "owner", at)
    made.additional_properties = data
    return made


def decode_pet_free_dog(value: Any, at: str) -> PetFreeDog:
    """Decode `PetFreeDog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PetFreeDog)
    made.name = decode.required_string(data, "name", at)
    made.size = decode.optional_string(data, "size", at)
    made.mark = decode.settable(data, "mark", at, decode.string)
    made.bark = decode.required(data, "bark", at, decode.boolean)
    made.wild = decode.required_string(data, "wild", at)
    made.additional_properties = data
    return made


def decode_pet_owned_dog(value: Any, at: str) -> PetOwnedDog:
    """Decode `PetOwnedDog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PetOwnedDog)
    made.name = decode.required_string(data, "name", at)
    made.size = decode.optional_string(data, "size", at)
    made.mark = decode.settable(data, "mark", at, decode.string)
    made.bark = decode.required(data, "bark", at, decode.boolean)
    made.owner = decode.required_string(data, "owner", at)
    made.additional_properties = data
    return made


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
