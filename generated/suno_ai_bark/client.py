# Made by Pitchpipe from specs/suno-ai_bark.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate suno_ai_bark`.
"""Client and AsyncClient for suno-ai/bark."""

from __future__ import annotations

from collections.abc import Callable

from .._runtime import replicate, replicate_clients, streams
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import CreatePredictionRequest, HistoryPrompt, Input, Output, Prediction

BASE_URL = replicate.BASE_URL
MODEL = "suno-ai/bark"
VERSION = "b76242b40d67c76ab6742e987628a2a9ac019e11d56ab96c4e91ce03b79b2787"
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
        custom_history_prompt: FileInput | None = None,
        history_prompt: HistoryPrompt | None = None,
        output_full: bool | None = None,
        prompt: str | None = None,
        text_temp: float | None = None,
        waveform_temp: float | None = None,
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

        custom_history_prompt: Provide your own .npz file with history choice for audio cloning,
            this will override the previous history_prompt setting. A file.
        history_prompt: history choice for audio cloning, choose from the list
        output_full: return full generation as a .npz file to be used as a history prompt.
            Default: false.
        prompt: Input prompt. Default: 'Hello, my name is Suno. And, uh — and I like pizza.
            [laughs] But I also have other interests such as playing tic tac toe.'.
        text_temp: generation temperature (1.0 more diverse, 0.0 more conservative). Default:
            0.7.
        waveform_temp: generation temperature (1.0 more diverse, 0.0 more conservative). Default:
            0.7.
        """
        given = Input(
            custom_history_prompt=custom_history_prompt,
            history_prompt=history_prompt,
            output_full=output_full,
            prompt=prompt,
            text_temp=text_temp,
            waveform_temp=waveform_temp,
        )
        return self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        custom_history_prompt: FileInput | None = None,
        history_prompt: HistoryPrompt | None = None,
        output_full: bool | None = None,
        prompt: str | None = None,
        text_temp: float | None = None,
        waveform_temp: float | None = None,
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
            custom_history_prompt=custom_history_prompt,
            history_prompt=history_prompt,
            output_full=output_full,
            prompt=prompt,
            text_temp=text_temp,
            waveform_temp=waveform_temp,
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
        custom_history_prompt: FileInput | None = None,
        history_prompt: HistoryPrompt | None = None,
        output_full: bool | None = None,
        prompt: str | None = None,
        text_temp: float | None = None,
        waveform_temp: float | None = None,
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

        custom_history_prompt: Provide your own .npz file with history choice for audio cloning,
            this will override the previous history_prompt setting. A file.
        history_prompt: history choice for audio cloning, choose from the list
        output_full: return full generation as a .npz file to be used as a history prompt.
            Default: false.
        prompt: Input prompt. Default: 'Hello, my name is Suno. And, uh — and I like pizza.
            [laughs] But I also have other interests such as playing tic tac toe.'.
        text_temp: generation temperature (1.0 more diverse, 0.0 more conservative). Default:
            0.7.
        waveform_temp: generation temperature (1.0 more diverse, 0.0 more conservative). Default:
            0.7.
        """
        given = Input(
            custom_history_prompt=custom_history_prompt,
            history_prompt=history_prompt,
            output_full=output_full,
            prompt=prompt,
            text_temp=text_temp,
            waveform_temp=waveform_temp,
        )
        return await self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        custom_history_prompt: FileInput | None = None,
        history_prompt: HistoryPrompt | None = None,
        output_full: bool | None = None,
        prompt: str | None = None,
        text_temp: float | None = None,
        waveform_temp: float | None = None,
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
            custom_history_prompt=custom_history_prompt,
            history_prompt=history_prompt,
            output_full=output_full,
            prompt=prompt,
            text_temp=text_temp,
            waveform_temp=waveform_temp,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )
