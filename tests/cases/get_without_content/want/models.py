# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate get_without_content`.
"""The inputs and outputs of A GET whose answer is not described, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class GetStatusError422(JsonModel):
    """#/paths/~1status/get/responses/422/content/application~1json/schema"""

    why: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class GetMovedError(JsonModel):
    """#/paths/~1moved/get/responses/default/content/application~1json/schema"""

    why: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
