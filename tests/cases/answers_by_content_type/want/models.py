# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_by_content_type`.
"""The inputs and outputs of Answers of several media types, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class DownloadResponse(JsonModel):
    """#/paths/~1download/get/responses/200/content/application~1json/schema"""

    url: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ExportResponse(JsonModel):
    """#/paths/~1export/get/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class VendorsResponse(JsonModel):
    """#/paths/~1vendors/get/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class SameResponse(JsonModel):
    """#/paths/~1same/get/responses/200/content/application~1json; v=1.0/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class SpringResponse(JsonModel):
    """#/paths/~1spring/get/responses/200/content/*~1*/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateResponse200(JsonModel):
    """#/paths/~1created/post/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateResponse201(JsonModel):
    """#/paths/~1created/post/responses/201/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
