# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate inline_names`.
"""The inputs and outputs of Names, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

CreateSongRequestStyle: TypeAlias = Literal["pop", "folk"]
"""#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/style"""


@dataclass(kw_only=True, slots=True)
class CreateSongRequestPart(JsonModel):
    """#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/input/properties/part"""

    a: int | None = None


@dataclass(kw_only=True, slots=True)
class CreateSongRequestInput(JsonModel):
    """#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/input"""

    style: CreateSongRequestStyle | None = None

    part: CreateSongRequestPart | None = None


CreateSongRequestKey: TypeAlias = Literal["c", "d"]
"""#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/key"""


CreateSongRequestOldKeyKey: TypeAlias = Literal["c", "d", "e"]
"""#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/old_key/properties/key"""


@dataclass(kw_only=True, slots=True)
class CreateSongRequestOldKey(JsonModel):
    """#/paths/~1songs/post/requestBody/content/application~1json/schema/properties/old_key"""

    key: CreateSongRequestOldKeyKey | None = None


@dataclass(kw_only=True, slots=True)
class CreateSongRequest(JsonModel):
    """#/paths/~1songs/post/requestBody/content/application~1json/schema"""

    input: CreateSongRequestInput

    style: CreateSongRequestStyle | None = None

    key: CreateSongRequestKey | None = None

    old_key: CreateSongRequestOldKey | None = None


CreateCoverRequestStyle: TypeAlias = Literal["pop", "folk"]
"""#/paths/~1covers/post/requestBody/content/application~1json/schema/properties/style"""


@dataclass(kw_only=True, slots=True)
class CreateCoverRequestInput(JsonModel):
    """#/paths/~1covers/post/requestBody/content/application~1json/schema/properties/input"""

    song: str | None = None


@dataclass(kw_only=True, slots=True)
class CreateCoverRequest(JsonModel):
    """#/paths/~1covers/post/requestBody/content/application~1json/schema"""

    style: CreateCoverRequestStyle | None = None

    input: CreateCoverRequestInput | None = None


@dataclass(kw_only=True, slots=True)
class CreateSongResponseOutputItem(JsonModel):
    """#/paths/~1songs/post/responses/200/content/application~1json/schema/properties/output/items"""

    url: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSongResponsePart(JsonModel):
    """#/paths/~1songs/post/responses/200/content/application~1json/schema/properties/part"""

    b: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSongResponse(JsonModel):
    """#/paths/~1songs/post/responses/200/content/application~1json/schema"""

    output: list[CreateSongResponseOutputItem] | None = None

    part: CreateSongResponsePart | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class CreateSongError(JsonModel):
    """#/paths/~1songs/post/responses/default/content/application~1json/schema"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
