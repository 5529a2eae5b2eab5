# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""The inputs and outputs of Conflicts, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Thing:
    """#/components/schemas/Thing"""

    kind: Any | None | Unset = UNSET

    mode: Any | None | Unset = UNSET

    code: Any | None | Unset = UNSET

    loop: Any | None | Unset = UNSET
