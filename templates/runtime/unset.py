# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""UNSET: a nullable property that is left out, rather than null or a value."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Unset(Enum):
    """The type of `UNSET`; an enum of one member, so that type checkers narrow `is UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> bool:
        """Be false, like None."""
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
