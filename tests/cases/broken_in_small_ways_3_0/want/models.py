# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate broken_in_small_ways_3_0`.
"""The inputs and outputs of What everyone understands, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    id: int | None = None
    """At least 1."""

    nothing: Any | None = None

    flag: bool | None = None

    no_type: Any | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class DeleteThingsError(JsonModel):
    """#/paths/~1things/delete/responses/default/content/application~1json/schema"""

    why: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
