# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate null_by_nullable_alone`.
"""Checks, encodes and decodes the values of Nullables."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import Address, Person, PersonMood


def encode_address(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Address` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Address, found, at):
        data["street"] = checks.string(value.street, found, f"{at}.street")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_person_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PersonMood`."""
    return compound.literal(value, found, at, get_args(PersonMood))


def encode_person(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Person` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Person, found, at):
        data["home"] = checks.nullable(value.home, found, f"{at}.home", inner=encode_address)
        if value.name is not values.UNSET:
            data["name"] = checks.nullable(
                value.name, found, f"{at}.name", inner=partial(checks.string, max_length=3)
            )
        if value.work is not values.UNSET:
            data["work"] = checks.nullable(
                value.work,
                found,
                f"{at}.work",
                inner=partial(
                    compound.one_of,
                    options=(encode_address, partial(compound.array, item=checks.number)),
                ),
            )
        if value.mood is not values.UNSET:
            data["mood"] = checks.nullable(
                value.mood, found, f"{at}.mood", inner=encode_person_mood
            )
        if value.other is not values.UNSET:
            data["other"] = checks.nullable(value.other, found, f"{at}.other", inner=encode_address)
        if value.any is not values.UNSET:
            data["any"] = compound.any_json(value.any, found, f"{at}.any")
        if value.object is not values.UNSET:
            data["object"] = checks.nullable(
                value.object,
                found,
                f"{at}.object",
                inner=partial(
                    compound.one_of,
                    options=(partial(compound.mapping, item=compound.any_json), checks.string),
                ),
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_address(value: Any, at: str) -> Address:
    """Decode `Address`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Address)
    made.street = decode.required_string(data, "street", at)
    made.additional_properties = data
    return made


def decode_person_mood(value: Any, at: str) -> PersonMood:
    """Decode `PersonMood`."""
    return cast("PersonMood", decode.string(value, at))


def decode_person(value: Any, at: str) -> Person:
    """Decode `Person`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Person)
    made.home = decode.required(data, "home", at, decode.nullable(decode_address))
    made.name = decode.settable(data, "name", at, decode.string)
    made.work = decode.settable(
        data, "work", at, unions.one_of(decode_address, decode.array(decode.number))
    )
    made.mood = decode.settable(data, "mood", at, decode_person_mood)
    made.other = decode.settable(data, "other", at, decode_address)
    made.any = decode.settable(data, "any", at, decode.any_json)
    made.object = decode.settable(data, "object", at, unions.one_of(decode.object_, decode.string))
    made.additional_properties = data
    return made
