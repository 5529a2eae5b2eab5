# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate components_of_one_alternative`.
"""Checks, encodes and decodes the values of Components of one alternative."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, values
from .models import Entity, Kind, Owner


def encode_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Kind`."""
    return compound.literal(value, found, at, get_args(Kind))


def encode_owner(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Owner` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Owner, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_entity(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Entity` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Entity, found, at):
        data["kind"] = checks.nullable(value.kind, found, f"{at}.kind", inner=encode_kind)
        if value.owner is not None:
            data["owner"] = encode_owner(value.owner, found, f"{at}.owner")
        if value.parent is not values.UNSET:
            data["parent"] = checks.nullable(
                value.parent, found, f"{at}.parent", inner=encode_entity
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_kind(value: Any, at: str) -> Kind:
    """Decode `Kind`."""
    return cast("Kind", decode.string(value, at))


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Owner)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_entity(value: Any, at: str) -> Entity:
    """Decode `Entity`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Entity)
    made.kind = decode.required(data, "kind", at, decode.nullable(decode_kind))
    made.owner = decode.optional(data, "owner", at, decode_owner)
    made.parent = decode.settable(data, "parent", at, decode_entity)
    made.additional_properties = data
    return made
