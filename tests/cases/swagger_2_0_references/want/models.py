# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_references`.
"""The inputs and outputs of References, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddPetRequest(JsonModel):
    """#/paths/~1pets/post/parameters/0/schema"""

    name: str


@dataclass(kw_only=True, slots=True)
class Owner(JsonModel):
    """#/definitions/Owner"""

    pets: list[AnyPet] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ABCD(JsonModel):
    """#/definitions/a~1b c~0d"""

    kind: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Pet(JsonModel):
    """#/definitions/Pet"""

    pet_type: str

    owner: Owner | None = None
    """Whom it belongs to."""

    odd: ABCD | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Cat(Pet):
    """#/definitions/Cat"""

    pet_type: str = "Cat"

    lives: int | None = None


AnyPet: TypeAlias = Cat | Pet
"""`Pet` or what extends it, as `petType` tells.

#/definitions/Pet
"""


@dataclass(kw_only=True, slots=True)
class Extra(JsonModel):
    """#/x-more/Extra"""

    pet: AnyPet | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
