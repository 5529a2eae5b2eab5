# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_where_none_can_be`.
"""Checks, encodes and decodes the values of References where none can be."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import Pet, Problem, Tag


def encode_tag(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Tag`."""
    return compound.literal(value, found, at, get_args(Tag))


def encode_pet(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Pet` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Pet, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.tag is not None:
            data["tag"] = encode_tag(value.tag, found, f"{at}.tag")
        if value.parents is not None:
            data["parents"] = compound.array(value.parents, found, f"{at}.parents", item=encode_pet)
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_tag(value: Any, at: str) -> Tag:
    """Decode `Tag`."""
    return cast("Tag", decode.string(value, at))


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.name = decode.required_string(data, "name", at)
    made.tag = decode.optional(data, "tag", at, decode_tag)
    made.parents = decode.optional(data, "parents", at, decode.array(decode_pet))
    made.additional_properties = data
    return made


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Problem)
    made.detail = decode.required_string(data, "detail", at)
    made.pet = decode.optional(data, "pet", at, decode_pet)
    made.additional_properties = data
    return made
