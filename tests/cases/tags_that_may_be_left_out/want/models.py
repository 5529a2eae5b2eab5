# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tags_that_may_be_left_out`.
"""The inputs and outputs of Optional tags, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown

CatType: TypeAlias = Literal["cat"]
"""#/components/schemas/Cat/properties/type"""


@dataclass(kw_only=True, slots=True)
class Cat(JsonModel):
    """#/components/schemas/Cat"""

    type: CatType | None = "cat"
    """Default: 'cat'."""

    lives: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


DogType: TypeAlias = Literal["dog"]
"""#/components/schemas/Dog/properties/type"""


DogMode: TypeAlias = Literal["loud"]
"""#/components/schemas/Dog/properties/mode"""


@dataclass(kw_only=True, slots=True)
class Dog(JsonModel):
    """#/components/schemas/Dog"""

    type: DogType | None = "dog"
    """Default: 'dog'."""

    mode: DogMode | None = None

    breed: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Pet: TypeAlias = Cat | Dog | Unknown
"""#/components/schemas/Pet"""


@dataclass(kw_only=True, slots=True)
class Owned(JsonModel):
    """#/components/schemas/Owned"""

    pet: Pet

    others: list[Pet] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Part(JsonModel):
    """#/components/schemas/Part"""

    kind: str | None = None


@dataclass(kw_only=True, slots=True)
class Wheel(Part):
    """#/components/schemas/Wheel"""

    kind: str | None = "Wheel"

    size: int | None = None


AnyPart: TypeAlias = Wheel | Part
"""`Part` or what extends it, as `kind` tells.

#/components/schemas/Part
"""


@dataclass(kw_only=True, slots=True)
class CreatePartRequest(JsonModel):
    """#/paths/~1parts/post/requestBody/content/application~1json/schema"""

    part: AnyPart | None = None
