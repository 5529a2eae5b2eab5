# Made by Pitchpipe from specs/lucataco_xtts-v2.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lucataco_xtts_v2`.
"""Client and AsyncClient for lucataco/xtts-v2."""

from __future__ import annotations

from collections.abc import Callable

from .._runtime import replicate, replicate_clients, streams
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import CreatePredictionRequest, Input, Language, Output, Prediction

BASE_URL = replicate.BASE_URL
MODEL = "lucataco/xtts-v2"
VERSION = "684bc3855b37866c0c65add2ff39c78f3dea3f4ff103a436465326e0f438d55e"
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
        speaker: FileInput,
        cleanup_voice: bool | None = None,
        language: Language | None = None,
        text: str | None = None,
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

        speaker: Original speaker audio (wav, mp3, m4a, ogg, or flv). A file.
        cleanup_voice: Whether to apply denoising to the speaker audio (microphone recordings).
            Default: false.
        language: Output language for the synthesised speech. Default: 'en'.
        text: Text to synthesize. Default: "Hi there, I'm your new voice clone. Try your best to
            upload quality audio".
        """
        given = Input(cleanup_voice=cleanup_voice, language=language, speaker=speaker, text=text)
        return self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        speaker: FileInput,
        cleanup_voice: bool | None = None,
        language: Language | None = None,
        text: str | None = None,
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
        given = Input(cleanup_voice=cleanup_voice, language=language, speaker=speaker, text=text)
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )


class AsyncClient(replicate_clients.AsyncReplicateClient[Input, Output, Prediction]):
    """One method for each operation of the spec; an async context manager."""

    _api = API

    async def run(
        self,
        *,
        speaker: FileInput,
        cleanup_voice: bool | None = None,
        language: Language | None = None,
        text: str | None = None,
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

        speaker: Original speaker audio (wav, mp3, m4a, ogg, or flv). A file.
        cleanup_voice: Whether to apply denoising to the speaker audio (microphone recordings).
            Default: false.
        language: Output language for the synthesised speech. Default: 'en'.
        text: Text to synthesize. Default: "Hi there, I'm your new voice clone. Try your best to
            upload quality audio".
        """
        given = Input(cleanup_voice=cleanup_voice, language=language, speaker=speaker, text=text)
        return await self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        speaker: FileInput,
        cleanup_voice: bool | None = None,
        language: Language | None = None,
        text: str | None = None,
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
        given = Input(cleanup_voice=cleanup_voice, language=language, speaker=speaker, text=text)
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )
