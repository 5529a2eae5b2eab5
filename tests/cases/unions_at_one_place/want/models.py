# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_at_one_place`.
"""The inputs and outputs of Several unions at one place, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Free(JsonModel):
    """#/components/schemas/Free"""

    wild: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PetFreeCat(Free):
    """#/components/schemas/Pet/anyOf/0"""

    name: str

    meow: bool

    size: str | None = None

    mark: str | None | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class Owned(JsonModel):
    """#/components/schemas/Owned"""

    owner: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PetOwnedCat(Owned):
    """#/components/schemas/Pet/anyOf/1"""

    name: str

    meow: bool

    size: str | None = None

    mark: str | None | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class PetFreeDog(Free):
    """#/components/schemas/Pet/anyOf/0"""

    name: str

    bark: bool

    size: str | None = None

    mark: str | None | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class PetOwnedDog(Owned):
    """#/components/schemas/Pet/anyOf/1"""

    name: str

    bark: bool

    size: str | None = None

    mark: str | None | Unset = UNSET


Pet: TypeAlias = PetFreeCat | PetOwnedCat | PetFreeDog | PetOwnedDog
"""#/components/schemas/Pet"""
