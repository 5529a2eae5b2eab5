# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_where_none_can_be`.
"""The inputs and outputs of References where none can be, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

Tag: TypeAlias = Literal["good", "bad"]
"""#/components/schemas/Tag"""


@dataclass(kw_only=True, slots=True)
class Pet(JsonModel):
    """#/components/schemas/Pet"""

    name: str

    tag: Tag | None = None

    parents: list[Pet] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Problem(JsonModel):
    """#/components/schemas/Problem"""

    detail: str

    pet: Pet | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
