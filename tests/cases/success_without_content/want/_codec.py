# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate success_without_content`.
"""Checks, encodes and decodes the values of Successes without content beside one with a schema."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Pet


def decode_pet(value: Any, at: str) -> Pet:
    """Decode `Pet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Pet)
    made.name = decode.required_string(data, "name", at)
    made.additional_properties = data
    return made
