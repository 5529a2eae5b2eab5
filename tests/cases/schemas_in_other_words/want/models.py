# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""The inputs and outputs of Schemas that say it in other words, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from uuid import UUID

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

ThingFixed: TypeAlias = Literal["a"]
"""#/components/schemas/Thing/properties/fixed"""


ThingLevel: TypeAlias = Literal[0, 1]
"""#/components/schemas/Thing/properties/level"""


ThingVersion: TypeAlias = Literal["1", "2.5", "true"]
"""#/components/schemas/Thing/properties/version"""


ThingActive: TypeAlias = Literal[True]
"""#/components/schemas/Thing/properties/active"""


ThingColoursItem: TypeAlias = Literal["red", "green"]
"""#/components/schemas/Thing/properties/colours/items"""


ThingSize: TypeAlias = Literal["small", "large"]
"""#/components/schemas/Thing/properties/size"""


@dataclass(kw_only=True, slots=True)
class ThingClosed(JsonModel):
    """#/components/schemas/Thing/properties/closed"""


Datatype: TypeAlias = Literal["FP32", "INT8"]
"""#/components/enums/Datatype"""


@dataclass(kw_only=True, slots=True)
class Thing(JsonModel):
    """#/components/schemas/Thing"""

    kind: str

    optional: str | None = None

    count: int | None = None

    ratio: float | None = None
    """Above 0."""

    when: dt.datetime | None = None

    id: UUID | None = None

    anything: Any | None | Unset = UNSET

    maybe: str | None | Unset = UNSET

    unquoted: str | None | Unset = UNSET

    null_described: str | None = None

    fixed: ThingFixed | None = None

    numbers: list[int] | None = None

    pair: tuple[int, str] | None = None

    couple: tuple[int, str] | None = None

    level: ThingLevel | None = None

    version: ThingVersion | None = None

    active: ThingActive | None = None

    colours: list[ThingColoursItem] | None = None

    size: ThingSize | None = None

    unknown: Any | None | Unset = UNSET

    closed: ThingClosed | None = None

    text: str | None = None

    data: str | None = None

    datatype: Datatype | None = None

    shape: list[Datatype] | None = None

    only: Any | None | Unset = UNSET
