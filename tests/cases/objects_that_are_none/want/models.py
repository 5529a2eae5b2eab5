# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate objects_that_are_none`.
"""The inputs and outputs of Objects as NestJS writes what is none, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.formats import Unparsed
from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Meta: TypeAlias = dict[str, Any]
"""#/components/schemas/Meta"""


@dataclass(kw_only=True, slots=True)
class User(JsonModel):
    """#/components/schemas/User"""

    nick: Any

    bio: str | None

    mode: str | None = None
    """Default: 'check'."""

    born: dt.datetime | Unparsed | None = None

    rank: float | None = None
    """At least 1."""

    count: int | None = None
    """Format: int32."""

    is_active: bool | None = None
    """Default: true."""

    tags: list[Any] | None = None
    """At least 1 item."""

    either: Any | None | Unset = UNSET

    list_: list[Any] | None = None

    said: Any | None | Unset = UNSET

    meta: Meta | None = None

    shown: dict[str, Any] | None = None

    told: dict[str, Any] | None = None

    map: dict[str, Any] | None = None

    empty: dict[str, Any] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
