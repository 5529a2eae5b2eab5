# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_within_embedded_schemas`.
"""The inputs and outputs of JSON Schemas that were put into a document as they are, with references
from their own root, as dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown
from .._runtime.values import UNSET, Unset

AddRequestCatKind: TypeAlias = Literal["cat"]
"""#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Cat/properties/kind"""


AddRequestColor: TypeAlias = Literal["red", "blue"]
"""#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Color"""


@dataclass(kw_only=True, slots=True)
class AddRequestCat(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Cat"""

    kind: AddRequestCatKind = "cat"

    color: AddRequestColor

    kittens: list[AddRequestCat] | None = None


AddRequestDogKind: TypeAlias = Literal["dog"]
"""#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Dog/properties/kind"""


@dataclass(kw_only=True, slots=True)
class AddRequestLeash(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Leash"""

    color: int | None = None


@dataclass(kw_only=True, slots=True)
class AddRequestDog(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema/$defs/Dog"""

    kind: AddRequestDogKind = "dog"

    leash: AddRequestLeash | None = None


Size: TypeAlias = int
"""#/components/schemas/Size"""


@dataclass(kw_only=True, slots=True)
class AddRequest(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema"""

    pet: AddRequestCat | AddRequestDog | Unknown

    circle: Any | None | Unset = UNSET

    size: Size | None = None


@dataclass(kw_only=True, slots=True)
class AddResponseNode(JsonModel):
    """#/paths/~1pets/post/responses/200/content/application~1json/schema/definitions/Node"""

    name: str

    next: AddResponseNode | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AddResponse(AddResponseNode):
    """#/paths/~1pets/post/responses/200/content/application~1json/schema"""
