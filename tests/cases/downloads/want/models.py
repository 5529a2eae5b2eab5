# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate downloads`.
"""The inputs and outputs of Files as answers, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class GetPhotoError404(JsonModel):
    """#/paths/~1photos~1{id}/get/responses/404/content/application~1json/schema"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
