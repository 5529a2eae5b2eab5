# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_javascript_frameworks_write`.
"""The inputs and outputs of What frameworks for JavaScript write, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from .._runtime.file_parts import FileUpload
from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class AddRequest(JsonModel):
    """#/paths/~1void/post/requestBody/content/application~1json/schema"""

    a: str


@dataclass(kw_only=True, slots=True)
class SaveRequest(JsonModel):
    """#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"""

    photo: FileUpload

    picture: FileUpload | None = None


@dataclass(kw_only=True, slots=True)
class AddResponse(JsonModel):
    """#/paths/~1void/post/responses/200/content/application~1json/schema"""

    at: dt.datetime | Unparsed | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Planet(JsonModel):
    """#/components/schemas/Planet"""

    at: dt.datetime | Unparsed

    day: dt.date | Unparsed | None = None

    said: dt.date | Unparsed | None = None

    size: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class QueryResponse(JsonModel):
    """#/paths/~1classes/post/responses/200/content/application~1json/schema"""

    map: dict[str, Any]

    list_: list[Any]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
