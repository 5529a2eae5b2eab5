# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate decimals_of_pydantic`.
"""The inputs and outputs of Decimals of pydantic, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class PriceInput(JsonModel):
    """#/components/schemas/Price-Input"""

    net: float | Decimal
    """As a number: at least 0."""

    tax: float | Decimal | None | Unset = UNSET

    steps: list[float | Decimal] | None = None

    id: float | str | None = None

    code: str | None = None
    """Pattern: ^[0-9]+$."""


@dataclass(kw_only=True, slots=True)
class PriceOutput(JsonModel):
    """#/components/schemas/Price-Output"""

    net: Decimal | Unparsed

    tax: Decimal | Unparsed | None = None

    steps: list[Decimal | Unparsed] | None = None

    id: float | str | None = None

    code: str | None = None
    """Pattern: ^[0-9]+$."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
