# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_1`.
"""The inputs and outputs of Nullable, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

NullableTitle: TypeAlias = str
"""At most 5 characters.

#/components/schemas/NullableTitle
"""


Mood: TypeAlias = Literal["calm", "glad"]
"""#/components/schemas/Mood"""


@dataclass(kw_only=True, slots=True)
class Clip(JsonModel):
    """#/components/schemas/Clip"""

    owner: str | None

    title: NullableTitle | None | Unset = UNSET

    mood: Mood | None | Unset = UNSET
    """How it feels."""

    gain: float | None | Unset = UNSET
    """At most 1."""

    level: int | str | None | Unset = UNSET

    mixed: list[str] | str | None | Unset = UNSET

    later: Mood | None | Unset = UNSET

    meta: Any | None | Unset = UNSET
    """Anything at all."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
