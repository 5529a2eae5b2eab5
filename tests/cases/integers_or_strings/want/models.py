# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate integers_or_strings`.
"""The inputs and outputs of Integers or strings, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

IntOrString: TypeAlias = int | str
"""The number or the name of a port.

#/components/schemas/IntOrString
"""


@dataclass(kw_only=True, slots=True)
class Service(JsonModel):
    """#/components/schemas/Service"""

    port: int | str

    target_port: IntOrString | None = None

    max_surge: int | str | None = None
    """A number or a percentage."""

    max_unavailable: int | str | None | Unset = UNSET

    more: list[int | str | None] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
