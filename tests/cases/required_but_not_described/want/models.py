# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate required_but_not_described`.
"""The inputs and outputs of Sun, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class SetSunRequest(JsonModel):
    """#/paths/~1sun/put/requestBody/content/application~1json/schema"""

    rise: str

    place: Any


@dataclass(kw_only=True, slots=True)
class Login(JsonModel):
    """#/components/schemas/Login"""

    client_id: str

    scope_id: Any

    scope: str | None = None

    scope_ids: str | None = None


@dataclass(kw_only=True, slots=True)
class MoonTags(JsonModel):
    """#/components/schemas/Moon/allOf/1/properties/tags"""

    main: str

    additional_properties: dict[str, str] = field(default_factory=dict[str, str])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Moon(JsonModel):
    """#/components/schemas/Moon"""

    name: str

    phase: str

    tags: MoonTags | None = None

    rise: Any | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class StarById(JsonModel):
    """#/components/schemas/Star/oneOf/0"""

    at: str

    star_id: str


@dataclass(kw_only=True, slots=True)
class Named(JsonModel):
    """#/components/schemas/Named"""

    other_name: str | None = None

    sun_id_1: str | None = None

    sun_id_2: str | None = None

    sun_id: Any | None | Unset = UNSET

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class StarByStar(JsonModel):
    """#/components/schemas/Star/oneOf/1"""

    at: str

    star: Named


Star: TypeAlias = StarById | StarByStar
"""#/components/schemas/Star"""


@dataclass(kw_only=True, slots=True)
class Sun(JsonModel):
    """#/components/schemas/Sun"""

    rise: str

    times: str | None = None

    time: Any | None = None

    field_: Any | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
