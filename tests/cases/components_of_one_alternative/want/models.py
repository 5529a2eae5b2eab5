# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate components_of_one_alternative`.
"""The inputs and outputs of Components of one alternative, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Kind: TypeAlias = Literal["a", "b"]
"""#/components/schemas/Kind"""


@dataclass(kw_only=True, slots=True)
class Owner(JsonModel):
    """#/components/schemas/Owner"""

    name: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Entity(JsonModel):
    """An entity, or null for one that is gone.

    #/components/schemas/Entity
    """

    kind: Kind | None

    owner: Owner | None = None

    parent: Entity | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
