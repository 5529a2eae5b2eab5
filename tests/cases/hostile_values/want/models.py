# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hostile_values`.
"""The inputs and outputs of Values, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel

OddMode: TypeAlias = Literal[
    "it's", '"quoted"', "back\\slash", "new\nline", '"""', "", " ", "{{ x }}", "\u202e", "🎵"
]
"""#/components/schemas/Odd/properties/mode"""


Code: TypeAlias = Literal["__import__('os')"]
"""Runs \"\"\" nothing

#/components/schemas/Code
"""


@dataclass(kw_only=True, slots=True)
class Odd(JsonModel):
    """#/components/schemas/Odd"""

    mode: OddMode | None = None

    quote_s: str | None = None
    """Default: '\"\"\"\\\\'."""

    new_line: str | None = None

    back_slash: str | None = None

    a_b: str | None = None

    import_os: str | None = None

    field_gnp: str | None = None

    y: str | None = None

    code: str | None = None
    """Pattern: ^["'\\\\]\\d+\"\"\"$."""

    odd: Code | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
