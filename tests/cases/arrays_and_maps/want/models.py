# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate arrays_and_maps`.
"""The inputs and outputs of Containers, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

Row: TypeAlias = list[int | None]
"""Cells. At most 2 items.

#/components/schemas/Row
"""


Scores: TypeAlias = dict[str, float]
"""Each value: at least 0.

#/components/schemas/Scores
"""


@dataclass(kw_only=True, slots=True)
class GridCellsItem(JsonModel):
    """#/components/schemas/Grid/properties/cells/items"""

    x: int


GridModesItem: TypeAlias = Literal["on", "off"]
"""#/components/schemas/Grid/properties/modes/items"""


@dataclass(kw_only=True, slots=True)
class Grid(JsonModel):
    """#/components/schemas/Grid"""

    rows: list[list[int]]
    """Each item: each item: at least 0."""

    named: dict[str, Row] | None = None

    scores: Scores | None = None

    cells: list[GridCellsItem] | None = None

    lists: dict[str, list[str]] | None = None

    anything: list[Any] | None = None

    modes: list[GridModesItem] | None = None
    """At least 1 item. No duplicates."""

    words: list[str] | None = None
    """Each item: pattern: ^[a-z]+$."""


Rows: TypeAlias = list[Row]
"""#/components/schemas/Rows"""
