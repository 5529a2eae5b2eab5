# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_beside_their_place`.
"""The inputs and outputs of Schemas beside their place, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class CreatePetRequest(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema"""

    name: str


ListPetsSort: TypeAlias = Literal["name", "age"]
"""#/paths/~1pets/get/parameters/1/schema"""


Kind: TypeAlias = Literal["cat", "dog"]
"""#/components/schemas/Kind"""


@dataclass(kw_only=True, slots=True)
class Pet(JsonModel):
    """#/components/schemas/Pet"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreatePetError4XX(Pet):
    """#/paths/~1pets/post/responses/4XX/content/application~1json/schema"""

    why: str | None = None
