# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_objects`.
"""The inputs and outputs of Unions, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Click(JsonModel):
    """#/components/schemas/Click"""

    x: int

    y: int | None = None


@dataclass(kw_only=True, slots=True)
class Scroll(JsonModel):
    """#/components/schemas/Scroll"""

    by: int


Event: TypeAlias = Click | Scroll
"""#/components/schemas/Event"""


OutcomeStartedType: TypeAlias = Literal["started"]
"""#/components/schemas/Outcome/anyOf/0/properties/type"""


@dataclass(kw_only=True, slots=True)
class OutcomeStarted(JsonModel):
    """#/components/schemas/Outcome/anyOf/0"""

    type: OutcomeStartedType = "started"

    id: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


OutcomeStoppedType: TypeAlias = Literal["stopped"]
"""#/components/schemas/Outcome/anyOf/1/properties/type"""


@dataclass(kw_only=True, slots=True)
class OutcomeStopped(JsonModel):
    """#/components/schemas/Outcome/anyOf/1"""

    type: OutcomeStoppedType = "stopped"

    id: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class OutcomeErrors(JsonModel):
    """#/components/schemas/Outcome/anyOf/2"""

    errors: list[str]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Outcome: TypeAlias = OutcomeStarted | OutcomeStopped | OutcomeErrors | dict[str, int] | str
"""#/components/schemas/Outcome"""
