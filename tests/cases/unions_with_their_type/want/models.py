# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_their_type`.
"""The inputs and outputs of Types beside unions, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Circle(JsonModel):
    """#/components/schemas/Circle"""

    radius: float


@dataclass(kw_only=True, slots=True)
class Square(JsonModel):
    """#/components/schemas/Square"""

    side: float


Shape: TypeAlias = Circle | Square
"""#/components/schemas/Shape"""


@dataclass(kw_only=True, slots=True)
class Loose(JsonModel):
    """#/components/schemas/Loose"""

    any: str | None = None


Alone: TypeAlias = Circle
"""#/components/schemas/Alone"""


Colour: TypeAlias = Literal["red", "blue"]
"""#/components/schemas/Colour"""


@dataclass(kw_only=True, slots=True)
class DrawingNamedCircle(Circle):
    """#/components/schemas/Drawing/properties/named/oneOf/0"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class DrawingSquare(Square):
    """#/components/schemas/Drawing/properties/named/oneOf/1"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class DrawingMapCircle(JsonModel):
    """#/components/schemas/Drawing/properties/map/oneOf/0"""

    radius: float

    additional_properties: dict[str, int] = field(default_factory=dict[str, int])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Drawing(JsonModel):
    """#/components/schemas/Drawing"""

    shape: Shape | None = None

    either: Circle | Loose | None | Unset = UNSET

    circle: Circle | None | Unset = UNSET

    alone: Alone | None = None

    colour: Colour | None = None

    named: DrawingNamedCircle | DrawingSquare | None = None

    map: DrawingMapCircle | None = None
