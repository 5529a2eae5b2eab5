# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate any_and_boolean_schemas`.
"""The inputs and outputs of Any, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Part(JsonModel):
    """#/components/schemas/Part"""

    name: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Lid(Part):
    """#/components/schemas/Lid"""

    is_open: bool | None = None


@dataclass(kw_only=True, slots=True)
class Box(JsonModel):
    """#/components/schemas/Box"""

    content: Any

    extra: Any | None | Unset = UNSET

    list_: list[Any] | None = None

    thing: Any | None | Unset = UNSET

    every: Any | None | Unset = UNSET
    """Whatever it is."""

    lid: Lid | None = None

    part: Any | None | Unset = UNSET

    all: Any | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
