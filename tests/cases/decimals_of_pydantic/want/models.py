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
    """As a number: at least 0. As a text: pattern:
    ^(?!^[-+.]*$)[+-]?0*(?:\\d{0,8}|(?=[\\d.]{1,11}0*$)\\d{0,8}\\.\\d{0,2}0*$).
    """

    tax: float | Decimal | None | Unset = UNSET
    """As a text: pattern: ^[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)$."""

    steps: list[float | Decimal] | None = None
    """Each item: as a text: pattern: ^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d{0,2}0*$."""

    id: float | str | None = None

    code: str | None = None
    """Pattern: ^[0-9]+$."""


@dataclass(kw_only=True, slots=True)
class PriceOutput(JsonModel):
    """#/components/schemas/Price-Output"""

    net: Decimal | Unparsed
    """Pattern: ^(?!^[-+.]*$)[+-]?0*(?:\\d{0,8}|(?=[\\d.]{1,11}0*$)\\d{0,8}\\.\\d{0,2}0*$)."""

    tax: Decimal | Unparsed | None = None
    """Pattern:
    ^-?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?|0E[+-][1-9][0-9]*|[1-9](?:\\.[0-9]+)?E\\+[1-9][0-9]*|[1-9](?:\\.[0-9]+)?E-[1-9][0-9]*)$.
    """

    steps: list[Decimal | Unparsed] | None = None
    """Each item: pattern: ^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d{0,2}0*$."""

    id: float | str | None = None

    code: str | None = None
    """Pattern: ^[0-9]+$."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
