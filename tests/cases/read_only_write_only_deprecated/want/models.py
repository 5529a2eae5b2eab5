# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate read_only_write_only_deprecated`.
"""The inputs and outputs of Directions, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Stamp: TypeAlias = str
"""A date and time (RFC 3339).

#/components/schemas/Stamp
"""


@dataclass(kw_only=True, slots=True)
class User:
    """#/components/schemas/User"""

    name: str

    id: int | None = None
    """Given by the server. Read-only: never sent."""

    password: str | None = None
    """A secret. At least 4 characters. Write-only: never returned."""

    created: Stamp | None = None
    """Read-only: never sent."""

    nick: str | None = None
    """Use `name`. Deprecated."""

    note: str | None = None
    """Read-only: never sent."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
