# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_by_id_and_anchor`.
"""The inputs and outputs of References by identifiers, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Pet(JsonModel):
    """#/components/schemas/Pet"""

    name: str


BoxLabel: TypeAlias = Literal["small", "large"]
"""#/components/schemas/Box/$defs/label"""


@dataclass(kw_only=True, slots=True)
class Box(JsonModel):
    """#/components/schemas/Box"""

    pet: Pet | None = None

    size: int | None = None
    """At least 1."""

    label: BoxLabel | None = None


@dataclass(kw_only=True, slots=True)
class Tree(JsonModel):
    """#/components/schemas/Tree"""

    value: int | None = None

    branches: list[Tree] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
