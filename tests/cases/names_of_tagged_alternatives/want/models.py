# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_of_tagged_alternatives`.
"""The inputs and outputs of Names of alternatives, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.unknown import Unknown
from .._runtime.values import UNSET, Unset

UserPolicyRootType: TypeAlias = Literal["ROOT"]
"""#/components/schemas/UserPolicy/oneOf/0/properties/type"""


@dataclass(kw_only=True, slots=True)
class UserPolicyRoot(JsonModel):
    """#/components/schemas/UserPolicy/oneOf/0"""

    type: UserPolicyRootType = "ROOT"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


UserPolicyCelType: TypeAlias = Literal["CEL"]
"""#/components/schemas/UserPolicy/oneOf/1/allOf/1/properties/type"""


CelDappConnectionPreset: TypeAlias = Literal["DAPP_CONNECTION"]
"""#/components/schemas/Cel/oneOf/0/properties/preset"""


@dataclass(kw_only=True, slots=True)
class CelDappConnectionCel(JsonModel):
    """#/components/schemas/Cel/oneOf/0"""

    type: UserPolicyCelType = "CEL"

    preset: CelDappConnectionPreset = "DAPP_CONNECTION"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


CelSignPreset: TypeAlias = Literal["SIGN"]
"""#/components/schemas/Cel/oneOf/1/properties/preset"""


@dataclass(kw_only=True, slots=True)
class CelSignCel(JsonModel):
    """#/components/schemas/Cel/oneOf/1"""

    type: UserPolicyCelType = "CEL"

    preset: CelSignPreset = "SIGN"

    x: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


UserPolicy: TypeAlias = UserPolicyRoot | CelDappConnectionCel | CelSignCel | Unknown
"""#/components/schemas/UserPolicy"""


@dataclass(kw_only=True, slots=True)
class PolicyV0(JsonModel):
    """#/components/schemas/PolicyV0"""

    a: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


VersionedVersion: TypeAlias = Literal["v0"]
"""#/components/schemas/Versioned/oneOf/0/allOf/1/properties/version"""


@dataclass(kw_only=True, slots=True)
class VersionedPolicyV0(PolicyV0):
    """#/components/schemas/Versioned/oneOf/0"""

    version: VersionedVersion | None = None


Versioned: TypeAlias = VersionedPolicyV0
"""#/components/schemas/Versioned"""


@dataclass(kw_only=True, slots=True)
class MixedCustom(JsonModel):
    """#/components/schemas/Mixed/oneOf/1"""

    custom: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class MixedOther(JsonModel):
    """#/components/schemas/Mixed/oneOf/2"""

    other: int

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Mixed: TypeAlias = Literal["none"] | MixedCustom | MixedOther
"""#/components/schemas/Mixed"""


ActionAttemptLockDoorDoneAction: TypeAlias = Literal["LOCK_DOOR"]
"""#/components/schemas/ActionAttempt/oneOf/1/properties/action"""


ActionAttemptLockDoorPendingStatus: TypeAlias = Literal["pending"]
"""#/components/schemas/ActionAttempt/oneOf/0/properties/status"""


@dataclass(kw_only=True, slots=True)
class ActionAttemptLockDoorPending(JsonModel):
    """#/components/schemas/ActionAttempt/oneOf/0"""

    action: ActionAttemptLockDoorDoneAction = "LOCK_DOOR"

    status: ActionAttemptLockDoorPendingStatus = "pending"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


ActionAttemptLockDoorDoneStatus: TypeAlias = Literal["done"]
"""#/components/schemas/ActionAttempt/oneOf/1/properties/status"""


@dataclass(kw_only=True, slots=True)
class ActionAttemptLockDoorDone(JsonModel):
    """#/components/schemas/ActionAttempt/oneOf/1"""

    action: ActionAttemptLockDoorDoneAction = "LOCK_DOOR"

    status: ActionAttemptLockDoorDoneStatus = "done"

    at: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


ActionAttemptOpenAction: TypeAlias = Literal["OPEN"]
"""#/components/schemas/ActionAttempt/oneOf/2/properties/action"""


@dataclass(kw_only=True, slots=True)
class ActionAttemptOpen(JsonModel):
    """#/components/schemas/ActionAttempt/oneOf/2"""

    action: ActionAttemptOpenAction = "OPEN"

    status: ActionAttemptLockDoorPendingStatus = "pending"

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


ActionAttempt: TypeAlias = (
    ActionAttemptLockDoorPending | ActionAttemptLockDoorDone | ActionAttemptOpen | Unknown
)
"""#/components/schemas/ActionAttempt"""


@dataclass(kw_only=True, slots=True)
class LocationName(JsonModel):
    """#/components/schemas/Location/anyOf/0"""

    id: int

    name: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Deletable(JsonModel):
    """#/components/schemas/Deletable"""

    id: int

    deleted_at: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Location: TypeAlias = LocationName | Deletable
"""#/components/schemas/Location"""


ModelValue: TypeAlias = Literal["large", "small"]
"""Known today.

#/components/schemas/Model/anyOf/1
"""


Model: TypeAlias = str | ModelValue
"""#/components/schemas/Model"""


@dataclass(kw_only=True, slots=True)
class ProxyVm(JsonModel):
    """#/components/schemas/Proxy/anyOf/0"""

    id: str

    vm: str

    url: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class ProxyUrl(JsonModel):
    """#/components/schemas/Proxy/anyOf/1"""

    id: str

    url: str

    vm: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


Proxy: TypeAlias = ProxyVm | ProxyUrl
"""#/components/schemas/Proxy"""


@dataclass(kw_only=True, slots=True)
class Nullable(JsonModel):
    """#/components/schemas/Nullable"""

    a: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


AllOwn: TypeAlias = Literal["a", "b"]
"""Known.

#/components/schemas/All/properties/own/anyOf/1
"""


@dataclass(kw_only=True, slots=True)
class All(JsonModel):
    """#/components/schemas/All"""

    user: UserPolicy | None = None

    versioned: Versioned | None = None

    mixed: Mixed | None = None

    attempt: ActionAttempt | None = None

    location: Location | None = None

    model: Model | None = None

    proxy: Proxy | None = None

    nullable: Nullable | None | Unset = UNSET

    own: str | AllOwn | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
