# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate classes_for_each_direction`.
"""The inputs and outputs of What is sent and what is received, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(kw_only=True, slots=True)
class CustomerInput:
    """#/components/schemas/Customer"""

    name: str

    secret: str

    email: str | None = None


@dataclass(kw_only=True, slots=True)
class Line:
    """#/components/schemas/Line"""

    article: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CardInput:
    """#/components/schemas/Card"""

    number: str


@dataclass(kw_only=True, slots=True)
class Invoice:
    """#/components/schemas/Invoice"""

    address: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PaymentInput: TypeAlias = CardInput | Invoice
"""#/components/schemas/Payment"""


@dataclass(kw_only=True, slots=True)
class ShopInput2:
    """#/components/schemas/Shop"""


@dataclass(kw_only=True, slots=True)
class OrderInput:
    """It holds customers, so that it differs as well.

    #/components/schemas/Order
    """

    customer: CustomerInput

    lines: list[Line]

    parent: OrderInput | None = None

    payment: PaymentInput | None = None

    shop: ShopInput2 | None = None


@dataclass(kw_only=True, slots=True)
class Login:
    """#/components/schemas/Login"""

    name: str

    password: str


@dataclass(kw_only=True, slots=True)
class Customer:
    """#/components/schemas/Customer"""

    id: int

    name: str

    email: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Card:
    """#/components/schemas/Card"""

    brand: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Payment: TypeAlias = Card | Invoice
"""#/components/schemas/Payment"""


@dataclass(kw_only=True, slots=True)
class Shop:
    """#/components/schemas/Shop"""

    visits: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Order:
    """It holds customers, so that it differs as well.

    #/components/schemas/Order
    """

    customer: Customer

    lines: list[Line]

    parent: Order | None = None

    payment: Payment | None = None

    shop: Shop | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Audit:
    """#/components/schemas/Audit"""

    at: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
