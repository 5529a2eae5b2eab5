# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate broken_in_small_ways_3_0`.
"""Checks, encodes and decodes the values of What everyone understands."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import DeleteThingsError, Thing

NAMES = {"no_type": "no type"}
"""The names of properties where those of fields differ."""


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.id = decode.optional(data, "id", at, decode.integer)
    made.nothing = decode.optional(data, "nothing", at, decode.any_json)
    made.flag = decode.optional(data, "flag", at, decode.boolean)
    made.no_type = decode.optional(data, "no type", at, decode.any_json)
    made.additional_properties = data
    return made


def decode_delete_things_error(value: Any, at: str) -> DeleteThingsError:
    """Decode `DeleteThingsError`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(DeleteThingsError)
    made.why = decode.required_string(data, "why", at)
    made.additional_properties = data
    return made
