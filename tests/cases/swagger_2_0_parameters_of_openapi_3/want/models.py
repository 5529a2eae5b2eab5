# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters_of_openapi_3`.
"""The inputs and outputs of Parameters of Swagger 2.0 that say what only a schema can, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class CreateRequest(JsonModel):
    """#/paths/~1items/post/parameters/0"""

    count: int | bool
    """How many."""

    name: str | None = None


SearchSort: TypeAlias = Literal["asc", "desc"]
"""#/paths/~1items/get/parameters/0"""


Kind: TypeAlias = Literal["big", "small"]
"""#/definitions/Kind"""


SearchLevel: TypeAlias = Literal[1, 2]
"""#/paths/~1items/get/parameters/5"""


SearchKind: TypeAlias = Literal["a", "b"]
"""#/paths/~1items/get/parameters/6"""


SearchFixed: TypeAlias = Literal["x"]
"""#/paths/~1items/get/parameters/7"""
