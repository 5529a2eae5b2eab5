# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""The inputs and outputs of zsxkib/realistic-voice-cloning, as dataclasses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.files import FileURL
from .._runtime.formats import Unparsed
from .._runtime.uploads import FileInput

OutputFormat: TypeAlias = Literal["mp3", "wav"]
"""wav for best quality and large file size, mp3 for decent quality and small file size.

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/output_format
"""


PitchChange: TypeAlias = Literal["no-change", "male-to-female", "female-to-male"]
"""Adjust pitch of AI vocals. Options: `no-change`, `male-to-female`, `female-to-male`.

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/pitch_change
"""


PitchDetectionAlgorithm: TypeAlias = Literal["rmvpe", "mangio-crepe"]
"""Best option is rmvpe (clarity in vocals), then mangio-crepe (smoother vocals).

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/pitch_detection_algorithm
"""


RvcModel: TypeAlias = Literal[
    "Squidward",
    "MrKrabs",
    "Plankton",
    "Drake",
    "Vader",
    "Trump",
    "Biden",
    "Obama",
    "Guitar",
    "Voilin",
    "CUSTOM",
]
"""RVC model for a specific voice. If using a custom model, this should match the name of the
downloaded model. If a 'custom_rvc_model_download_url' is provided, this will be automatically set
to the name of the downloaded model.

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/rvc_model
"""


@dataclass(kw_only=True, slots=True)
class Input:
    """What the model is given. What is left out has the model's default.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input
    """

    backup_vocals_volume_change: float | None = None
    """Control volume of backup AI vocals. Default: 0."""

    crepe_hop_length: int | None = None
    """When `pitch_detection_algo` is set to `mangio-crepe`, this controls how often it checks for
    pitch changes in milliseconds. Lower values lead to longer conversions and higher risk of voice
    cracks, but better pitch accuracy. Default: 128.
    """

    custom_rvc_model_download_url: str | None = None
    """URL to download a custom RVC model. If provided, the model will be downloaded (if it doesn't
    already exist) and used for prediction, regardless of the 'rvc_model' value.
    """

    filter_radius: int | None = None
    """If >=3: apply median filtering median filtering to the harvested pitch results. From 0 to 7.
    Default: 3.
    """

    index_rate: float | None = None
    """Control how much of the AI's accent to leave in the vocals. From 0 to 1. Default: 0.5."""

    instrumental_volume_change: float | None = None
    """Control volume of the background music/instrumentals. Default: 0."""

    main_vocals_volume_change: float | None = None
    """Control volume of main AI vocals. Use -3 to decrease the volume by 3 decibels, or 3 to
    increase the volume by 3 decibels. Default: 0.
    """

    output_format: OutputFormat | None = None
    """wav for best quality and large file size, mp3 for decent quality and small file size.
    Default: 'mp3'.
    """

    pitch_change: PitchChange | None = None
    """Adjust pitch of AI vocals. Options: `no-change`, `male-to-female`, `female-to-male`. Default:
    'no-change'.
    """

    pitch_change_all: float | None = None
    """Change pitch/key of background music, backup vocals and AI vocals in semitones. Reduces sound
    quality slightly. Default: 0.
    """

    pitch_detection_algorithm: PitchDetectionAlgorithm | None = None
    """Best option is rmvpe (clarity in vocals), then mangio-crepe (smoother vocals). Default:
    'rmvpe'.
    """

    protect: float | None = None
    """Control how much of the original vocals' breath and voiceless consonants to leave in the AI
    vocals. Set 0.5 to disable. From 0 to 0.5. Default: 0.33.
    """

    reverb_damping: float | None = None
    """Absorption of high frequencies in the reverb. From 0 to 1. Default: 0.7."""

    reverb_dryness: float | None = None
    """Level of AI vocals without reverb. From 0 to 1. Default: 0.8."""

    reverb_size: float | None = None
    """The larger the room, the longer the reverb time. From 0 to 1. Default: 0.15."""

    reverb_wetness: float | None = None
    """Level of AI vocals with reverb. From 0 to 1. Default: 0.2."""

    rms_mix_rate: float | None = None
    """Control how much to use the original vocal's loudness (0) or a fixed loudness (1). From 0 to
    1. Default: 0.25.
    """

    rvc_model: RvcModel | None = None
    """RVC model for a specific voice. If using a custom model, this should match the name of the
    downloaded model. If a 'custom_rvc_model_download_url' is provided, this will be automatically
    set to the name of the downloaded model. Default: 'Squidward'.
    """

    song_input: FileInput | None = None
    """Upload your audio file here. A file."""


WebhookEvent: TypeAlias = Literal["start", "output", "logs", "completed"]
"""What a webhook can be told of.

#/components/schemas/WebhookEvent
"""


@dataclass(kw_only=True, slots=True)
class CreatePredictionRequest:
    """A prediction to be started.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema
    """

    input: Input
    """What the model is given. What is left out has the model's default."""

    version: str
    """Eg: 0a9c7c558af4c0f20667c1bd1260ce32a2879944a0b9e44e1398660c077b1550. The ID of the model
    version
    """

    stream: bool | None = None
    """Has no effect. Read `urls.stream` of the prediction instead. Deprecated."""

    webhook: str | None = None
    """An HTTPS URL for receiving a webhook when the prediction has new output. The webhook will be
    a POST request where the request body is the same as the response body of the get prediction
    operation. If there are network problems, we will retry the webhook a few times, so make sure it
    can be safely called more than once. Replicate will not follow redirects when sending webhook
    requests to your service, so be sure to specify a URL that will resolve without redirecting. A
    URI.
    """

    webhook_events_filter: list[WebhookEvent] | None = None
    """By default, we will send requests to your webhook URL whenever there are new outputs or the
    prediction has finished. You can change which events trigger webhook requests by specifying
    webhook_events_filter in the prediction request: start: immediately on prediction start, output:
    each time a prediction generates an output (note that predictions can generate multiple
    outputs), logs: each time log output is generated by a prediction, completed: when the
    prediction reaches a terminal state (succeeded/canceled/failed).
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
class PredictionMetrics:
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
class PredictionUrls:
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
class PredictionEnvelope:
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
class PredictionPage:
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
class InvalidField:
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
class Problem:
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


Output: TypeAlias = FileURL
"""Where the song is, as an audio file of the output format asked for.

#/components/schemas/Output
"""


@dataclass(kw_only=True, slots=True)
class Prediction(PredictionEnvelope):
    """One run of this model.

    #/components/schemas/Prediction
    """

    output: Output | None = None
    """What the model made. Null until then, and once it is deleted."""
