# Made by Pitchpipe from specs/suno-ai_bark.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate suno_ai_bark`.
"""The inputs and outputs of suno-ai/bark, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .._runtime.envelope import PredictionEnvelope, WebhookEvent
from .._runtime.files import FileURL
from .._runtime.model import JsonModel
from .._runtime.uploads import FileInput

HistoryPrompt: TypeAlias = Literal[
    "announcer",
    "de_speaker_0",
    "de_speaker_1",
    "de_speaker_2",
    "de_speaker_3",
    "de_speaker_4",
    "de_speaker_5",
    "de_speaker_6",
    "de_speaker_7",
    "de_speaker_8",
    "de_speaker_9",
    "en_speaker_0",
    "en_speaker_1",
    "en_speaker_2",
    "en_speaker_3",
    "en_speaker_4",
    "en_speaker_5",
    "en_speaker_6",
    "en_speaker_7",
    "en_speaker_8",
    "en_speaker_9",
    "es_speaker_0",
    "es_speaker_1",
    "es_speaker_2",
    "es_speaker_3",
    "es_speaker_4",
    "es_speaker_5",
    "es_speaker_6",
    "es_speaker_7",
    "es_speaker_8",
    "es_speaker_9",
    "fr_speaker_0",
    "fr_speaker_1",
    "fr_speaker_2",
    "fr_speaker_3",
    "fr_speaker_4",
    "fr_speaker_5",
    "fr_speaker_6",
    "fr_speaker_7",
    "fr_speaker_8",
    "fr_speaker_9",
    "hi_speaker_0",
    "hi_speaker_1",
    "hi_speaker_2",
    "hi_speaker_3",
    "hi_speaker_4",
    "hi_speaker_5",
    "hi_speaker_6",
    "hi_speaker_7",
    "hi_speaker_8",
    "hi_speaker_9",
    "it_speaker_0",
    "it_speaker_1",
    "it_speaker_2",
    "it_speaker_3",
    "it_speaker_4",
    "it_speaker_5",
    "it_speaker_6",
    "it_speaker_7",
    "it_speaker_8",
    "it_speaker_9",
    "ja_speaker_0",
    "ja_speaker_1",
    "ja_speaker_2",
    "ja_speaker_3",
    "ja_speaker_4",
    "ja_speaker_5",
    "ja_speaker_6",
    "ja_speaker_7",
    "ja_speaker_8",
    "ja_speaker_9",
    "ko_speaker_0",
    "ko_speaker_1",
    "ko_speaker_2",
    "ko_speaker_3",
    "ko_speaker_4",
    "ko_speaker_5",
    "ko_speaker_6",
    "ko_speaker_7",
    "ko_speaker_8",
    "ko_speaker_9",
    "pl_speaker_0",
    "pl_speaker_1",
    "pl_speaker_2",
    "pl_speaker_3",
    "pl_speaker_4",
    "pl_speaker_5",
    "pl_speaker_6",
    "pl_speaker_7",
    "pl_speaker_8",
    "pl_speaker_9",
    "pt_speaker_0",
    "pt_speaker_1",
    "pt_speaker_2",
    "pt_speaker_3",
    "pt_speaker_4",
    "pt_speaker_5",
    "pt_speaker_6",
    "pt_speaker_7",
    "pt_speaker_8",
    "pt_speaker_9",
    "ru_speaker_0",
    "ru_speaker_1",
    "ru_speaker_2",
    "ru_speaker_3",
    "ru_speaker_4",
    "ru_speaker_5",
    "ru_speaker_6",
    "ru_speaker_7",
    "ru_speaker_8",
    "ru_speaker_9",
    "tr_speaker_0",
    "tr_speaker_1",
    "tr_speaker_2",
    "tr_speaker_3",
    "tr_speaker_4",
    "tr_speaker_5",
    "tr_speaker_6",
    "tr_speaker_7",
    "tr_speaker_8",
    "tr_speaker_9",
    "zh_speaker_0",
    "zh_speaker_1",
    "zh_speaker_2",
    "zh_speaker_3",
    "zh_speaker_4",
    "zh_speaker_5",
    "zh_speaker_6",
    "zh_speaker_7",
    "zh_speaker_8",
    "zh_speaker_9",
]
"""history choice for audio cloning, choose from the list

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/history_prompt
"""


@dataclass(kw_only=True, slots=True)
class Input(JsonModel):
    """What the model is given. What is left out has the model's default.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input
    """

    custom_history_prompt: FileInput | None = None
    """Provide your own .npz file with history choice for audio cloning, this will override the
    previous history_prompt setting

    A file.
    """

    history_prompt: HistoryPrompt | None = None
    """history choice for audio cloning, choose from the list"""

    output_full: bool | None = None
    """return full generation as a .npz file to be used as a history prompt

    Default: false.
    """

    prompt: str | None = None
    """Input prompt

    Default: 'Hello, my name is Suno. And, uh — and I like pizza. [laughs] But I also have other
    interests such as playing tic tac toe.'.
    """

    text_temp: float | None = None
    """generation temperature (1.0 more diverse, 0.0 more conservative)

    Default: 0.7.
    """

    waveform_temp: float | None = None
    """generation temperature (1.0 more diverse, 0.0 more conservative)

    Default: 0.7.
    """


@dataclass(kw_only=True, slots=True)
class CreatePredictionRequest(JsonModel):
    """A prediction to be started.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema
    """

    input: Input
    """What the model is given. What is left out has the model's default."""

    version: str
    """Eg: b76242b40d67c76ab6742e987628a2a9ac019e11d56ab96c4e91ce03b79b2787. The ID of the model
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


@dataclass(kw_only=True, slots=True)
class Output(JsonModel):
    """What was said, and what it takes to go on in the same voice.

    #/components/schemas/Output
    """

    audio_out: FileURL
    """Where the speech is, as an audio file."""

    prompt_npz: FileURL | None = None
    """Where the history prompt is. Asked for with `output_full`."""

    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the spec does not declare, as received."""


@dataclass(kw_only=True, slots=True)
class Prediction(PredictionEnvelope):
    """One run of this model.

    #/components/schemas/Prediction
    """

    output: Output | None = None
    """What the model made. Null until then, and once it is deleted."""
