# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_lines`.
"""Checks, encodes and decodes the values of Streams of JSON."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Event, Row, Rows


def decode_row(value: Any, at: str) -> Row:
    """Decode `Row`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Row)
    made.id = decode.required(data, "id", at, decode.integer)
    made.additional_properties = data
    return made


def decode_rows(value: Any, at: str) -> Rows:
    """Decode `Rows`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Rows)
    made.items = decode.required(data, "items", at, decode.array(decode_row))
    made.additional_properties = data
    return made


def decode_event(value: Any, at: str) -> Event:
    """Decode `Event`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Event)
    made.type = decode.required_string(data, "type", at)
    made.object = decode.required(data, "object", at, decode_row)
    made.additional_properties = data
    return made
