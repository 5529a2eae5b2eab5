# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_siblings_3_1`.
"""The inputs and outputs of Siblings, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime.model import JsonModel

Title: TypeAlias = str
"""Any title. At most 9 characters.

#/components/schemas/Title
"""


@dataclass(kw_only=True, slots=True)
class Size(JsonModel):
    """#/components/schemas/Size"""

    width: int


@dataclass(kw_only=True, slots=True)
class ClipFullSize(Size):
    """#/components/schemas/Clip/properties/full_size"""

    height: int


@dataclass(kw_only=True, slots=True)
class Clip(JsonModel):
    """#/components/schemas/Clip"""

    title: Title | None = None
    """This title. Deprecated."""

    short: str | None = None
    """Any title. At most 3 characters."""

    label: Title | None = None

    size: Size | None = None
    """How large."""

    full_size: ClipFullSize | None = None
