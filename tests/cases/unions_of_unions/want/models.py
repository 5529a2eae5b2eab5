# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_unions`.
"""The inputs and outputs of Nested, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown

BirdKind: TypeAlias = Literal["bird"]
"""#/components/schemas/Bird/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Bird(JsonModel):
    """#/components/schemas/Bird"""

    kind: BirdKind = "bird"

    wings: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


CatKind: TypeAlias = Literal["cat"]
"""#/components/schemas/Cat/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Cat(JsonModel):
    """#/components/schemas/Cat"""

    kind: CatKind = "cat"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


DogKind: TypeAlias = Literal["dog"]
"""#/components/schemas/Dog/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Dog(JsonModel):
    """#/components/schemas/Dog"""

    kind: DogKind = "dog"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Mammal: TypeAlias = Cat | Dog | Unknown
"""#/components/schemas/Mammal"""


Animal: TypeAlias = Mammal | Bird | Unknown
"""#/components/schemas/Animal"""
