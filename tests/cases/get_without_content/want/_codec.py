# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate get_without_content`.
"""Checks, encodes and decodes the values of A GET whose answer is not described."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import GetMovedError, GetStatusError422


def decode_get_status_error422(value: Any, at: str) -> GetStatusError422:
    """Decode `GetStatusError422`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetStatusError422)
    made.why = decode.required_string(data, "why", at)
    made.additional_properties = data
    return made


def decode_get_moved_error(value: Any, at: str) -> GetMovedError:
    """Decode `GetMovedError`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetMovedError)
    made.why = decode.required_string(data, "why", at)
    made.additional_properties = data
    return made
