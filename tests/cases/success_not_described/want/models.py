# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate success_not_described`.
"""The inputs and outputs of Operations of which no success is described, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class PostNothingRequest(JsonModel):
    """#/paths/~1nothing/post/requestBody/content/application~1json/schema"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class Report(JsonModel):
    """#/components/schemas/Report"""

    message: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class HTTPProblemDetails(JsonModel):
    """#/components/schemas/HTTPProblemDetails"""

    title: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
