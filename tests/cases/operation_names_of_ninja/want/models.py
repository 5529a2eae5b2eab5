# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_ninja`.
"""The inputs and outputs of Names of operations that django-ninja made of modules and functions, as
dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class InviteRequestAddress(JsonModel):
    """#/paths/~1api~1people/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/address"""

    city: str | None = None


@dataclass(kw_only=True, slots=True)
class InviteRequest(JsonModel):
    """#/paths/~1api~1people/post/requestBody/content/application~1x-www-form-urlencoded/schema"""

    address: InviteRequestAddress | None = None


@dataclass(kw_only=True, slots=True)
class InviteResponse(JsonModel):
    """#/paths/~1api~1people/post/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
