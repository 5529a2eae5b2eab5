# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_at_one_place`.
"""Checks, encodes and decodes the values of Several unions at one place."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import CatFree, CatOwned, DogFree, DogOwned, Pet


def encode_cat_free(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CatFree` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CatFree, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("meow", value.meow, checks.boolean)
        put.required("wild", value.wild, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_cat_owned(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CatOwned` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CatOwned, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("meow", value.meow, checks.boolean)
        put.required("owner", value.owner, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_dog_free(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DogFree` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, DogFree, found, at):
        put.required("name", value.name, checks.string)
        put.optional("size", value.size, checks.string)
        put.settable("mark", value.mark, checks.nullable, inner=checks.string)
        put.required("bark", value.bark, checks.boolean)
        put.required("wild", value.wild, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_dog_owned(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DogOwned` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, DogOwned, found, at):
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
        options=(encode_cat_free, encode_cat_owned, encode_dog_free, encode_dog_owned),
    )


def decode_cat_free(value: Any, at: str) -> CatFree:
    """Decode `CatFree`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CatFree(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        meow=decode.required(data, "meow", at, decode.boolean),
        wild=decode.required(data, "wild", at, decode.string),
        additional_properties=data,
    )


def decode_cat_owned(value: Any, at: str) -> CatOwned:
    """Decode `CatOwned`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return CatOwned(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        meow=decode.required(data, "meow", at, decode.boolean),
        owner=decode.required(data, "owner", at, decode.string),
        additional_properties=data,
    )


def decode_dog_free(value: Any, at: str) -> DogFree:
    """Decode `DogFree`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return DogFree(
        name=decode.required(data, "name", at, decode.string),
        size=decode.optional(data, "size", at, decode.string),
        mark=decode.settable(data, "mark", at, decode.string),
        bark=decode.required(data, "bark", at, decode.boolean),
        wild=decode.required(data, "wild", at, decode.string),
        additional_properties=data,
    )


def decode_dog_owned(value: Any, at: str) -> DogOwned:
    """Decode `DogOwned`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return DogOwned(
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
        "Pet", unions.best(CAT_FREE_FORM, CAT_OWNED_FORM, DOG_FREE_FORM, DOG_OWNED_FORM)(value, at)
    )


CAT_FREE_FORM = unions.Form(
    decode_cat_free,
    required=frozenset(["meow", "name", "wild"]),
    known=frozenset(["mark", "meow", "name", "size", "wild"]),
)


CAT_OWNED_FORM = unions.Form(
    decode_cat_owned,
    required=frozenset(["meow", "name", "owner"]),
    known=frozenset(["mark", "meow", "name", "owner", "size"]),
)


DOG_FREE_FORM = unions.Form(
    decode_dog_free,
    required=frozenset(["bark", "name", "wild"]),
    known=frozenset(["bark", "mark", "name", "size", "wild"]),
)


DOG_OWNED_FORM = unions.Form(
    decode_dog_owned,
    required=frozenset(["bark", "name", "owner"]),
    known=frozenset(["bark", "mark", "name", "owner", "size"]),
)
