# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_that_can_be_null`.
"""The inputs and outputs of Items that can be null, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Port(JsonModel):
    """#/components/schemas/Port"""

    host: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PortMap: TypeAlias = dict[str, Port | None]
"""#/components/schemas/PortMap"""


PortGrid: TypeAlias = list[list[Port | None]]
"""#/components/schemas/PortGrid"""


PortList: TypeAlias = list[Port | None]
"""#/components/schemas/PortList"""


PortLists: TypeAlias = dict[str, PortList]
"""#/components/schemas/PortLists"""


State: TypeAlias = Literal["open", "closed"]
"""#/components/schemas/State"""


PortPair: TypeAlias = tuple[Port | None, State | None]
"""#/components/schemas/PortPair"""


PortOrList: TypeAlias = list[Port | None] | str
"""#/components/schemas/PortOrList"""


States: TypeAlias = list[State | None]
"""#/components/schemas/States"""


@dataclass(kw_only=True, slots=True)
class Ports(JsonModel):
    """#/components/schemas/Ports"""

    by_number: PortMap | None = None

    grid: PortGrid | None = None

    lists: PortLists | None = None

    pair: PortPair | None = None

    either: PortOrList | None = None

    states: States | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
