# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate trainings`.
"""The inputs and outputs of someone/some_model, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.files import FileURL
from .._runtime.model import JsonModel
from .._runtime.progress import TellsProgress
from .._runtime.uploads import FileInput

Version: TypeAlias = Literal["fast", "good"]
"""#/components/schemas/Input/properties/version"""


@dataclass(kw_only=True, slots=True)
class Input(JsonModel):
    """#/components/schemas/Input"""

    text: str
    """What to say"""

    version: Version | None = None
    """Default: 'fast'."""

    timeout: int | None = None
    """At least 1."""

    class_: str | None = None

    given: FileInput | None = None
    """A file."""

    images: list[FileInput] | None = None
    """Each item: a file."""


@dataclass(kw_only=True, slots=True)
class StartRequest(JsonModel):
    """#/paths/~1predictions/post/requestBody/content/application~1json/schema"""

    version: str
    """Eg: 5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa"""

    input: Input


Destination: TypeAlias = Literal["here", "there"]
"""#/components/schemas/TrainingInput/properties/destination"""


@dataclass(kw_only=True, slots=True)
class TrainingInput(JsonModel):
    """#/components/schemas/TrainingInput"""

    train_data: FileInput
    """A ZIP file of images

    A file.
    """

    train_steps: int | None = None
    """At least 1. Default: 1000."""

    destination: Destination | None = None


@dataclass(kw_only=True, slots=True)
class TeachRequest(JsonModel):
    """#/paths/~1models~1someone~1some_model~1versions~1{id}~1trainings/post/requestBody/content/application~1json/schema"""

    destination: str
    """Pattern: ^[a-z]+/[a-z]+$."""

    input: TrainingInput

    webhook: str | None = None
    """A URI."""


@dataclass(kw_only=True, slots=True)
class Output(JsonModel):
    """#/components/schemas/Output"""

    sounds: list[FileURL] | None = None

    text: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PredictionUrls(JsonModel):
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

    urls: PredictionUrls | None = None

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


@dataclass(kw_only=True, slots=True)
class TrainingOutput(JsonModel):
    """#/components/schemas/TrainingOutput"""

    weights: FileURL

    version: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class TrainingUrls(JsonModel):
    """#/components/schemas/Training/properties/urls"""

    stream: str | None = None
    """A URI."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Training(TellsProgress):
    """#/components/schemas/Training"""

    id: str

    status: str

    version: str | None = None

    model: str | None = None

    input: dict[str, Any] | None = None

    output: TrainingOutput | None = None

    error: str | None = None

    logs: str | None = None

    urls: TrainingUrls | None = None

    created_at: str | None = None

    completed_at: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class LessonsResponse(JsonModel):
    """#/paths/~1trainings/get/responses/200/content/application~1json/schema"""

    results: list[Training]

    next: str | None = None

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""
