# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bytes_in_json`.
"""The inputs and outputs of Bytes in JSON, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Avatar(JsonModel):
    """#/components/schemas/Avatar"""

    image: str
    """Format: binary."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Cover(JsonModel):
    """#/components/schemas/Cover"""

    image: bytes | str
    """As a string: format: binary."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
