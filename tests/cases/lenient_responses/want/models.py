# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lenient_responses`.
"""The inputs and outputs of Lenient, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

RunStatus: TypeAlias = Literal["starting", "done"]
"""#/components/schemas/Run/properties/status"""


@dataclass(kw_only=True, slots=True)
class RunMetrics(JsonModel):
    """#/components/schemas/Run/properties/metrics"""

    a_b_c: dict[str, int] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Run(JsonModel):
    """#/components/schemas/Run"""

    id: str
    """At most 2 characters."""

    status: RunStatus

    seconds: float | None = None
    """At least 0."""

    tries: int | None = None
    """At most 3."""

    output: list[str] | None = None
    """Each item: a URI."""

    metrics: RunMetrics | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class GroupOrigin(JsonModel):
    """#/components/schemas/Group/properties/origin"""

    kind: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Group(JsonModel):
    """#/components/schemas/Group"""

    id: str

    note: str | None

    origin: GroupOrigin
    """Default: {"kind": "direct"}."""

    level: str
    """Default: '1'."""

    tags: list[str]

    labels: dict[str, str]

    by_day: dict[str, list[int]] | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
