# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_their_type`.
"""The inputs and outputs of Types, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Size(JsonModel):
    """#/components/schemas/Size"""

    width: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Larger(Size):
    """#/components/schemas/Larger"""


@dataclass(kw_only=True, slots=True)
class Named(Size):
    """#/components/schemas/Named"""

    name: str


Mode: TypeAlias = Literal["fast", "slow"]
"""#/components/schemas/Mode"""


Key: TypeAlias = int | str
"""#/components/schemas/Key"""


Shape: TypeAlias = Mode | Key
"""#/components/schemas/Shape"""


@dataclass(kw_only=True, slots=True)
class Clip(JsonModel):
    """#/components/schemas/Clip"""

    size: Size | None = None

    sizes: list[Size] | None = None

    earlier: Size | None | Unset = UNSET

    later: Size | None = None

    larger: Larger | None = None

    named: Named | None = None

    mode: Mode | None = None
    """How fast."""

    key: str | None = None
    """Narrower than Key."""

    shape: Shape | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
