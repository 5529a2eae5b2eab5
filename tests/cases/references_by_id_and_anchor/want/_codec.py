# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_by_id_and_anchor`.
"""Checks, encodes and decodes the values of References by identifiers."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import Box, BoxLabel, Pet, Tree


def encode_pet(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Pet` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Pet, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_box_label(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `BoxLabel`."""
    return compound.literal(value, found, at, get_args(BoxLabel))


def encode_box(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Box` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Box, found, at):
        if value.pet is not None:
            data["pet"] = encode_pet(value.pet, found, f"{at}.pet")
        if value.size is not None:
            data["size"] = checks.integer(value.size, found, f"{at}.size", minimum=1)
        if value.label is not None:
            data["label"] = encode_box_label(value.label, found, f"{at}.label")
    return data


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.name = decode.required_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_box_label(value: Any, at: str) -> BoxLabel:
    """Decode `BoxLabel`."""
    return cast("BoxLabel", decode.string(value, at))


def decode_box(value: Any, at: str) -> Box:
    """Decode `Box`."""
    data = decode.object_(value, at)
    made = object.__new__(Box)
    made.pet = decode.optional(data, "pet", at, decode_pet)
    made.size = decode.optional(data, "size", at, decode.integer)
    made.label = decode.optional(data, "label", at, decode_box_label)
    decode.nothing_left(data, at)
    return made


def decode_tree(value: Any, at: str) -> Tree:
    """Decode `Tree`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Tree)
    made.value = decode.optional(data, "value", at, decode.integer)
    made.branches = decode.optional(data, "branches", at, decode.array(decode_tree))
    made.additional_properties = data
    return made
