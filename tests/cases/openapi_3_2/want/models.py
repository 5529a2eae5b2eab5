# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate openapi_3_2`.
"""The inputs and outputs of OpenAPI 3.2, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown

CatKind: TypeAlias = Literal["cat"]
"""#/components/schemas/Cat/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Cat(JsonModel):
    """#/components/schemas/Cat"""

    kind: CatKind = "cat"

    lives: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class FindPetsFilter(JsonModel):
    """#/paths/~1pets/get/parameters/0/content/application~1x-www-form-urlencoded/schema"""

    name: str

    tags: list[str] | None = None


@dataclass(kw_only=True, slots=True)
class Dog(JsonModel):
    """#/components/schemas/Dog"""

    kind: str

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Pet: TypeAlias = Cat | Dog | Unknown
"""#/components/schemas/Pet"""
