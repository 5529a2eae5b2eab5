# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate null_by_nullable_alone`.
"""The inputs and outputs of Nullables, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Address(JsonModel):
    """#/components/schemas/Address"""

    street: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PersonMood: TypeAlias = Literal["glad"]
"""#/components/schemas/Person/properties/mood"""


@dataclass(kw_only=True, slots=True)
class Person(JsonModel):
    """#/components/schemas/Person"""

    home: Address | None

    name: str | None | Unset = UNSET
    """A short one. At most 3 characters."""

    work: Address | list[float] | None | Unset = UNSET

    mood: PersonMood | None | Unset = UNSET

    other: Address | None | Unset = UNSET

    any: Any | None | Unset = UNSET

    object: dict[str, Any] | str | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
