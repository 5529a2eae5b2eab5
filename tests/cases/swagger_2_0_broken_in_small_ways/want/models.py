# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_broken_in_small_ways`.
"""The inputs and outputs of Broken, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

PetCode: TypeAlias = Literal["a"]
"""#/definitions/Pet/properties/code"""


@dataclass(kw_only=True, slots=True)
class Owner(JsonModel):
    """#/definitions/Owner"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Pet(JsonModel):
    """#/definitions/Pet"""

    id: int

    size: int | str | None = None

    code: PetCode | None = None

    ref: Any | None = None

    bare: Owner | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
