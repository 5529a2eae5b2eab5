# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tuples`.
"""The inputs and outputs of Lists with a type for each place, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel

Pair: TypeAlias = tuple[float, float]
"""#/components/schemas/Pair"""


@dataclass(kw_only=True, slots=True)
class Name(JsonModel):
    """#/components/schemas/Name"""

    text: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Point(JsonModel):
    """#/components/schemas/Point"""

    at: Pair

    named: tuple[Name, int | None] | None = None

    one: tuple[str] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Reading(JsonModel):
    """#/components/schemas/Reading"""

    open: tuple[Name, float] | None = None

    at_least: tuple[Name, float] | None = None

    at_most: tuple[Name, float] | None = None

    nothing_else: tuple[Name, float] | None = None

    one_or_both: tuple[str, float] | tuple[str, float, Name] | None = None

    rest: list[str | Name | None] | None = None

    optional: list[str | float] | None = None
    """From 1 to 2 items."""

    anything: list[Any] | None = None
    """At least 1 item."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
