# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of`.
"""The inputs and outputs of AllOf, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from .._runtime.formats import Unparsed


@dataclass(kw_only=True, slots=True)
class Animal:
    """Anything that lives.

    #/components/schemas/Animal
    """

    name: str
    """At most 9 characters."""

    age: int | None = None
    """From 0 to 99."""


@dataclass(kw_only=True, slots=True)
class Dog(Animal):
    """An animal that barks.

    #/components/schemas/Dog
    """

    bark: str


@dataclass(kw_only=True, slots=True)
class Kept:
    """#/components/schemas/Kept"""

    name: str
    """At most 9 characters."""

    age: int
    """From 10 to 99."""

    bark: str

    city: str

    since: dt.date | Unparsed | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
