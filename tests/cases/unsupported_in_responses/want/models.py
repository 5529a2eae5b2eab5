# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_responses`.
"""The inputs and outputs of Unchecked, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class ThingF(JsonModel):
    """#/components/schemas/Thing/properties/f"""

    a: Any | None = None

    b: Any | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    a: str | None = None

    b: tuple[str, int] | None = None

    c: list[Any] | None = None

    d: Any | None = None

    e: None = None

    h: str | None = None

    f: ThingF | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
