# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate classes_for_each_direction`.
"""The inputs and outputs of What is sent and what is received, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class PersonInput(JsonModel):
    """#/components/schemas/Person"""

    name: str


@dataclass(kw_only=True, slots=True)
class CustomerInput(PersonInput):
    """#/components/schemas/Customer"""

    secret: str

    email: str | None = None


@dataclass(kw_only=True, slots=True)
class Line(JsonModel):
    """#/components/schemas/Line"""

    article: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CardInput(JsonModel):
    """#/components/schemas/Card"""

    number: str


@dataclass(kw_only=True, slots=True)
class Invoice(JsonModel):
    """#/components/schemas/Invoice"""

    address: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PaymentInput: TypeAlias = CardInput | Invoice
"""#/components/schemas/Payment"""


@dataclass(kw_only=True, slots=True)
class ShopInput2(JsonModel):
    """#/components/schemas/Shop"""


@dataclass(kw_only=True, slots=True)
class OrderInput(JsonModel):
    """It holds customers, so that it differs as well.

    #/components/schemas/Order
    """

    customer: CustomerInput

    lines: list[Line]

    parent: OrderInput | None = None

    payment: PaymentInput | None = None

    shop: ShopInput2 | None = None


@dataclass(kw_only=True, slots=True)
class LoginInput(JsonModel):
    """#/components/schemas/Login"""

    name: str

    password: str


@dataclass(kw_only=True, slots=True)
class FileInputModel(JsonModel):
    """The runtime has a FileInput of its own.

    #/components/schemas/File
    """

    name: str

    preview: str | None = None
    """Format: binary."""


@dataclass(kw_only=True, slots=True)
class Person(JsonModel):
    """#/components/schemas/Person"""

    id: int

    name: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Customer(Person):
    """#/components/schemas/Customer"""

    email: str | None = None


@dataclass(kw_only=True, slots=True)
class Card(JsonModel):
    """#/components/schemas/Card"""

    brand: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Payment: TypeAlias = Card | Invoice
"""#/components/schemas/Payment"""


@dataclass(kw_only=True, slots=True)
class Shop(JsonModel):
    """#/components/schemas/Shop"""

    visits: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Order(JsonModel):
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
class File(JsonModel):
    """The runtime has a FileInput of its own.

    #/components/schemas/File
    """

    id: int

    name: str

    preview: str | None = None
    """Format: binary."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Audit(JsonModel):
    """#/components/schemas/Audit"""

    at: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
