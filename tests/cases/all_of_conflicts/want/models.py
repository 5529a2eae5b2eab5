# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""The inputs and outputs of Conflicts, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

ThingMode: TypeAlias = Literal["a", "b"]
"""#/components/schemas/Thing/properties/mode"""


Loop: TypeAlias = dict[str, Any]
"""#/components/schemas/Loop"""


@dataclass(kw_only=True, slots=True)
class Owner(JsonModel):
    """#/components/schemas/Owner"""

    name: str | None = None


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    kind: int | str | None = None

    mode: ThingMode | None = None

    code: str | None = None
    """Pattern: ^a."""

    loop: Loop | None = None

    owner: Owner | None = None
