# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums`.
"""The inputs and outputs of Enums, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

VoiceKind: TypeAlias = Literal["voice"]
"""#/components/schemas/Voice/properties/kind"""


Language: TypeAlias = Literal["en", "de"]
"""What it speaks.

#/components/schemas/Language
"""


VoiceSampleRate: TypeAlias = Literal[16000, 44100]
"""#/components/schemas/Voice/properties/sample_rate"""


VoiceChannels: TypeAlias = Literal[1, 2, "mono", True]
"""#/components/schemas/Voice/properties/channels"""


VoiceLoud: TypeAlias = Literal[True]
"""#/components/schemas/Voice/properties/loud"""


VoiceLooped: TypeAlias = Literal[0, 1]
"""#/components/schemas/Voice/properties/looped"""


VoiceMood: TypeAlias = Literal["calm", "glad"]
"""#/components/schemas/Voice/properties/mood"""


VoiceFormat: TypeAlias = Literal["1", "yes", "2"]
"""#/components/schemas/Voice/properties/format"""


@dataclass(kw_only=True, slots=True)
class Voice(JsonModel):
    """#/components/schemas/Voice"""

    kind: VoiceKind = "voice"

    language: Language | None = None

    sample_rate: VoiceSampleRate | None = None
    """Default: 16000."""

    channels: VoiceChannels | None = None

    speed: float | None = None
    """One of 0.5, 1, 2.0. Default: 1."""

    loud: VoiceLoud | None = None

    either: bool | None = None

    looped: VoiceLooped | None = None

    mood: VoiceMood | None | Unset = UNSET
    """Default: 'calm'."""

    format: VoiceFormat | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
