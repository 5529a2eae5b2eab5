# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The inputs and outputs of Resources by tag, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..._runtime.model import JsonModel

from ..shared.models import User


@dataclass(kw_only=True, slots=True)
class ReposCreateRequest(JsonModel):
    """#/paths/~1repos/post/requestBody/content/application~1json/schema"""

    name: str
    """At least 1 character."""

    topics: list[str] | None = None


@dataclass(kw_only=True, slots=True)
class License(JsonModel):
    """#/components/schemas/License"""

    key: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Repo(JsonModel):
    """#/components/schemas/Repo"""

    name: str

    owner: User

    license: License | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
