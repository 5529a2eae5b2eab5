# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate read_only_write_only_deprecated`.
"""The inputs and outputs of Directions, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.formats import Unparsed


@dataclass(kw_only=True, slots=True)
class UserInput:
    """#/components/schemas/User"""

    name: str

    password: str
    """A secret. At least 4 characters."""

    nick: str | None = None
    """Use `name`. Deprecated."""


Stamp: TypeAlias = dt.datetime | Unparsed
"""#/components/schemas/Stamp"""


@dataclass(kw_only=True, slots=True)
class User:
    """#/components/schemas/User"""

    id: int
    """Given by the server."""

    name: str

    created: Stamp

    nick: str | None = None
    """Use `name`. Deprecated."""

    note: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
