# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate formats`.
"""The inputs and outputs of Formats, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

UUIDModel: TypeAlias = UUID | Unparsed
"""#/components/schemas/UUID"""


Moment: TypeAlias = dt.datetime | Unparsed
"""A point in time.

#/components/schemas/Moment
"""


When: TypeAlias = dt.date | Moment | Unparsed
"""#/components/schemas/When"""


EventKind: TypeAlias = Literal["2026-01-01", "2026-07-01"]
"""#/components/schemas/Event/properties/kind"""


EventVersion: TypeAlias = Literal["2026-01-01T00:00:00Z"]
"""#/components/schemas/Event/properties/version"""


@dataclass(kw_only=True, slots=True)
class Event(JsonModel):
    """#/components/schemas/Event"""

    at: dt.datetime | Unparsed
    """When it begins. Default: '2026-01-31T12:00:00Z'."""

    id: UUIDModel | None = None

    date: dt.date | Unparsed | None = None

    dt_: int | None = None

    price: Decimal | Unparsed | None = None

    ratio: float | None = None
    """Format: decimal."""

    icon: bytes | Unparsed | None = None
    """At most 8 characters."""

    sound: bytes | Unparsed | None = None

    end: dt.datetime | Unparsed | None | Unset = UNSET

    moments: list[Moment] | None = None
    """No duplicates."""

    by_name: dict[str, dt.date | Unparsed] | None = None

    when: When | None = None

    soon: dt.datetime | str | None = None

    free: dt.date | Unparsed | None | Unset = UNSET

    which: bytes | UUID | int | Unparsed | None = None

    kind: EventKind | None = None

    version: EventVersion | None = None

    pair: tuple[dt.date | Unparsed, dt.date | Unparsed] | None = None

    link: str | None = None
    """A URI."""

    additional_properties: dict[str, dt.date | Unparsed] = field(
        default_factory=dict[str, dt.date | Unparsed]
    )
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Form(JsonModel):
    """#/components/schemas/Form"""

    at: dt.datetime

    day: dt.date | None = None

    key: bytes | None = None

    prices: list[Decimal] | None = None
