# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What Replicate's API sends and receives, whatever the model: predictions, pages, problems.

These are the dataclasses of specs/overlays/replicate.yaml, as a client would have them to itself,
with what checks and decodes them. tests/render/test_replicate.py compares them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, cast, get_args

from . import checks, compound, decode, formats
from .formats import Unparsed
from .model import JsonModel
from .progress import TellsProgress

NAMES: Final = {"field_": "field"}
"""The names of properties where those of fields differ."""

WebhookEvent: TypeAlias = Literal["start", "output", "logs", "completed"]
"""What a webhook can be told of.

#/components/schemas/WebhookEvent
"""


Source: TypeAlias = Literal["web"]
"""#/paths/~1predictions/get/parameters/3/schema"""


PredictionStatus: TypeAlias = Literal[
    "starting", "processing", "succeeded", "failed", "canceled", "aborted"
]
"""How far a prediction has come. The last four are final. `aborted`: it was stopped before it
began; `canceled`: while it ran.

#/components/schemas/PredictionStatus
"""


@dataclass(kw_only=True, slots=True)
class PredictionMetrics(JsonModel):
    """What a prediction used. Models add figures of their own.

    #/components/schemas/PredictionMetrics
    """

    predict_time: float | None = None
    """Seconds that the model ran."""

    total_time: float | None = None
    """Seconds from creation to the end."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class PredictionUrls(JsonModel):
    """Where a prediction is found.

    #/components/schemas/PredictionUrls
    """

    get: str | None = None
    """Its state, by the API. A URI."""

    cancel: str | None = None
    """Where to cancel it, by the API. A URI."""

    web: str | None = None
    """Its page on the website. A URI."""

    stream: str | None = None
    """Its output as server-sent events. Only a model that can stream has this. A URI."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


PredictionSource: TypeAlias = Literal["web", "api"]
"""Whether a prediction was made on the website or through the API.

#/components/schemas/PredictionSource
"""


@dataclass(kw_only=True, slots=True)
class PredictionEnvelope(TellsProgress):
    """All of a prediction but its output.

    #/components/schemas/PredictionEnvelope
    """

    id: str
    """The ID of the prediction."""

    status: PredictionStatus

    model: str | None = None
    """The model that ran, as `owner/name`. It can be another one than was asked for."""

    version: str | None = None
    """The ID of the version that ran, or `hidden` for a model that does not show its versions."""

    deployment: str | None = None
    """The deployment that the prediction was made with."""

    input: dict[str, Any] | None = None
    """What the model was given."""

    error: str | None = None
    """Why the prediction failed."""

    logs: str | None = None
    """What the model has printed so far."""

    metrics: PredictionMetrics | None = None

    urls: PredictionUrls | None = None

    created_at: dt.datetime | Unparsed | None = None
    """When it was asked for."""

    started_at: dt.datetime | Unparsed | None = None
    """When the model began."""

    completed_at: dt.datetime | Unparsed | None = None
    """When it ended, and all output was stored."""

    deadline: dt.datetime | Unparsed | None = None
    """When it will be stopped if it has not ended."""

    source: PredictionSource | None = None

    data_removed: bool | None = None
    """Whether input, output and logs have been deleted."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class AnyPrediction(PredictionEnvelope):
    """A prediction of any model of the account, as the list gives it.

    #/components/schemas/AnyPrediction
    """

    output: Any | None = None
    """What the model made, in whatever shape that model has."""


@dataclass(kw_only=True, slots=True)
class PredictionPage(JsonModel):
    """One page of the list of predictions.

    #/components/schemas/PredictionPage
    """

    results: list[AnyPrediction]
    """The predictions of this page."""

    next: str | None = None
    """The next page, with older predictions. A URI."""

    previous: str | None = None
    """The page before, with newer predictions. A URI."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class InvalidField(JsonModel):
    """One input that the server refused.

    #/components/schemas/InvalidField
    """

    type: str | None = None
    """The rule it broke, such as `required` or `enum`."""

    field_: str | None = None
    """Where it stands, such as `input.output_format`."""

    description: str | None = None
    """What is wrong with it."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Problem(JsonModel):
    """Why a request was refused (RFC 7807). Any part of it may be missing.

    #/components/schemas/Problem
    """

    type: str | None = None
    """A URI that names the kind of problem."""

    title: str | None = None
    """The kind of problem in a few words."""

    detail: str | None = None
    """What went wrong this time."""

    status: int | None = None
    """The HTTP status."""

    instance: str | None = None
    """A URI that names this occurrence."""

    invalid_fields: list[InvalidField] | None = None
    """Every input that was refused, when that was the reason."""

    retry_after: float | None = None
    """Seconds to wait before the next try."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


# What checks and decodes them.


def encode_webhook_event(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `WebhookEvent`."""
    return compound.literal(value, found, at, get_args(WebhookEvent))


def encode_source(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Source`."""
    return compound.literal(value, found, at, get_args(Source))


def decode_webhook_event(value: Any, at: str) -> WebhookEvent:
    """Decode `WebhookEvent`."""
    return cast("WebhookEvent", decode.string(value, at))


def decode_prediction_status(value: Any, at: str) -> PredictionStatus:
    """Decode `PredictionStatus`."""
    return cast("PredictionStatus", decode.string(value, at))


def decode_prediction_metrics(value: Any, at: str) -> PredictionMetrics:
    """Decode `PredictionMetrics`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PredictionMetrics)
    made.predict_time = decode.optional(data, "predict_time", at, decode.number)
    made.total_time = decode.optional(data, "total_time", at, decode.number)
    made.additional_properties = data
    return made


def decode_prediction_urls(value: Any, at: str) -> PredictionUrls:
    """Decode `PredictionUrls`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PredictionUrls)
    made.get = decode.optional_string(data, "get", at)
    made.cancel = decode.optional_string(data, "cancel", at)
    made.web = decode.optional_string(data, "web", at)
    made.stream = decode.optional_string(data, "stream", at)
    made.additional_properties = data
    return made


def decode_prediction_source(value: Any, at: str) -> PredictionSource:
    """Decode `PredictionSource`."""
    return cast("PredictionSource", decode.string(value, at))


def decode_any_prediction(value: Any, at: str) -> AnyPrediction:
    """Decode `AnyPrediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AnyPrediction)
    made.id = decode.required_string(data, "id", at)
    made.status = decode.required(data, "status", at, decode_prediction_status)
    made.model = decode.optional_string(data, "model", at)
    made.version = decode.optional_string(data, "version", at)
    made.deployment = decode.optional_string(data, "deployment", at)
    made.input = decode.optional(data, "input", at, decode.object_)
    made.error = decode.optional_string(data, "error", at)
    made.logs = decode.optional_string(data, "logs", at)
    made.metrics = decode.optional(data, "metrics", at, decode_prediction_metrics)
    made.urls = decode.optional(data, "urls", at, decode_prediction_urls)
    made.created_at = decode.optional(data, "created_at", at, formats.date_time)
    made.started_at = decode.optional(data, "started_at", at, formats.date_time)
    made.completed_at = decode.optional(data, "completed_at", at, formats.date_time)
    made.deadline = decode.optional(data, "deadline", at, formats.date_time)
    made.source = decode.optional(data, "source", at, decode_prediction_source)
    made.data_removed = decode.optional(data, "data_removed", at, decode.boolean)
    made.output = decode.optional(data, "output", at, decode.any_json)
    made.additional_properties = data
    return made


def decode_prediction_page(value: Any, at: str) -> PredictionPage:
    """Decode `PredictionPage`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PredictionPage)
    made.next = decode.optional_string(data, "next", at)
    made.previous = decode.optional_string(data, "previous", at)
    made.results = decode.required(data, "results", at, decode.array(decode_any_prediction))
    made.additional_properties = data
    return made


def decode_invalid_field(value: Any, at: str) -> InvalidField:
    """Decode `InvalidField`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(InvalidField)
    made.type = decode.optional_string(data, "type", at)
    made.field_ = decode.optional_string(data, "field", at)
    made.description = decode.optional_string(data, "description", at)
    made.additional_properties = data
    return made


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Problem)
    made.type = decode.optional_string(data, "type", at)
    made.title = decode.optional_string(data, "title", at)
    made.detail = decode.optional_string(data, "detail", at)
    made.status = decode.optional(data, "status", at, decode.integer)
    made.instance = decode.optional_string(data, "instance", at)
    made.invalid_fields = decode.optional(
        data, "invalid_fields", at, decode.array(decode_invalid_field)
    )
    made.retry_after = decode.optional(data, "retry_after", at, decode.number)
    made.additional_properties = data
    return made
