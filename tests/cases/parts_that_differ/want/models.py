# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_that_differ`.
"""The inputs and outputs of Parts, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class OtherPlanKnob(JsonModel):
    """#/components/schemas/Plan/allOf/1/properties/knob"""

    b: int | None = None

    a: int | None = None

    c: int | None = None


@dataclass(kw_only=True, slots=True)
class Setup(JsonModel):
    """#/components/schemas/Setup"""

    knob: OtherPlanKnob | None = None

    step: float | None = None
    """From -1 to 5. Above 0. A multiple of 1."""


@dataclass(kw_only=True, slots=True)
class PlanKnob(JsonModel):
    """#/components/schemas/Plan/allOf/1/properties/knob"""

    a: int | None = None

    c: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Plan(JsonModel):
    """#/components/schemas/Plan"""

    knob: PlanKnob | None = None

    step: float | None = None
    """Above 0. A multiple of 0.5."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
