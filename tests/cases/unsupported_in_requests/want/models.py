# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""The inputs and outputs of Unchecked, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Node(JsonModel):
    """#/components/schemas/Node"""

    next: Node | None = None


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    a: list[Any] | dict[str, Any] | None = None

    b: Node | None = None

    c: dict[str, Any] | None = None

    d: str | None = None
    """Pattern: ^\\p{Greek}+$."""

    e: str | None = None
    """Pattern: ^\\\\p{1}$."""

    f: str | None = None

    g: dict[str, Any] | None = None
