# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""Checks, encodes and decodes the values of Bank."""

from __future__ import annotations

from typing import Any, cast

from ..._runtime import unions
from .. import _codec as codec
from ..models.any_party import AnyParty


def decode_any_party(value: Any, at: str) -> AnyParty:
    """Decode `AnyParty`."""
    return cast(
        "AnyParty",
        unions.tagged(
            "kind",
            {"Customer": codec.decode_customer, "Company": codec.decode_company},
            codec.decode_party,
        )(value, at),
    )
