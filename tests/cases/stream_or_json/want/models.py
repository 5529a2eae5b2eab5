# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate stream_or_json`.
"""The inputs and outputs of An answer that is JSON or a stream, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .._runtime.model import JsonModel
from .._runtime.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ChatRequest(JsonModel):
    """#/paths/~1chat/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool | None | Unset = UNSET
    """Default: false."""


@dataclass(kw_only=True, slots=True)
class DemandRequest(JsonModel):
    """#/paths/~1demand/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool


@dataclass(kw_only=True, slots=True)
class AskWholeRequest(JsonModel):
    """#/paths/~1ask-whole/post/requestBody/content/application~1json/schema"""

    q: str

    stream: bool | None = None


@dataclass(kw_only=True, slots=True)
class Answer(JsonModel):
    """#/components/schemas/Answer"""

    text: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Piece(JsonModel):
    """#/components/schemas/Piece"""

    delta: str

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Problem(JsonModel):
    """#/components/schemas/Problem"""

    detail: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
