# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate event_streams`.
"""The inputs and outputs of Streams of server-sent events, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown


@dataclass(kw_only=True, slots=True)
class Delta(JsonModel):
    """#/components/schemas/Delta"""

    text: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Problem(JsonModel):
    """#/components/schemas/Problem"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


LifecycleStartedEvent: TypeAlias = Literal["started"]
"""#/components/schemas/Lifecycle/oneOf/0/properties/event"""


@dataclass(kw_only=True, slots=True)
class LifecycleStarted(JsonModel):
    """#/components/schemas/Lifecycle/oneOf/0"""

    event: LifecycleStartedEvent = "started"

    data: Delta

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


LifecycleNotedEvent: TypeAlias = Literal["noted"]
"""#/components/schemas/Lifecycle/oneOf/1/properties/event"""


@dataclass(kw_only=True, slots=True)
class LifecycleNoted(JsonModel):
    """#/components/schemas/Lifecycle/oneOf/1"""

    event: LifecycleNotedEvent = "noted"

    data: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Lifecycle: TypeAlias = LifecycleStarted | LifecycleNoted | Unknown
"""#/components/schemas/Lifecycle"""
