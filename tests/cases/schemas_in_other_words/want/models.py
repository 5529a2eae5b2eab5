# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""The inputs and outputs of Schemas that say it in other words, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from uuid import UUID

from .._runtime.unset import UNSET, Unset

Fixed: TypeAlias = Literal["a"]
"""#/components/schemas/Thing/properties/fixed"""


Level: TypeAlias = Literal[0, 1]
"""#/components/schemas/Thing/properties/level"""


Version: TypeAlias = Literal["1", "2.5", "true"]
"""#/components/schemas/Thing/properties/version"""


Active: TypeAlias = Literal[True]
"""#/components/schemas/Thing/properties/active"""


ColoursItem: TypeAlias = Literal["red", "green"]
"""#/components/schemas/Thing/properties/colours/items"""


Size: TypeAlias = Literal["small", "large"]
"""#/components/schemas/Thing/properties/size"""


@dataclass(kw_only=True, slots=True)
class Closed:
    """#/components/schemas/Thing/properties/closed"""


@dataclass(kw_only=True, slots=True)
class Thing:
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

    fixed: Fixed | None = None

    numbers: list[int] | None = None

    pair: list[Any] | None = None

    level: Level | None = None

    version: Version | None = None

    active: Active | None = None

    colours: list[ColoursItem] | None = None

    size: Size | None = None

    unknown: Any | None | Unset = UNSET

    closed: Closed | None = None

    text: str | None = None

    only: Any | None | Unset = UNSET
