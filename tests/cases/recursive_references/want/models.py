# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursive_references`.
"""The inputs and outputs of `$recursiveRef`, of JSON Schema 2019-09, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

CompoundType: TypeAlias = Literal["and", "or"]
"""#/components/schemas/Compound/properties/type"""


@dataclass(kw_only=True, slots=True)
class Comparison(JsonModel):
    """#/components/schemas/Comparison"""

    key: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Compound(JsonModel):
    """#/components/schemas/Compound"""

    type: CompoundType

    filters: list[Comparison | Compound]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class GetTreeResponse(JsonModel):
    """#/paths/~1trees/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    tree: Any | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
