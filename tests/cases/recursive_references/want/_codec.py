# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursive_references`.
"""Checks, encodes and decodes the values of `$recursiveRef`, of JSON Schema 2019-09."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions
from .models import Comparison, Compound, CompoundType, GetTreeResponse


def encode_compound_type(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CompoundType`."""
    return compound.literal(value, found, at, get_args(CompoundType))


def encode_comparison(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Comparison` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Comparison, found, at):
        data["key"] = checks.string(value.key, found, f"{at}.key")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_compound(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Compound` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Compound, found, at):
        data["type"] = encode_compound_type(value.type, found, f"{at}.type")
        data["filters"] = compound.array(
            value.filters,
            found,
            f"{at}.filters",
            item=partial(compound.one_of, options=(encode_comparison, encode_compound)),
        )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_compound_type(value: Any, at: str) -> CompoundType:
    """Decode `CompoundType`."""
    return cast("CompoundType", decode.string(value, at))


def decode_comparison(value: Any, at: str) -> Comparison:
    """Decode `Comparison`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Comparison)
    made.key = decode.required_string(data, "key", at)
    made.additional_properties = data
    return made


def decode_compound(value: Any, at: str) -> Compound:
    """Decode `Compound`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Compound)
    made.type = decode.required(data, "type", at, decode_compound_type)
    made.filters = decode.required(
        data, "filters", at, decode.array(unions.best(COMPARISON_FORM, COMPOUND_FORM))
    )
    made.additional_properties = data
    return made


def decode_get_tree_response(value: Any, at: str) -> GetTreeResponse:
    """Decode `GetTreeResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetTreeResponse)
    made.name = decode.optional_string(data, "name", at)
    made.tree = decode.optional(data, "tree", at, decode.any_json)
    made.additional_properties = data
    return made


COMPARISON_FORM = unions.Form(
    decode_comparison, required=frozenset(["key"]), known=frozenset(["key"])
)


COMPOUND_FORM = unions.Form(
    decode_compound,
    required=frozenset(["filters", "type"]),
    known=frozenset(["filters", "type"]),
    tags={"type": CompoundType},
)
