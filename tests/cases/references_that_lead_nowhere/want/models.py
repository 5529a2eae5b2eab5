# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_that_lead_nowhere`.
"""The inputs and outputs of References that lead nowhere or to the wrong place, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel

Name: TypeAlias = str
"""#/components/schemas/Name"""


@dataclass(kw_only=True, slots=True)
class Schema(JsonModel):
    """#/components/responses/Error/content/application~1json/schema"""

    code: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Kind(JsonModel):
    """#/components/schemas/Kind"""

    type: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    name: Name | None = None

    text: Name | None = None

    gone: Any | None = None

    part: Schema | None = None

    circle: Any | None = None

    kind: Kind | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
