# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_common_properties`.
"""The inputs and outputs of Common, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Circle(JsonModel):
    """#/components/schemas/Circle"""

    radius: float

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ShapeCircle(Circle):
    """#/components/schemas/Shape/oneOf/0"""

    name: str


@dataclass(kw_only=True, slots=True)
class ShapeBox(JsonModel):
    """#/components/schemas/Shape/oneOf/1"""

    name: str

    width: float


Shape: TypeAlias = ShapeCircle | ShapeBox
"""#/components/schemas/Shape"""


@dataclass(kw_only=True, slots=True)
class Fork(JsonModel):
    """#/components/schemas/Fork"""

    made: dt.datetime | Unparsed | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


TargetUrlKind: TypeAlias = Literal["url"]
"""#/components/schemas/Target/oneOf/0/properties/kind"""


@dataclass(kw_only=True, slots=True)
class LinkTargetUrl(JsonModel):
    """#/components/schemas/Target/oneOf/0"""

    kind: TargetUrlKind = "url"

    url: str

    title: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


LinkTargetTextKind: TypeAlias = Literal["url", "text"]
"""#/components/schemas/Target/oneOf/2/properties/kind"""


@dataclass(kw_only=True, slots=True)
class LinkTargetText(JsonModel):
    """#/components/schemas/Target/oneOf/2"""

    kind: LinkTargetTextKind | None = None

    title: str | None = None

    text: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Link(JsonModel):
    """#/components/schemas/Link"""

    target: LinkTargetUrl | LinkTargetText | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PlacedShapeCircle(Circle):
    """#/components/schemas/Shape/oneOf/0"""

    name: str

    at: int

    fork: Fork | None = None

    link: Link | None = None


@dataclass(kw_only=True, slots=True)
class PlacedShapeBox(JsonModel):
    """#/components/schemas/Shape/oneOf/1"""

    name: str

    at: int

    width: float

    fork: Fork | None = None

    link: Link | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Placed: TypeAlias = PlacedShapeCircle | PlacedShapeBox
"""#/components/schemas/Placed"""
