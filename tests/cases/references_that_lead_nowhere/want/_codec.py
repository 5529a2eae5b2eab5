# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_that_lead_nowhere`.
"""Checks, encodes and decodes the values of References that lead nowhere or to the wrong place."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Kind, Name, Schema, Thing


def decode_name(value: Any, at: str) -> Name:
    """Decode `Name`."""
    return decode.string(value, at)


def decode_schema(value: Any, at: str) -> Schema:
    """Decode `Schema`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Schema)
    made.code = decode.optional(data, "code", at, decode.integer)
    made.additional_properties = data
    return made


def decode_kind(value: Any, at: str) -> Kind:
    """Decode `Kind`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Kind)
    made.type = decode.optional_string(data, "type", at)
    made.additional_properties = data
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.name = decode.optional(data, "name", at, decode_name)
    made.text = decode.optional(data, "text", at, decode_name)
    made.gone = decode.optional(data, "gone", at, decode.any_json)
    made.part = decode.optional(data, "part", at, decode_schema)
    made.circle = decode.optional(data, "circle", at, decode.any_json)
    made.kind = decode.optional(data, "kind", at, decode_kind)
    made.additional_properties = data
    return made
