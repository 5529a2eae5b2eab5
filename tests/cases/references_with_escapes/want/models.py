# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_escapes`.
"""The inputs and outputs of References with escapes, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class GetSystemsBySystemSymbolResponse(JsonModel):
    """#/paths/~1systems~1{systemSymbol}/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


XYZ: TypeAlias = int
"""#/components/schemas/x~1y~0z"""


@dataclass(kw_only=True, slots=True)
class AB(JsonModel):
    """#/components/schemas/a b"""

    c: XYZ | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
