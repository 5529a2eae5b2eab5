# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate assertions_without_a_type`.
"""The inputs and outputs of Assertions without a type, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ThingOptions(JsonModel):
    """#/components/schemas/Thing/properties/options"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ThingEmpty(JsonModel):
    """#/components/schemas/Thing/properties/empty"""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    card: str | None = None

    cash: bool | None = None

    address: str | None = None

    kind: str | None = None
    """Pattern: ^[a-z]."""

    size: int | None = None

    never: Any | None | Unset = UNSET

    nothing: None | Unset = UNSET

    tags: list[str] | None = None

    head: tuple[str, int] | None = None

    labels: dict[str, str] | None = None

    limits: dict[str, int | str] | None = None

    options: ThingOptions | None = None

    shape: dict[str, Any] | None = None

    corner: list[Any] | None = None

    empty: ThingEmpty | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
