# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_siblings_3_0`.
"""The inputs and outputs of Siblings, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel

Scheduler: TypeAlias = Literal["DDIM", "K_EULER"]
"""An enumeration.

#/components/schemas/scheduler
"""


InputShort: TypeAlias = Literal["DDIM"]
"""An enumeration.

#/components/schemas/Input/properties/short
"""


@dataclass(kw_only=True, slots=True)
class Input(JsonModel):
    """#/components/schemas/Input"""

    scheduler: Scheduler | None = None
    """Choose a scheduler. Default: 'DDIM'."""

    second: Scheduler | None = None
    """Ignored by the letter of 3.0, meant by who wrote it."""

    short: InputShort | None = None


Output: TypeAlias = list[str]
"""Each item: a URI.

#/components/schemas/Output
"""
