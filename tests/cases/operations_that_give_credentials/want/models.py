# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operations_that_give_credentials`.
"""The inputs and outputs of Operations that are said to need the credentials that they give out, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class LoginInput(JsonModel):
    """#/components/schemas/Login"""

    username: str

    password: str


@dataclass(kw_only=True, slots=True)
class OpenSessionRequest(JsonModel):
    """#/paths/~1session/post/requestBody/content/application~1x-www-form-urlencoded/schema"""

    pin: str
    """A secret."""


@dataclass(kw_only=True, slots=True)
class AddPetRequest(JsonModel):
    """#/paths/~1pets/post/requestBody/content/application~1json/schema"""

    password: str | None = None


@dataclass(kw_only=True, slots=True)
class SetUserRequest(JsonModel):
    """#/paths/~1users/put/requestBody/content/application~1json/schema"""

    password: str


@dataclass(kw_only=True, slots=True)
class AddUserRequest(JsonModel):
    """#/paths/~1users/post/requestBody/content/application~1json/schema"""

    password: str


@dataclass(kw_only=True, slots=True)
class Login(JsonModel):
    """#/components/schemas/Login"""

    token: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Session(JsonModel):
    """#/components/schemas/Session"""

    access_token: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AddPetResponse(JsonModel):
    """#/paths/~1pets/post/responses/200/content/application~1json/schema"""

    token: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class SetUserResponse(JsonModel):
    """#/paths/~1users/put/responses/200/content/application~1json/schema"""

    token: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AddUserResponse(JsonModel):
    """#/paths/~1users/post/responses/200/content/application~1json/schema"""

    next_page_token: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
