# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion_without_end`.
"""The inputs and outputs of Endless, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel

Either: TypeAlias = Any
"""#/components/schemas/Either"""


Nest: TypeAlias = list[Any]
"""#/components/schemas/Nest"""


Tree: TypeAlias = dict[str, Any]
"""#/components/schemas/Tree"""


Alone: TypeAlias = list[Any]
"""#/components/schemas/Alone"""


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    loop: Either | None = None

    nest: Nest | None = None

    same: Any | None = None
    """What is alike."""

    tree: Tree | None = None

    alone: Alone | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
