# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hosted_model_of_several_kinds`.
"""The inputs and outputs of someone/third_model, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .._runtime.files import FileURL
from .._runtime.model import JsonModel
from .._runtime.progress import TellsProgress


@dataclass(kw_only=True, slots=True)
class Input(JsonModel):
    """#/components/schemas/Input"""

    count: int | None = None


@dataclass(kw_only=True, slots=True)
class StartRequest(JsonModel):
    """#/paths/~1predictions/post/requestBody/content/application~1json/schema"""

    version: str
    """Eg: 5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa"""

    input: Input


Output: TypeAlias = list[FileURL] | list[list[str]]
"""One, or several.

#/components/schemas/Output
"""


@dataclass(kw_only=True, slots=True)
class Urls(JsonModel):
    """#/components/schemas/Prediction/properties/urls"""

    stream: str | None = None
    """A URI."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Prediction(TellsProgress):
    """#/components/schemas/Prediction"""

    id: str

    status: str

    version: str | None = None

    input: dict[str, Any] | None = None

    output: Output | None = None

    error: str | None = None

    logs: str | None = None

    urls: Urls | None = None

    created_at: str | None = None

    completed_at: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AllResponse(JsonModel):
    """#/paths/~1predictions/get/responses/200/content/application~1json/schema"""

    results: list[Prediction]

    next: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
