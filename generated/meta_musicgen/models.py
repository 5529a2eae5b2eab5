# Made by Pitchpipe from specs/meta_musicgen.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate meta_musicgen`.
"""The inputs and outputs of meta/musicgen, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime.envelope import PredictionEnvelope, WebhookEvent
from .._runtime.files import FileURL
from .._runtime.model import JsonModel
from .._runtime.uploads import FileInput

ModelVersion: TypeAlias = Literal["stereo-melody-large", "stereo-large", "melody-large", "large"]
"""Model to use for generation

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/model_version
"""


NormalizationStrategy: TypeAlias = Literal["loudness", "clip", "peak", "rms"]
"""Strategy for normalizing audio.

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/normalization_strategy
"""


OutputFormat: TypeAlias = Literal["wav", "mp3"]
"""Output format for generated audio.

#/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input/properties/output_format
"""


@dataclass(kw_only=True, slots=True)
class Input(JsonModel):
    """What the model is given. What is left out has the model's default.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema/properties/input
    """

    classifier_free_guidance: int | None = None
    """Increases the influence of inputs on the output. Higher values produce lower-varience outputs
    that adhere more closely to inputs. Default: 3.
    """

    continuation: bool | None = None
    """If `True`, generated music will continue from `input_audio`. Otherwise, generated music will
    mimic `input_audio`'s melody. Default: false.
    """

    continuation_end: int | None = None
    """End time of the audio file to use for continuation. If -1 or None, will default to the end of
    the audio clip. At least 0.
    """

    continuation_start: int | None = None
    """Start time of the audio file to use for continuation. At least 0. Default: 0."""

    duration: int | None = None
    """Duration of the generated audio in seconds. Default: 8."""

    input_audio: FileInput | None = None
    """An audio file that will influence the generated music. If `continuation` is `True`, the
    generated music will be a continuation of the audio file. Otherwise, the generated music will
    mimic the audio file's melody. A file.
    """

    model_version: ModelVersion | None = None
    """Model to use for generation

    Default: 'stereo-melody-large'.
    """

    multi_band_diffusion: bool | None = None
    """If `True`, the EnCodec tokens will be decoded with MultiBand Diffusion. Only works with
    non-stereo models. Default: false.
    """

    normalization_strategy: NormalizationStrategy | None = None
    """Strategy for normalizing audio. Default: 'loudness'."""

    output_format: OutputFormat | None = None
    """Output format for generated audio. Default: 'wav'."""

    prompt: str | None = None
    """A description of the music you want to generate."""

    seed: int | None = None
    """Seed for random number generator. If None or -1, a random seed will be used."""

    temperature: float | None = None
    """Controls the 'conservativeness' of the sampling process. Higher temperature means more
    diversity. Default: 1.
    """

    top_k: int | None = None
    """Reduces sampling to the k most likely tokens. Default: 250."""

    top_p: float | None = None
    """Reduces sampling to tokens with cumulative probability of p. When set to `0` (default), top_k
    sampling is used. Default: 0.
    """


@dataclass(kw_only=True, slots=True)
class CreatePredictionRequest(JsonModel):
    """A prediction to be started.

    #/paths/~1predictions/post/requestBody/content/application~1json/schema
    """

    input: Input
    """What the model is given. What is left out has the model's default."""

    version: str
    """Eg: 671ac645ce5e552cc63a54a2bbff63fcf798043055d2dac5fc9e36a837eedcfb. The ID of the model
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
"""Where the music is, as an audio file of the output format asked for.

#/components/schemas/Output
"""


@dataclass(kw_only=True, slots=True)
class Prediction(PredictionEnvelope):
    """One run of this model.

    #/components/schemas/Prediction
    """

    output: Output | None = None
    """What the model made. Null until then, and once it is deleted."""
