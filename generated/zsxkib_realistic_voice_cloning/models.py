# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""The inputs and outputs of zsxkib/realistic-voice-cloning, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.envelope import PredictionEnvelope, WebhookEvent
from .._runtime.files import FileURL
from .._runtime.model import JsonModel
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
class Input(JsonModel):
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


@dataclass(kw_only=True, slots=True)
class CreatePredictionRequest(JsonModel):
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
