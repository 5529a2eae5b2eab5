# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_literals`.
"""The inputs and outputs of Literals, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset

Level: TypeAlias = Literal["low", "high"]
"""How loud.

- `low`: Quiet.
- `high`: Loud.

#/components/schemas/Level
"""


NoteColour: TypeAlias = Literal["red", "blue", "green"]
"""#/components/schemas/Note/properties/colour"""


NotePrio: TypeAlias = Literal[1, 2]
"""#/components/schemas/Note/properties/prio"""


NoteMaybe: TypeAlias = Literal["a", "b"]
"""#/components/schemas/Note/properties/maybe"""


@dataclass(kw_only=True, slots=True)
class NoteReset(JsonModel):
    """#/components/schemas/Note/properties/reset/anyOf/0"""

    at: int | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


NoteUntil: TypeAlias = Literal["now"]
"""At once.

#/components/schemas/Note/properties/until/oneOf/0
"""


NoteBoth: TypeAlias = Literal["a", "b"]
"""#/components/schemas/Note/properties/both"""


@dataclass(kw_only=True, slots=True)
class Note(JsonModel):
    """#/components/schemas/Note"""

    level: Level | None = None

    colour: NoteColour | None = None

    prio: NotePrio | None = None

    maybe: NoteMaybe | None | Unset = UNSET

    open: Literal["a"] | str | None = None

    mixed: Literal["a"] | Literal[1] | None = None

    named: Level | Literal["none"] | None = None

    reset: NoteReset | Literal[""] | None = None

    until: NoteUntil | int | None = None

    both: NoteBoth | None = None
    """Default: 'a'."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
