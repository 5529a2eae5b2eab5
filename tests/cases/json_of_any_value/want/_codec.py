# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_of_any_value`.
"""Checks, encodes and decodes the values of JSON of any value, as FastAPI describes functions
without a type.
"""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import GetBinError422


def decode_get_bin_error422(value: Any, at: str) -> GetBinError422:
    """Decode `GetBinError422`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetBinError422)
    made.detail = decode.optional_string(data, "detail", at)
    made.additional_properties = data
    return made
