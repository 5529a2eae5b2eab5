# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""Checks, encodes and decodes the values of Bank."""

from __future__ import annotations

from typing import Any

from ..._runtime import decode
from .. import _codec as codec
from ..models.card import Card
from .card_brand import decode_card_brand


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Card)
    made.last = decode.required_string(data, "last", at)
    made.brand = decode.optional(data, "brand", at, decode_card_brand)
    made.holder = decode.optional(data, "holder", at, codec.decode_holder)
    made.issuer = decode.optional(data, "issuer", at, codec.decode_any_party)
    made.additional_properties = data
    return made
