# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate discriminators_in_a_base`.
"""The inputs and outputs of A discriminator in what others extend, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

ConnectionKind: TypeAlias = Literal["rest", "hive", "local", "bucket"]
"""#/components/schemas/Connection/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Connection(JsonModel):
    """#/components/schemas/Connection"""

    kind: ConnectionKind

    uri: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Rest(Connection):
    """#/components/schemas/Rest"""

    kind: ConnectionKind = "rest"

    url: str

    fallback: AnyConnection | None = None


@dataclass(kw_only=True, slots=True)
class Hive(Connection):
    """#/components/schemas/Hive"""

    kind: ConnectionKind = "hive"

    warehouse: str | None = None


@dataclass(kw_only=True, slots=True)
class Storage(Connection):
    """#/components/schemas/Storage"""

    path: str


@dataclass(kw_only=True, slots=True)
class Local(Storage):
    """#/components/schemas/Local"""

    kind: ConnectionKind = "local"


@dataclass(kw_only=True, slots=True)
class Bucket(Storage):
    """#/components/schemas/Bucket"""

    kind: ConnectionKind = "bucket"

    region: str | None = None


AnyConnection: TypeAlias = Rest | Hive | Storage | Local | Bucket | Connection
"""`Connection` or what extends it, as `kind` tells.

#/components/schemas/Connection
"""


@dataclass(kw_only=True, slots=True)
class ConnectRequest(JsonModel):
    """#/paths/~1connections/post/requestBody/content/application~1json/schema"""

    connection: AnyConnection


MoveKind: TypeAlias = Literal["move"]
"""#/components/schemas/Move/properties/kind"""


@dataclass(kw_only=True, slots=True)
class Move(JsonModel):
    """#/components/schemas/Move"""

    kind: MoveKind = "move"

    to: str
