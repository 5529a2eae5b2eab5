# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_plain_values`.
"""The inputs and outputs of Unions, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

KnobVoice: TypeAlias = Literal["ann", "bob"]
"""#/components/schemas/Knob/properties/voice/anyOf/0"""


Text: TypeAlias = str
"""At most 3 characters.

#/components/schemas/Text
"""


KnobGain: TypeAlias = Literal["auto"]
"""#/components/schemas/Knob/properties/gain"""


@dataclass(kw_only=True, slots=True)
class Knob(JsonModel):
    """#/components/schemas/Knob"""

    stop: str | list[str] | None = None

    level: bool | int | None = None

    count: int | float | None = None
    """As an integer: at most 9. As a number: at least 0.5."""

    voice: KnobVoice | str | None = None

    code: str | None = None
    """As a string: at most 2 characters. As a string: at least 6 characters."""

    mixed: bool | int | str | None = None

    either: dict[str, int] | list[Any] | None = None

    text: Text | int | None | Unset = UNSET

    one: str | None = None

    gain: KnobGain | float | None = None
    """As a number: one of 0.5, 1."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
