# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate path_items_by_reference`.
"""The inputs and outputs of Path items by reference, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

AddPetRequestKind: TypeAlias = Literal["cat", "dog"]
"""#/components/pathItems/Pets/post/requestBody/content/application~1json/schema/properties/kind"""


@dataclass(kw_only=True, slots=True)
class AddPetRequest(JsonModel):
    """#/components/pathItems/Pets/post/requestBody/content/application~1json/schema"""

    name: str

    kind: AddPetRequestKind | None = None


@dataclass(kw_only=True, slots=True)
class OwnersNear(JsonModel):
    """#/components/pathItems/Owners/parameters/1/content/application~1json/schema"""

    x: float

    y: float


GetOwnersSort: TypeAlias = Literal["age", "name"]
"""#/components/pathItems/Owners/get/parameters/0/schema"""


@dataclass(kw_only=True, slots=True)
class GetOwnersResponseItem(JsonModel):
    """#/components/pathItems/Owners/get/responses/200/content/application~1json/schema/items"""

    name: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
