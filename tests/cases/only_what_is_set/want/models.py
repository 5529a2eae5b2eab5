# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate only_what_is_set`.
"""The inputs and outputs of Set, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateJobRequest(JsonModel):
    """#/paths/~1jobs/post/requestBody/content/application~1json/schema"""

    prompt: str

    seed: int
    """Default: 7."""

    text: str | None = None
    """Default: 'He said "no"\\n'."""

    ratio: float | None = None
    """Default: 1e-07."""

    count: int | None = None
    """Default: 0."""

    flag: bool | None = None
    """Default: false."""

    empty: str | None = None
    """Default: ''."""

    words: list[str] | None = None
    """Default: []."""

    options: dict[str, Any] | None = None
    """Default: {"a": [1, null, true]}."""

    nothing: str | None | Unset = UNSET
