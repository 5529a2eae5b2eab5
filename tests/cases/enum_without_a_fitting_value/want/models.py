# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enum_without_a_fitting_value`.
"""The inputs and outputs of Enums, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .._runtime.unset import UNSET, Unset

Tone: TypeAlias = Literal["low"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/tone"""


@dataclass(kw_only=True, slots=True)
class CreateVoiceRequest:
    """#/paths/~1voices/post/requestBody/content/application~1json/schema"""

    rate: Any | None | Unset = UNSET

    tone: Tone | None = None

    size: Any | None | Unset = UNSET
