# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""The inputs and outputs of Alerts, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

UpdateAlertRequestState: TypeAlias = Literal["open", "dismissed"]
"""#/paths/~1alerts/patch/requestBody/content/application~1json/schema/properties/state"""


@dataclass(kw_only=True, slots=True)
class UpdateAlertRequest(JsonModel):
    """Set at least one of these: state; or assignees.

    #/paths/~1alerts/patch/requestBody/content/application~1json/schema
    """

    state: UpdateAlertRequestState | None = None

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
class BothFirst(JsonModel):
    """Set at least one of these: a; or b.

    #/components/schemas/Both/oneOf/0
    """

    c: int

    a: str | None = None

    b: str | None = None


@dataclass(kw_only=True, slots=True)
class BothSecond(JsonModel):
    """Set at least one of these: a; or b.

    #/components/schemas/Both/oneOf/1
    """

    d: int

    a: str | None = None

    b: str | None = None


Both: TypeAlias = BothFirst | BothSecond
"""#/components/schemas/Both"""


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestUndeclaredA(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/undeclared/oneOf/0"""

    a: Any


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestUndeclaredB(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/undeclared/oneOf/1"""

    b: Any


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestThirdA(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/of_a_union/anyOf/0"""

    a: str

    b: str | None = None

    c: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestFourthA(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/of_a_union/anyOf/1"""

    d: int

    a: Any


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestThirdB(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/of_a_union/anyOf/0"""

    b: str

    a: str | None = None

    c: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestFourthB(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/of_a_union/anyOf/1"""

    d: int

    b: Any


UpdateOthersRequestListed: TypeAlias = Literal["red", "blue", 1]
"""#/paths/~1others/put/requestBody/content/application~1json/schema/properties/listed"""


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestFifth(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/only_closed/anyOf/0"""

    e: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestSixth(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/only_closed/anyOf/1"""

    f: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestSeventh(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/also_closed/anyOf/0"""

    g: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequestEighth(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema/properties/also_closed/anyOf/1"""

    h: str | None = None


@dataclass(kw_only=True, slots=True)
class UpdateOthersRequest(JsonModel):
    """#/paths/~1others/put/requestBody/content/application~1json/schema"""

    undeclared: UpdateOthersRequestUndeclaredA | UpdateOthersRequestUndeclaredB | None = None

    of_a_union: (
        UpdateOthersRequestThirdA
        | UpdateOthersRequestFourthA
        | UpdateOthersRequestThirdB
        | UpdateOthersRequestFourthB
        | None
    ) = None

    listed: UpdateOthersRequestListed | None = None

    only_closed: UpdateOthersRequestFifth | UpdateOthersRequestSixth | None = None

    also_closed: UpdateOthersRequestSeventh | UpdateOthersRequestEighth | None = None
