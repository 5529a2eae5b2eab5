# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_0`.
"""The inputs and outputs of Nullable, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Mood: TypeAlias = Literal["calm", "glad"]
"""#/components/schemas/Mood"""


@dataclass(kw_only=True, slots=True)
class ClipPatch(JsonModel):
    """#/components/schemas/ClipPatch"""

    owner: str | None
    """Nobody is null."""

    title: str | None | Unset = UNSET
    """At most 5 characters. Default: 'Title'."""

    mood: Mood | None | Unset = UNSET

    gain: float | None = None

    tags: list[str | None] | None | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class Clip(JsonModel):
    """#/components/schemas/Clip"""

    owner: str | None

    title: str | None = None

    gain: float | None = None

    moods: list[Mood | None] | None = None

    by_day: dict[str, Mood | None] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
