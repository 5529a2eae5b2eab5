# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate formats_as_text`.
"""The inputs and outputs of Formats, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

UUIDModel: TypeAlias = str
"""Format: uuid.

#/components/schemas/UUID
"""


Moment: TypeAlias = str
"""A point in time. A date and time (RFC 3339).

#/components/schemas/Moment
"""


When: TypeAlias = str | Moment
"""As a string: a date (RFC 3339).

#/components/schemas/When
"""


EventKind: TypeAlias = Literal["2026-01-01", "2026-07-01"]
"""#/components/schemas/Event/properties/kind"""


EventVersion: TypeAlias = Literal["2026-01-01T00:00:00Z"]
"""#/components/schemas/Event/properties/version"""


@dataclass(kw_only=True, slots=True)
class Event(JsonModel):
    """#/components/schemas/Event"""

    at: str
    """When it begins. A date and time (RFC 3339). Default: '2026-01-31T12:00:00Z'."""

    id: UUIDModel | None = None

    date: str | None = None
    """A date (RFC 3339)."""

    dt_: int | None = None

    price: str | None = None
    """Format: decimal. Pattern: ^\\d+\\.\\d\\d$."""

    ratio: float | None = None
    """Format: decimal."""

    icon: str | None = None
    """Base64. At most 8 characters."""

    sound: str | None = None
    """Base64."""

    end: str | None | Unset = UNSET
    """A date and time (RFC 3339)."""

    moments: list[Moment] | None = None
    """No duplicates."""

    by_name: dict[str, str] | None = None
    """Each value: a date (RFC 3339)."""

    when: When | None = None

    soon: str | None = None
    """As a string: a date and time (RFC 3339)."""

    free: str | None | Unset = UNSET
    """A date (RFC 3339)."""

    which: str | int | None = None
    """As a string: base64. As a string: format: uuid."""

    kind: EventKind | None = None

    version: EventVersion | None = None

    pair: tuple[str, str] | None = None

    link: str | None = None
    """A URI."""

    additional_properties: dict[str, str] = field(default_factory=dict[str, str])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Form(JsonModel):
    """#/components/schemas/Form"""

    at: str
    """A date and time (RFC 3339)."""

    day: str | None = None
    """A date (RFC 3339)."""

    key: str | None = None
    """Base64."""

    prices: list[str] | None = None
    """Each item: format: decimal."""
