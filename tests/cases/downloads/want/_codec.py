# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate downloads`.
"""Checks, encodes and decodes the values of Files as answers."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import GetPhotoError404


def decode_get_photo_error404(value: Any, at: str) -> GetPhotoError404:
    """Decode `GetPhotoError404`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GetPhotoError404)
    made.detail = decode.optional_string(data, "detail", at)
    made.additional_properties = data
    return made
