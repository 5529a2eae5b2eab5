# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_of_any_value`.
"""The inputs and outputs of JSON of any value, as FastAPI describes functions without a type, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class GetBinError422(JsonModel):
    """#/paths/~1bin/get/responses/422/content/application~1json/schema"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
