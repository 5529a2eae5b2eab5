# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums`.
"""The inputs and outputs of Enums, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Kind: TypeAlias = Literal["voice"]
"""#/components/schemas/Voice/properties/kind"""


Language: TypeAlias = Literal["en", "de"]
"""What it speaks.

#/components/schemas/Language
"""


SampleRate: TypeAlias = Literal[16000, 44100]
"""#/components/schemas/Voice/properties/sample_rate"""


Channels: TypeAlias = Literal[1, 2, "mono", True]
"""#/components/schemas/Voice/properties/channels"""


Loud: TypeAlias = Literal[True]
"""#/components/schemas/Voice/properties/loud"""


Looped: TypeAlias = Literal[0, 1]
"""#/components/schemas/Voice/properties/looped"""


Mood: TypeAlias = Literal["calm", "glad"]
"""#/components/schemas/Voice/properties/mood"""


Format: TypeAlias = Literal["1", "yes", "2"]
"""#/components/schemas/Voice/properties/format"""


@dataclass(kw_only=True, slots=True)
class Voice(JsonModel):
    """#/components/schemas/Voice"""

    kind: Kind = "voice"

    language: Language | None = None

    sample_rate: SampleRate | None = None
    """Default: 16000."""

    channels: Channels | None = None

    speed: float | None = None
    """One of 0.5, 1, 2.0. Default: 1."""

    loud: Loud | None = None

    either: bool | None = None

    looped: Looped | None = None

    mood: Mood | None | Unset = UNSET
    """Default: 'calm'."""

    format: Format | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
