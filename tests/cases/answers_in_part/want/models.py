# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_in_part`.
"""The inputs and outputs of Orders, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown


@dataclass(kw_only=True, slots=True)
class Line(JsonModel):
    """#/components/schemas/Line"""

    sku: str

    count: int

    whole: bool | None = None

    data: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Owner(JsonModel):
    """#/components/schemas/Owner"""

    name: str

    age: int | None = None

    additional_properties: dict[str, Line] = field(default_factory=lambda: {})
    """Properties that the spec does not declare, as received."""


CardKind: TypeAlias = Literal["card"]
"""#/components/schemas/Card/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Card(JsonModel):
    """#/components/schemas/Card"""

    kind: CardKind = "card"

    number: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


CashKind: TypeAlias = Literal["cash"]
"""#/components/schemas/Cash/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Cash(JsonModel):
    """#/components/schemas/Cash"""

    kind: CashKind = "cash"

    paid: bool

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Order(JsonModel):
    """#/components/schemas/Order"""

    id: int

    e_mail: str

    owner: Owner

    lines: list[Line]

    placed: dt.datetime | Unparsed | None = None

    note: str | None = None

    labels: dict[str, Owner] | None = None

    payment: Card | Cash | Unknown | None = None

    shipped: str | Owner | None = None

    billed: Line | Cash | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
