# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""The inputs and outputs of Alerts, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel

State: TypeAlias = Literal["open", "dismissed"]
"""#/paths/~1alerts/patch/requestBody/content/application~1json/schema/properties/state"""


@dataclass(kw_only=True, slots=True)
class UpdateAlertRequest(JsonModel):
    """Set at least one of these: state; or assignees.

    #/paths/~1alerts/patch/requestBody/content/application~1json/schema
    """

    state: State | None = None

    assignees: list[str] | None = None

    reason: str | None = None


@dataclass(kw_only=True, slots=True)
class Page(JsonModel):
    """Set exactly one of these: source and branch; or build-type.

    #/components/schemas/Page
    """

    source: str | None = None

    branch: str | None = None

    build_type: str | None = None


@dataclass(kw_only=True, slots=True)
class First(JsonModel):
    """Set at least one of these: a; or b.

    #/components/schemas/Both/oneOf/0
    """

    c: int

    a: str | None = None

    b: str | None = None


@dataclass(kw_only=True, slots=True)
class Second(JsonModel):
    """Set at least one of these: a; or b.

    #/components/schemas/Both/oneOf/1
    """

    d: int

    a: str | None = None

    b: str | None = None


Both: TypeAlias = First | Second
"""#/components/schemas/Both"""
