# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""The inputs and outputs of Bank, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..._runtime.model import JsonModel

from .card_brand import CardBrand

if TYPE_CHECKING:
    from .any_party import AnyParty
    from .holder import Holder

__all__ = ["Card"]


@dataclass(kw_only=True, slots=True)
class Card(JsonModel):
    """#/components/schemas/Card"""

    last: str

    brand: CardBrand | None = None

    holder: Holder | None = None

    issuer: AnyParty | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
