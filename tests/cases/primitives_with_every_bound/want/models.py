# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate primitives_with_every_bound`.
"""The inputs and outputs of Bounds, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from .._runtime.formats import Unparsed


@dataclass(kw_only=True, slots=True)
class Sample:
    """#/components/schemas/Sample"""

    name: str
    """What to call it. From 1 to 3 characters."""

    seed: int
    """Format: int32. From 0 to 9. Default: 0."""

    code: str | None = None
    """Pattern: ^[A-Z]{2}$."""

    step: int | None = None
    """A multiple of 5."""

    gain: float | None = None
    """How loud

    Above 0. Below 1.5.
    """

    tick: float | None = None
    """At least 0.1. A multiple of 0.1."""

    loud: bool | None = None
    """Default: true."""

    tags: list[str] | None = None
    """From 1 to 2 items. No duplicates."""

    notes: dict[str, int] | None = None
    """From 1 to 2 keys."""

    home: str | None = None
    """A URI."""

    born: dt.datetime | Unparsed | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
