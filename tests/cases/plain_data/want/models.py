# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate plain_data`.
"""The inputs and outputs of Plain data, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, TypeAlias
from uuid import UUID

from .._runtime.file_parts import FileUpload
from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Item(JsonModel):
    """#/components/schemas/Item"""

    name: str

    price: Decimal | Unparsed

    to_dict_: bool | None = None

    additional_properties: dict[str, int] = field(default_factory=dict[str, int])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class NewOrder(JsonModel):
    """#/components/schemas/NewOrder"""

    customer_id: int

    due_at: dt.datetime | None = None

    class_: str | None = None

    note: str | None | Unset = UNSET

    items: list[Item] | None = None


@dataclass(kw_only=True, slots=True)
class SendPhotoRequest(JsonModel):
    """#/paths/~1photos/post/requestBody/content/multipart~1form-data/schema"""

    photo: FileUpload

    thumbnail: FileUpload | None = None

    taken_at: dt.datetime | None = None


CardKind: TypeAlias = Literal["Card"]
"""#/components/schemas/Card/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Card(JsonModel):
    """#/components/schemas/Card"""

    kind: CardKind = "Card"

    last_four: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


CashKind: TypeAlias = Literal["Cash"]
"""#/components/schemas/Cash/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Cash(JsonModel):
    """#/components/schemas/Cash"""

    kind: CashKind | None = "Cash"

    paid_on: dt.date | Unparsed | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Payment: TypeAlias = Card | Cash | Unknown
"""#/components/schemas/Payment"""


@dataclass(kw_only=True, slots=True)
class FileUploadInfo(JsonModel):
    """#/components/schemas/FileUploadInfo"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class OrderFileInput(JsonModel):
    """#/components/schemas/Order/properties/fileInput"""

    url: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


OrderSource: TypeAlias = Literal["FileUpload", "FileInput"]
"""#/components/schemas/Order/properties/source"""


@dataclass(kw_only=True, slots=True)
class Order(JsonModel):
    """#/components/schemas/Order"""

    id: UUID | Unparsed

    closed_at: dt.datetime | Unparsed | None

    payment: Payment

    name: str | None = None

    items: list[Item] | None = None

    by_sku: dict[str, Item] | None = None

    files: list[FileUploadInfo] | None = None

    file_input: OrderFileInput | None = None

    source: OrderSource | None = None

    pair: tuple[int, dt.date | Unparsed] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
