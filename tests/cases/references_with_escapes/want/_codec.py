# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_escapes`.
"""Checks, encodes and decodes the values of References with escapes."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import AB, GetSystemsBySystemSymbolResponse, XYZ


def decode_get_systems_by_system_symbol_response(
    value: Any, at: str
) -> GetSystemsBySystemSymbolResponse:
    """Decode `GetSystemsBySystemSymbolResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetSystemsBySystemSymbolResponse)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_xyz(value: Any, at: str) -> XYZ:
    """Decode `XYZ`."""
    return decode.integer(value, at)


def decode_ab(value: Any, at: str) -> AB:
    """Decode `AB`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AB)
    made.c = decode.optional(data, "c", at, decode_xyz)
    made.additional_properties = data
    return made
