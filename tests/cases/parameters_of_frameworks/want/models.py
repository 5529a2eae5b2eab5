# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameters_of_frameworks`.
"""The inputs and outputs of Parameters as frameworks of TypeScript and Python describe them, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class AnyModelRequest(JsonModel):
    """#/paths/~1any/post/requestBody/content/application~1json/schema"""

    at: Any | None | Unset = UNSET

    ids: list[Any] | None = None


@dataclass(kw_only=True, slots=True)
class PlacesAddr(JsonModel):
    """#/paths/~1places/get/parameters/0/schema"""

    zip: str | None

    town: str | None = None


@dataclass(kw_only=True, slots=True)
class PlacesSpread(JsonModel):
    """#/paths/~1places/get/parameters/1/schema"""

    zip: str | None

    town: str | None = None


@dataclass(kw_only=True, slots=True)
class PlacesJoined(JsonModel):
    """#/paths/~1places/get/parameters/2/schema"""

    zip: str | None

    town: str | None = None


@dataclass(kw_only=True, slots=True)
class ElysiaFilter(JsonModel):
    """#/paths/~1elysia~1{id}/get/parameters/4/schema/anyOf/1"""

    a: float


@dataclass(kw_only=True, slots=True)
class ElysiaResponse(JsonModel):
    """#/paths/~1elysia~1{id}/get/responses/200/content/application~1json/schema"""

    id: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
