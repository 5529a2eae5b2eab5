# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The inputs and outputs of Resources by tag, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class GetStatusResponse(JsonModel):
    """#/paths/~1status/get/responses/200/content/application~1json/schema"""

    state: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class User(JsonModel):
    """#/components/schemas/User"""

    login: str

    friends: list[User] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Error(JsonModel):
    """#/components/schemas/Error"""

    message: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
