# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_told_by_tags`.
"""The inputs and outputs of Tags, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown

PolicyRootType: TypeAlias = Literal["root"]
"""#/components/schemas/Policy/oneOf/0/properties/type"""


@dataclass(kw_only=True, slots=True)
class PolicyRoot(JsonModel):
    """#/components/schemas/Policy/oneOf/0"""

    type: PolicyRootType = "root"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PolicyCelType: TypeAlias = Literal["cel", "cel2"]
"""#/components/schemas/Policy/oneOf/1/properties/type"""


@dataclass(kw_only=True, slots=True)
class PolicyCel(JsonModel):
    """#/components/schemas/Policy/oneOf/1"""

    type: PolicyCelType

    rules: list[str]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Policy: TypeAlias = PolicyRoot | PolicyCel | Unknown
"""#/components/schemas/Policy"""


RuleRootType: TypeAlias = Literal["root"]
"""#/components/schemas/Rule/oneOf/0/properties/type"""


@dataclass(kw_only=True, slots=True)
class RuleRoot(JsonModel):
    """#/components/schemas/Rule/oneOf/0"""

    type: RuleRootType = "root"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


RuleCelType: TypeAlias = Literal["cel", "cel2"]
"""#/components/schemas/Rule/oneOf/1/properties/type"""


@dataclass(kw_only=True, slots=True)
class RuleCel(JsonModel):
    """#/components/schemas/Rule/oneOf/1"""

    type: RuleCelType

    rules: list[str]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Rule: TypeAlias = RuleRoot | RuleCel | Unknown
"""#/components/schemas/Rule"""


AttemptLockDoneAction: TypeAlias = Literal["lock"]
"""#/components/schemas/Attempt/oneOf/1/properties/action"""


AttemptLockPendingStatus: TypeAlias = Literal["pending"]
"""#/components/schemas/Attempt/oneOf/0/properties/status"""


@dataclass(kw_only=True, slots=True)
class AttemptLockPending(JsonModel):
    """#/components/schemas/Attempt/oneOf/0"""

    action: AttemptLockDoneAction = "lock"

    status: AttemptLockPendingStatus = "pending"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


AttemptLockDoneStatus: TypeAlias = Literal["done"]
"""#/components/schemas/Attempt/oneOf/1/properties/status"""


@dataclass(kw_only=True, slots=True)
class AttemptLockDone(JsonModel):
    """#/components/schemas/Attempt/oneOf/1"""

    action: AttemptLockDoneAction = "lock"

    status: AttemptLockDoneStatus = "done"

    at: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


AttemptOpenPendingAction: TypeAlias = Literal["open"]
"""#/components/schemas/Attempt/oneOf/2/properties/action"""


@dataclass(kw_only=True, slots=True)
class AttemptOpenPending(JsonModel):
    """#/components/schemas/Attempt/oneOf/2"""

    action: AttemptOpenPendingAction = "open"

    status: AttemptLockPendingStatus = "pending"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Attempt: TypeAlias = AttemptLockPending | AttemptLockDone | AttemptOpenPending | Unknown
"""#/components/schemas/Attempt"""


CircleKind: TypeAlias = Literal["circle"]
"""#/components/schemas/Circle/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Circle(JsonModel):
    """#/components/schemas/Circle"""

    kind: CircleKind = "circle"

    radius: float | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


GroupKind: TypeAlias = Literal["group"]
"""#/components/schemas/Group/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Group(JsonModel):
    """#/components/schemas/Group"""

    kind: GroupKind = "group"

    shapes: list[Shape]

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


SquareKind: TypeAlias = Literal["square"]
"""#/components/schemas/Square/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Square(JsonModel):
    """#/components/schemas/Square"""

    kind: SquareKind = "square"

    side: float

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Shape: TypeAlias = Group | Square | Unknown
"""#/components/schemas/Shape"""


PriceState: TypeAlias = Literal["new", "old"]
"""#/components/schemas/Price/oneOf/1/properties/state"""


@dataclass(kw_only=True, slots=True)
class PriceNet(JsonModel):
    """#/components/schemas/Price/oneOf/0"""

    state: PriceState

    net: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PriceGross(JsonModel):
    """#/components/schemas/Price/oneOf/1"""

    state: PriceState

    gross: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Price: TypeAlias = PriceNet | PriceGross
"""#/components/schemas/Price"""
