# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_by_content_type`.
"""The inputs and outputs of Answers of several media types, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(kw_only=True, slots=True)
class DownloadResponse:
    """#/paths/~1download/get/responses/200/content/application~1json/schema"""

    url: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ExportResponse:
    """#/paths/~1export/get/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class VendorsResponse:
    """#/paths/~1vendors/get/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class SameResponse:
    """#/paths/~1same/get/responses/200/content/application~1json; v=1.0/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class SpringResponse:
    """#/paths/~1spring/get/responses/200/content/*~1*/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateResponse:
    """#/paths/~1created/post/responses/200/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateResponse2:
    """#/paths/~1created/post/responses/201/content/application~1json/schema"""

    id: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
