# Made by Pitchpipe from specs/meta_musicgen.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate meta_musicgen`.
"""Client and AsyncClient for meta/musicgen."""

from __future__ import annotations

from collections.abc import Callable

from .._runtime import replicate, replicate_clients, streams
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import (
    CreatePredictionRequest,
    Input,
    ModelVersion,
    NormalizationStrategy,
    Output,
    OutputFormat,
    Prediction,
)

BASE_URL = replicate.BASE_URL
MODEL = "meta/musicgen"
VERSION = "671ac645ce5e552cc63a54a2bbff63fcf798043055d2dac5fc9e36a837eedcfb"
API = replicate.Api(
    model=MODEL,
    version=VERSION,
    body=CreatePredictionRequest,
    encode=codec.encode_create_prediction_request,
    decode=codec.decode_prediction,
)
parse_webhook = API.parse_webhook


class Client(replicate_clients.ReplicateClient[Input, Output, Prediction]):
    """One method for each operation of the spec; a context manager."""

    _api = API

    def run(
        self,
        *,
        classifier_free_guidance: int | None = None,
        continuation: bool | None = None,
        continuation_end: int | None = None,
        continuation_start: int | None = None,
        duration: int | None = None,
        input_audio: FileInput | None = None,
        model_version: ModelVersion | None = None,
        multi_band_diffusion: bool | None = None,
        normalization_strategy: NormalizationStrategy | None = None,
        output_format: OutputFormat | None = None,
        prompt: str | None = None,
        seed: int | None = None,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model, wait until it has ended, and return its output.

        Raise PredictionFailed, PredictionCanceled or PredictionAborted, or PredictionTimedOut
        after `timeout` seconds (default: an hour); all have the `prediction`. The prediction is
        canceled when the call is interrupted, and after the timeout unless `cancel_on_timeout` is
        False. `on_progress` is called with every state of the prediction that is received.

        `deployment` names a deployment of this model, `owner/name`, to run instead of `version`.

        classifier_free_guidance: Increases the influence of inputs on the output. Higher values
            produce lower-varience outputs that adhere more closely to inputs. Default: 3.
        continuation: If `True`, generated music will continue from `input_audio`. Otherwise,
            generated music will mimic `input_audio`'s melody. Default: false.
        continuation_end: End time of the audio file to use for continuation. If -1 or None, will
            default to the end of the audio clip. At least 0.
        continuation_start: Start time of the audio file to use for continuation. At least 0.
            Default: 0.
        duration: Duration of the generated audio in seconds. Default: 8.
        input_audio: An audio file that will influence the generated music. If `continuation` is
            `True`, the generated music will be a continuation of the audio file. Otherwise, the
            generated music will mimic the audio file's melody. A file.
        model_version: Model to use for generation. Default: 'stereo-melody-large'.
        multi_band_diffusion: If `True`, the EnCodec tokens will be decoded with MultiBand
            Diffusion. Only works with non-stereo models. Default: false.
        normalization_strategy: Strategy for normalizing audio. Default: 'loudness'.
        output_format: Output format for generated audio. Default: 'wav'.
        prompt: A description of the music you want to generate.
        seed: Seed for random number generator. If None or -1, a random seed will be used.
        temperature: Controls the 'conservativeness' of the sampling process. Higher temperature
            means more diversity. Default: 1.
        top_k: Reduces sampling to the k most likely tokens. Default: 250.
        top_p: Reduces sampling to tokens with cumulative probability of p. When set to `0`
            (default), top_k sampling is used. Default: 0.
        """
        given = Input(
            classifier_free_guidance=classifier_free_guidance,
            continuation=continuation,
            continuation_end=continuation_end,
            continuation_start=continuation_start,
            duration=duration,
            input_audio=input_audio,
            model_version=model_version,
            multi_band_diffusion=multi_band_diffusion,
            normalization_strategy=normalization_strategy,
            output_format=output_format,
            prompt=prompt,
            seed=seed,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
        )
        return self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        classifier_free_guidance: int | None = None,
        continuation: bool | None = None,
        continuation_end: int | None = None,
        continuation_start: int | None = None,
        duration: int | None = None,
        input_audio: FileInput | None = None,
        model_version: ModelVersion | None = None,
        multi_band_diffusion: bool | None = None,
        normalization_strategy: NormalizationStrategy | None = None,
        output_format: OutputFormat | None = None,
        prompt: str | None = None,
        seed: int | None = None,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
    ) -> streams.Stream[Prediction]:
        """Run the model, and yield its output and logs while it runs.

        Yield OutputEvent, LogsEvent and, at the end, DoneEvent. Nothing is sent before the first
        event is requested. Use the stream in a `with` statement: leaving it early cancels the
        prediction. Inputs, options and errors are those of `run`.
        """
        given = Input(
            classifier_free_guidance=classifier_free_guidance,
            continuation=continuation,
            continuation_end=continuation_end,
            continuation_start=continuation_start,
            duration=duration,
            input_audio=input_audio,
            model_version=model_version,
            multi_band_diffusion=multi_band_diffusion,
            normalization_strategy=normalization_strategy,
            output_format=output_format,
            prompt=prompt,
            seed=seed,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )


class AsyncClient(replicate_clients.AsyncReplicateClient[Input, Output, Prediction]):
    """One method for each operation of the spec; an async context manager."""

    _api = API

    async def run(
        self,
        *,
        classifier_free_guidance: int | None = None,
        continuation: bool | None = None,
        continuation_end: int | None = None,
        continuation_start: int | None = None,
        duration: int | None = None,
        input_audio: FileInput | None = None,
        model_version: ModelVersion | None = None,
        multi_band_diffusion: bool | None = None,
        normalization_strategy: NormalizationStrategy | None = None,
        output_format: OutputFormat | None = None,
        prompt: str | None = None,
        seed: int | None = None,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model, wait until it has ended, and return its output.

        Raise PredictionFailed, PredictionCanceled or PredictionAborted, or PredictionTimedOut
        after `timeout` seconds (default: an hour); all have the `prediction`. The prediction is
        canceled when the call is interrupted, and after the timeout unless `cancel_on_timeout` is
        False. `on_progress` is called with every state of the prediction that is received.

        `deployment` names a deployment of this model, `owner/name`, to run instead of `version`.

        classifier_free_guidance: Increases the influence of inputs on the output. Higher values
            produce lower-varience outputs that adhere more closely to inputs. Default: 3.
        continuation: If `True`, generated music will continue from `input_audio`. Otherwise,
            generated music will mimic `input_audio`'s melody. Default: false.
        continuation_end: End time of the audio file to use for continuation. If -1 or None, will
            default to the end of the audio clip. At least 0.
        continuation_start: Start time of the audio file to use for continuation. At least 0.
            Default: 0.
        duration: Duration of the generated audio in seconds. Default: 8.
        input_audio: An audio file that will influence the generated music. If `continuation` is
            `True`, the generated music will be a continuation of the audio file. Otherwise, the
            generated music will mimic the audio file's melody. A file.
        model_version: Model to use for generation. Default: 'stereo-melody-large'.
        multi_band_diffusion: If `True`, the EnCodec tokens will be decoded with MultiBand
            Diffusion. Only works with non-stereo models. Default: false.
        normalization_strategy: Strategy for normalizing audio. Default: 'loudness'.
        output_format: Output format for generated audio. Default: 'wav'.
        prompt: A description of the music you want to generate.
        seed: Seed for random number generator. If None or -1, a random seed will be used.
        temperature: Controls the 'conservativeness' of the sampling process. Higher temperature
            means more diversity. Default: 1.
        top_k: Reduces sampling to the k most likely tokens. Default: 250.
        top_p: Reduces sampling to tokens with cumulative probability of p. When set to `0`
            (default), top_k sampling is used. Default: 0.
        """
        given = Input(
            classifier_free_guidance=classifier_free_guidance,
            continuation=continuation,
            continuation_end=continuation_end,
            continuation_start=continuation_start,
            duration=duration,
            input_audio=input_audio,
            model_version=model_version,
            multi_band_diffusion=multi_band_diffusion,
            normalization_strategy=normalization_strategy,
            output_format=output_format,
            prompt=prompt,
            seed=seed,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
        )
        return await self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        classifier_free_guidance: int | None = None,
        continuation: bool | None = None,
        continuation_end: int | None = None,
        continuation_start: int | None = None,
        duration: int | None = None,
        input_audio: FileInput | None = None,
        model_version: ModelVersion | None = None,
        multi_band_diffusion: bool | None = None,
        normalization_strategy: NormalizationStrategy | None = None,
        output_format: OutputFormat | None = None,
        prompt: str | None = None,
        seed: int | None = None,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
    ) -> streams.AsyncStream[Prediction]:
        """Run the model, and yield its output and logs while it runs.

        Yield OutputEvent, LogsEvent and, at the end, DoneEvent. Nothing is sent before the first
        event is requested. Use the stream in a `with` statement: leaving it early cancels the
        prediction. Inputs, options and errors are those of `run`.
        """
        given = Input(
            classifier_free_guidance=classifier_free_guidance,
            continuation=continuation,
            continuation_end=continuation_end,
            continuation_start=continuation_start,
            duration=duration,
            input_audio=input_audio,
            model_version=model_version,
            multi_band_diffusion=multi_band_diffusion,
            normalization_strategy=normalization_strategy,
            output_format=output_format,
            prompt=prompt,
            seed=seed,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )
