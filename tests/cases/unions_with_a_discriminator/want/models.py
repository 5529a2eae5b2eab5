# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_a_discriminator`.
"""The inputs and outputs of Discriminator, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown


@dataclass(kw_only=True, slots=True)
class Cat(JsonModel):
    """#/components/schemas/Cat"""

    pet_type: str

    lives: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Dog(JsonModel):
    """#/components/schemas/Dog"""

    pet_type: str

    lives: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Pet: TypeAlias = Cat | Dog | Unknown
"""#/components/schemas/Pet"""


Shelter: TypeAlias = Cat | Dog | Unknown
"""#/components/schemas/Shelter"""
