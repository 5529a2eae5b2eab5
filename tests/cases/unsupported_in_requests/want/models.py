# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""The inputs and outputs of Unsupported, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Thing:
    """#/components/schemas/Thing"""

    a: str | None = None

    b: list[Any] | None = None

    c: list[Any] | None = None

    d: Any | None | Unset = UNSET

    e: Any | None | Unset = UNSET

    f: list[Any] | dict[str, Any] | None = None

    h: str | int | None = None
