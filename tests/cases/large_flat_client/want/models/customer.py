# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The inputs and outputs of Bank, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .address import Address
from .party import Party

if TYPE_CHECKING:
    from .card import Card

__all__ = ["Customer"]


@dataclass(kw_only=True, slots=True)
class Customer(Party):
    """#/components/schemas/Customer"""

    kind: str = "Customer"

    address: Address | None = None

    cards: list[Card] | None = None
