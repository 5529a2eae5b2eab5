# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate additional_properties`.
"""The inputs and outputs of More, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class CreateSetRequestAbsent(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/absent"""

    a: int | None = None


@dataclass(kw_only=True, slots=True)
class CreateSetRequestClosed(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/closed"""

    a: int | None = None


@dataclass(kw_only=True, slots=True)
class CreateSetRequestOpen(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/open"""

    a: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSetRequestTyped(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/typed"""

    a: str | None = None

    additional_properties: dict[str, int] = field(default_factory=dict[str, int])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSetRequestNone(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/none"""


@dataclass(kw_only=True, slots=True)
class CreateSetRequestObjectsValue(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema/properties/objects/additionalProperties"""

    b: bool | None = None


@dataclass(kw_only=True, slots=True)
class CreateSetRequest(JsonModel):
    """#/paths/~1sets/post/requestBody/content/application~1json/schema"""

    absent: CreateSetRequestAbsent | None = None

    closed: CreateSetRequestClosed | None = None

    open: CreateSetRequestOpen | None = None

    typed: CreateSetRequestTyped | None = None

    none: CreateSetRequestNone | None = None

    any: dict[str, Any] | None = None

    map: dict[str, str] | None = None
    """Each value: at most 2 characters."""

    objects: dict[str, CreateSetRequestObjectsValue] | None = None


@dataclass(kw_only=True, slots=True)
class CreateSetResponseAbsent(JsonModel):
    """#/paths/~1sets/post/responses/200/content/application~1json/schema/properties/absent"""

    a: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSetResponseShut(JsonModel):
    """#/paths/~1sets/post/responses/200/content/application~1json/schema/properties/shut"""

    a: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSetResponseNumbers(JsonModel):
    """#/paths/~1sets/post/responses/200/content/application~1json/schema/properties/numbers"""

    a: str | None = None

    additional_properties: dict[str, int] = field(default_factory=dict[str, int])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSetResponse(JsonModel):
    """#/paths/~1sets/post/responses/200/content/application~1json/schema"""

    absent: CreateSetResponseAbsent | None = None

    shut: CreateSetResponseShut | None = None

    numbers: CreateSetResponseNumbers | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
