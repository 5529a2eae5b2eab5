# Made by Pitchpipe from specs/adirik_styletts2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate adirik_styletts2`.
"""Client and AsyncClient for adirik/styletts2."""

from __future__ import annotations

from collections.abc import Callable

from .._runtime import replicate, replicate_clients, streams
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import CreatePredictionRequest, Input, Output, Prediction

BASE_URL = replicate.BASE_URL
MODEL = "adirik/styletts2"
VERSION = "989cb5ea6d2401314eb30685740cb9f6fd1c9001b8940659b406f952837ab5ac"
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
        text: str,
        alpha: float | None = None,
        beta: float | None = None,
        diffusion_steps: int | None = None,
        embedding_scale: float | None = None,
        reference: FileInput | None = None,
        seed: int | None = None,
        weights: str | None = None,
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

        text: Text to convert to speech
        alpha: Only used for long text inputs or in case of reference speaker, determines the
            timbre of the speaker. Use lower values to sample style based on previous or reference
            speech instead of text. From 0 to 1. Default: 0.3.
        beta: Only used for long text inputs or in case of reference speaker, determines the
            prosody of the speaker. Use lower values to sample style based on previous or reference
            speech instead of text. From 0 to 1. Default: 0.7.
        diffusion_steps: Number of diffusion steps. From 0 to 50. Default: 10.
        embedding_scale: Embedding scale, use higher values for pronounced emotion. From 0 to 5.
            Default: 1.
        reference: Reference speech to copy style from. A file.
        seed: Seed for reproducibility. Default: 0.
        weights: Replicate weights url for inference with model that is fine-tuned on new
            speakers. If provided, a reference speech must also be provided. If not provided, the
            default model will be used.
        """
        given = Input(
            alpha=alpha,
            beta=beta,
            diffusion_steps=diffusion_steps,
            embedding_scale=embedding_scale,
            reference=reference,
            seed=seed,
            text=text,
            weights=weights,
        )
        return self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        text: str,
        alpha: float | None = None,
        beta: float | None = None,
        diffusion_steps: int | None = None,
        embedding_scale: float | None = None,
        reference: FileInput | None = None,
        seed: int | None = None,
        weights: str | None = None,
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
            alpha=alpha,
            beta=beta,
            diffusion_steps=diffusion_steps,
            embedding_scale=embedding_scale,
            reference=reference,
            seed=seed,
            text=text,
            weights=weights,
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
        text: str,
        alpha: float | None = None,
        beta: float | None = None,
        diffusion_steps: int | None = None,
        embedding_scale: float | None = None,
        reference: FileInput | None = None,
        seed: int | None = None,
        weights: str | None = None,
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

        text: Text to convert to speech
        alpha: Only used for long text inputs or in case of reference speaker, determines the
            timbre of the speaker. Use lower values to sample style based on previous or reference
            speech instead of text. From 0 to 1. Default: 0.3.
        beta: Only used for long text inputs or in case of reference speaker, determines the
            prosody of the speaker. Use lower values to sample style based on previous or reference
            speech instead of text. From 0 to 1. Default: 0.7.
        diffusion_steps: Number of diffusion steps. From 0 to 50. Default: 10.
        embedding_scale: Embedding scale, use higher values for pronounced emotion. From 0 to 5.
            Default: 1.
        reference: Reference speech to copy style from. A file.
        seed: Seed for reproducibility. Default: 0.
        weights: Replicate weights url for inference with model that is fine-tuned on new
            speakers. If provided, a reference speech must also be provided. If not provided, the
            default model will be used.
        """
        given = Input(
            alpha=alpha,
            beta=beta,
            diffusion_steps=diffusion_steps,
            embedding_scale=embedding_scale,
            reference=reference,
            seed=seed,
            text=text,
            weights=weights,
        )
        return await self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        text: str,
        alpha: float | None = None,
        beta: float | None = None,
        diffusion_steps: int | None = None,
        embedding_scale: float | None = None,
        reference: FileInput | None = None,
        seed: int | None = None,
        weights: str | None = None,
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
            alpha=alpha,
            beta=beta,
            diffusion_steps=diffusion_steps,
            embedding_scale=embedding_scale,
            reference=reference,
            seed=seed,
            text=text,
            weights=weights,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )
