# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_unions`.
"""Checks, encodes and decodes the values of Nested."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, unknown
from .models import Animal, Bird, BirdKind, Cat, CatKind, Dog, DogKind, Mammal


def encode_bird_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `BirdKind`."""
    return compound.literal(value, found, at, get_args(BirdKind))


def encode_bird(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bird` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Bird, found, at):
        data["kind"] = encode_bird_kind(value.kind, found, f"{at}.kind")
        if value.wings is not None:
            data["wings"] = checks.integer(value.wings, found, f"{at}.wings")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_cat_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CatKind`."""
    return compound.literal(value, found, at, get_args(CatKind))


def encode_cat(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Cat` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Cat, found, at):
        data["kind"] = encode_cat_kind(value.kind, found, f"{at}.kind")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_dog_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `DogKind`."""
    return compound.literal(value, found, at, get_args(DogKind))


def encode_dog(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Dog` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Dog, found, at):
        data["kind"] = encode_dog_kind(value.kind, found, f"{at}.kind")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_mammal(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mammal`."""
    return compound.one_of(value, found, at, options=(encode_cat, encode_dog, unknown.check))


def encode_animal(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Animal`."""
    return compound.one_of(value, found, at, options=(encode_mammal, encode_bird, unknown.check))


def decode_bird_kind(value: Any, at: str) -> BirdKind:
    """Decode `BirdKind`."""
    return cast("BirdKind", decode.string(value, at))


def decode_bird(value: Any, at: str) -> Bird:
    """Decode `Bird`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Bird)
    made.kind = decode.required(data, "kind", at, decode_bird_kind)
    made.wings = decode.optional(data, "wings", at, decode.integer)
    made.additional_properties = data
    return made


def decode_cat_kind(value: Any, at: str) -> CatKind:
    """Decode `CatKind`."""
    return cast("CatKind", decode.string(value, at))


def decode_cat(value: Any, at: str) -> Cat:
    """Decode `Cat`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cat)
    made.kind = decode.required(data, "kind", at, decode_cat_kind)
    made.additional_properties = data
    return made


def decode_dog_kind(value: Any, at: str) -> DogKind:
    """Decode `DogKind`."""
    return cast("DogKind", decode.string(value, at))


def decode_dog(value: Any, at: str) -> Dog:
    """Decode `Dog`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Dog)
    made.kind = decode.required(data, "kind", at, decode_dog_kind)
    made.additional_properties = data
    return made


def decode_mammal(value: Any, at: str) -> Mammal:
    """Decode `Mammal`."""
    return cast(
        "Mammal",
        unions.tagged(
            "kind",
            {"cat": decode_cat, "dog": decode_dog},
            unknown.unless_tagged("kind", unions.best(CAT_FORM, DOG_FORM)),
        )(value, at),
    )


def decode_animal(value: Any, at: str) -> Animal:
    """Decode `Animal`."""
    return cast(
        "Animal",
        unions.tagged(
            "kind",
            {"bird": decode_bird, "Mammal": decode_mammal, "cat": decode_cat, "dog": decode_dog},
            unknown.unless_tagged("kind", unions.best(BIRD_FORM, CAT_FORM, DOG_FORM)),
        )(value, at),
    )


BIRD_FORM = unions.Form(
    decode_bird,
    required=frozenset(["kind"]),
    known=frozenset(["kind", "wings"]),
    tags={"kind": BirdKind},
)


CAT_FORM = unions.Form(
    decode_cat, required=frozenset(["kind"]), known=frozenset(["kind"]), tags={"kind": CatKind}
)


DOG_FORM = unions.Form(
    decode_dog, required=frozenset(["kind"]), known=frozenset(["kind"]), tags={"kind": DogKind}
)
