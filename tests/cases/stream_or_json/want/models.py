# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate stream_or_json`.
"""The inputs and outputs of An answer that is JSON or a stream, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ChatRequest:
    """#/paths/~1chat/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool | None | Unset = UNSET
    """Default: false."""


@dataclass(kw_only=True, slots=True)
class DemandRequest:
    """#/paths/~1demand/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool


@dataclass(kw_only=True, slots=True)
class AskWholeRequest:
    """#/paths/~1ask-whole/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool | None = None


@dataclass(kw_only=True, slots=True)
class Answer:
    """#/components/schemas/Answer"""

    text: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Piece:
    """#/components/schemas/Piece"""

    delta: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Problem:
    """#/components/schemas/Problem"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
