# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_litestar`.
"""The inputs and outputs of Names of operations that Litestar made of paths and handlers, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddPetRequest(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema"""

    name: str


@dataclass(kw_only=True, slots=True)
class IndexResponse(JsonModel):
    """#/paths/~1/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class GetUserResponse(JsonModel):
    """#/paths/~1users~1{user_id}~1user/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PutResponse(JsonModel):
    """#/paths/~1users~1{user_id}~1user/put/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CloseResponse(JsonModel):
    """#/paths/~1users~1{user_id}~1user/delete/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class GetSignInResponse(JsonModel):
    """#/paths/~1sign-in/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PostSignInResponse(JsonModel):
    """#/paths/~1sign-in/post/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class UsersGetAllResponse(JsonModel):
    """#/paths/~1users/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PetsGetAllResponse(JsonModel):
    """#/paths/~1pets/get/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AddPetResponse(JsonModel):
    """#/paths/~1pets/post/responses/200/content/application~1json/schema"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
