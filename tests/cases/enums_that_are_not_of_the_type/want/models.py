# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums_that_are_not_of_the_type`.
"""The inputs and outputs of Enums, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.model import JsonModel

CreateVoiceRequestRate: TypeAlias = Literal["16000", "44100"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/rate"""


CreateVoiceRequestTone: TypeAlias = Literal["low", "1", "true"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/tone"""


CreateVoiceRequestKind: TypeAlias = Literal[0, 1, 2]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/kind"""


CreateVoiceRequestLevel: TypeAlias = Literal["BASIC", "FULL"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/level"""


CreateVoiceRequestOn: TypeAlias = Literal["0", "1"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/on"""


CreateVoiceRequestTagsItem: TypeAlias = Literal["pop", "rock"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/tags/enum"""


CreateVoiceRequestMoodsItem: TypeAlias = Literal["sad", "glad"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/moods/items"""


CreateVoiceRequestNarrowed: TypeAlias = Literal["a"]
"""#/paths/~1voices/post/requestBody/content/application~1json/schema/properties/narrowed"""


@dataclass(kw_only=True, slots=True)
class CreateVoiceRequest(JsonModel):
    """#/paths/~1voices/post/requestBody/content/application~1json/schema"""

    rate: CreateVoiceRequestRate | None = None

    tone: CreateVoiceRequestTone | None = None

    kind: CreateVoiceRequestKind | None = None

    level: CreateVoiceRequestLevel | None = None

    share: float | None = None
    """One of 0.5, 1."""

    loud: bool | None = None

    on: CreateVoiceRequestOn | None = None

    tags: list[CreateVoiceRequestTagsItem] | None = None

    moods: list[CreateVoiceRequestMoodsItem] | None = None

    narrowed: CreateVoiceRequestNarrowed | None = None
