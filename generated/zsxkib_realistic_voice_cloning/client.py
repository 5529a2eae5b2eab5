# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""Client and AsyncClient for zsxkib/realistic-voice-cloning."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    credentials,
    formats,
    limits,
    operations,
    outgoing,
    patterns,
    predictions,
    requests,
    responses,
    retries,
    streams,
    transport,
    uploads,
    webhooks,
)
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import (
    AnyPrediction,
    CreatePredictionRequest,
    Input,
    Output,
    OutputFormat,
    PitchChange,
    PitchDetectionAlgorithm,
    Prediction,
    PredictionPage,
    RvcModel,
    Source,
    WebhookEvent,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.replicate.com/v1"
MODEL = "zsxkib/realistic-voice-cloning"
VERSION = "0a9c7c558af4c0f20667c1bd1260ce32a2879944a0b9e44e1398660c077b1550"
_HINTS = {"bearerAuth": "pass token= or set REPLICATE_API_TOKEN"}
_ERRORS = {"default": codec.decode_problem}


def build_list_predictions(
    *,
    cursor: str | None = None,
    created_after: dt.datetime | None = None,
    created_before: dt.datetime | None = None,
    source: Source | None = None,
) -> requests.Request:
    """Build `GET /predictions`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "cursor", cursor, found, checks.string)
    arguments.query(query_pairs, "created_after", created_after, found, formats.check_date_time)
    arguments.query(query_pairs, "created_before", created_before, found, formats.check_date_time)
    arguments.query(query_pairs, "source", source, found, codec.encode_source)
    found.raise_if_any("list_predictions")
    return requests.Request(
        method="GET", path="/predictions", query=tuple(query_pairs), security=(("bearerAuth",),)
    )


def parse_list_predictions(response: responses.Response) -> PredictionPage:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_prediction_page)


def build_create_prediction(
    *, body: CreatePredictionRequest, prefer: str | None = None, cancel_after: str | None = None
) -> requests.Request:
    """Build `POST /predictions`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "Prefer",
        prefer,
        found,
        partial(checks.string, pattern=patterns.Pattern("^wait(=([1-9]|[1-5][0-9]|60))?$")),
        at="prefer",
    )
    arguments.header(
        header_fields,
        "Cancel-After",
        cancel_after,
        found,
        partial(
            checks.string,
            pattern=patterns.Pattern("^([0-9]+s?|[0-9]+m([0-9]+s)?|[0-9]+h([0-9]+m)?([0-9]+s)?)$"),
        ),
        at="cancel_after",
    )
    payload = codec.encode_create_prediction_request(body, found, "")
    found.raise_if_any("create_prediction")
    return requests.Request(
        method="POST",
        path="/predictions",
        headers=header_fields,
        content=uploads.json_body(payload),
        content_type="application/json",
        security=(("bearerAuth",),),
    )


def parse_create_prediction(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_prediction)


def build_get_prediction(prediction_id: str) -> requests.Request:
    """Build `GET /predictions/{prediction_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/predictions/" + arguments.path(
        "prediction_id", prediction_id, found, checks.string
    )
    found.raise_if_any("get_prediction")
    return requests.Request(method="GET", path=url_path, security=(("bearerAuth",),))


def parse_get_prediction(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_prediction)


def build_cancel_prediction(prediction_id: str) -> requests.Request:
    """Build `POST /predictions/{prediction_id}/cancel`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/predictions/"
        + arguments.path("prediction_id", prediction_id, found, checks.string)
        + "/cancel"
    )
    found.raise_if_any("cancel_prediction")
    return requests.Request(method="POST", path=url_path, security=(("bearerAuth",),))


def parse_cancel_prediction(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_prediction)


def parse_webhook(body: bytes | str) -> Prediction:
    """Decode a webhook, or raise DecodeError; check it first with `verify_webhook`."""
    return webhooks.parse(body, codec.decode_prediction)


def _create(given: Input, version: str) -> partial[requests.Request]:
    body = CreatePredictionRequest(input=given, version=version)
    return partial(build_create_prediction, body=body)


_OPERATIONS = operations.Operations(
    get=build_get_prediction,
    cancel=build_cancel_prediction,
    list=build_list_predictions,
    parse=parse_create_prediction,
    parse_page=parse_list_predictions,
    model=MODEL,
)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`token` may come from REPLICATE_API_TOKEN in the environment. `timeout` is the seconds of
        one wait, `limits` is for a whole call.
        """
        given = {"bearerAuth": credentials.bearer(token, "REPLICATE_API_TOKEN")}
        settings = outgoing.Settings(
            base_url, given, _HINTS, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def list_predictions(
        self,
        *,
        cursor: str | None = None,
        created_after: dt.datetime | None = None,
        created_before: dt.datetime | None = None,
        source: Source | None = None,
    ) -> PredictionPage:
        """List the predictions of the account.

        Return one page of up to 100 predictions, newest first, whatever model made them.

        GET /predictions (#/paths/~1predictions/get)

        cursor: Where a page begins. Take it from `next` or `previous` of another page.
        created_after: Leave out predictions made before this time.
        created_before: Leave out predictions made at this time or later.
        source: `web` leaves out what was made through the API, and whatever is older than 14 days.
        """
        request = build_list_predictions(
            cursor=cursor, created_after=created_after, created_before=created_before, source=source
        )
        return parse_list_predictions(self._transport.send(request))

    def create_prediction(
        self,
        *,
        input: Input,
        version: str = VERSION,
        webhook: str | None = None,
        webhook_events_filter: list[WebhookEvent] | None = None,
        stream: bool | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> Prediction:
        """Start a prediction.

        Start the model. The reply comes at once and without output, unless `Prefer` asks the
        server to wait for it. Sending the same request twice starts, and bills, two predictions.

        POST /predictions (#/paths/~1predictions/post)

        prefer: `wait` keeps the request open for up to 60 seconds until there is output;
        `wait=n` for up to n seconds, from 1 to 60.
        cancel_after: Stop the prediction when this time has passed since it was created: seconds
        (`30`), or hours, minutes and seconds (`30s`, `5m`, `1h30m45s`). At least 5 seconds.

        The other arguments are the fields of `CreatePredictionRequest`.
        """
        body = CreatePredictionRequest(
            input=input,
            version=version,
            webhook=webhook,
            webhook_events_filter=webhook_events_filter,
            stream=stream,
        )
        request = build_create_prediction(body=body, prefer=prefer, cancel_after=cancel_after)
        return parse_create_prediction(self._transport.send(request))

    def get_prediction(self, prediction_id: str) -> Prediction:
        """Get a prediction as it stands now.

        Return the state of a prediction. What was made through the API loses its input, output
        and logs after an hour.

        GET /predictions/{prediction_id} (#/paths/~1predictions~1{prediction_id}/get)

        prediction_id: The ID of the prediction to get
        """
        request = build_get_prediction(prediction_id)
        return parse_get_prediction(self._transport.send(request))

    def cancel_prediction(self, prediction_id: str) -> Prediction:
        """Cancel a prediction.

        Stop a prediction that has not ended, and return its state.

        POST /predictions/{prediction_id}/cancel
        (#/paths/~1predictions~1{prediction_id}~1cancel/post)

        prediction_id: The ID of the prediction to cancel
        """
        request = build_cancel_prediction(prediction_id)
        return parse_cancel_prediction(self._transport.send(request))

    def run(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model, wait until it has ended, and return its output.

        Raise PredictionFailed, PredictionCanceled or PredictionAborted, which have the
        prediction, or PredictionTimedOut after `timeout` seconds, by default an hour. The
        prediction is canceled when the call is interrupted, and after the timeout unless
        `cancel_on_timeout` is False. `on_progress` is called with every state of the prediction
        that is received.

        backup_vocals_volume_change: Control volume of backup AI vocals. Default: 0.
        crepe_hop_length: When `pitch_detection_algo` is set to `mangio-crepe`, this controls how
        often it checks for pitch changes in milliseconds. Lower values lead to longer conversions
        and higher risk of voice cracks, but better pitch accuracy. Default: 128.
        custom_rvc_model_download_url: URL to download a custom RVC model. If provided, the model
        will be downloaded (if it doesn't already exist) and used for prediction, regardless of the
        'rvc_model' value.
        filter_radius: If >=3: apply median filtering median filtering to the harvested pitch
        results. From 0 to 7. Default: 3.
        index_rate: Control how much of the AI's accent to leave in the vocals. From 0 to 1.
        Default: 0.5.
        instrumental_volume_change: Control volume of the background music/instrumentals. Default:
        0.
        main_vocals_volume_change: Control volume of main AI vocals. Use -3 to decrease the volume
        by 3 decibels, or 3 to increase the volume by 3 decibels. Default: 0.
        output_format: wav for best quality and large file size, mp3 for decent quality and small
        file size. Default: 'mp3'.
        pitch_change: Adjust pitch of AI vocals. Options: `no-change`, `male-to-female`,
        `female-to-male`. Default: 'no-change'.
        pitch_change_all: Change pitch/key of background music, backup vocals and AI vocals in
        semitones. Reduces sound quality slightly. Default: 0.
        pitch_detection_algorithm: Best option is rmvpe (clarity in vocals), then mangio-crepe
        (smoother vocals). Default: 'rmvpe'.
        protect: Control how much of the original vocals' breath and voiceless consonants to leave
        in the AI vocals. Set 0.5 to disable. From 0 to 0.5. Default: 0.33.
        reverb_damping: Absorption of high frequencies in the reverb. From 0 to 1. Default: 0.7.
        reverb_dryness: Level of AI vocals without reverb. From 0 to 1. Default: 0.8.
        reverb_size: The larger the room, the longer the reverb time. From 0 to 1. Default: 0.15.
        reverb_wetness: Level of AI vocals with reverb. From 0 to 1. Default: 0.2.
        rms_mix_rate: Control how much to use the original vocal's loudness (0) or a fixed loudness
        (1). From 0 to 1. Default: 0.25.
        rvc_model: RVC model for a specific voice. If using a custom model, this should match the
        name of the downloaded model. If a 'custom_rvc_model_download_url' is provided, this will be
        automatically set to the name of the downloaded model. Default: 'Squidward'.
        song_input: Upload your audio file here. A file.
        """
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        waiting = operations.Waiting(timeout, cancel_on_timeout, on_progress)
        flow = predictions.run(_OPERATIONS, _create(given, version), waiting)
        return predictions.output(self._transport.run(flow))

    def stream(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
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
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        waiting = operations.Waiting[Prediction](timeout, cancel_on_timeout)
        flow = streams.stream(_OPERATIONS, _create(given, version), waiting)
        return streams.Stream(streams.each(self._transport, flow))

    def wait(
        self,
        prediction: Prediction | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Prediction:
        """Wait until a prediction, given itself or by its ID, has ended, and return it.

        Options and errors are those of `run`, but the prediction is canceled only after the
        timeout, and only if `cancel_on_timeout` is True.
        """
        waiting = operations.Waiting(timeout, cancel_on_timeout, on_progress)
        flow = predictions.wait(_OPERATIONS, prediction, waiting)
        return self._transport.run(flow)

    def predictions(
        self,
        *,
        created_after: dt.datetime | None = None,
        created_before: dt.datetime | None = None,
        source: Source | None = None,
    ) -> Iterator[AnyPrediction]:
        """Yield the predictions of the account, newest first, of all models.

        Pages are fetched lazily.
        """
        return predictions.pages(
            lambda cursor: self.list_predictions(
                cursor=cursor,
                created_after=created_after,
                created_before=created_before,
                source=source,
            )
        )


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`token` may come from REPLICATE_API_TOKEN in the environment. `timeout` is the seconds of
        one wait, `limits` is for a whole call.
        """
        given = {"bearerAuth": credentials.bearer(token, "REPLICATE_API_TOKEN")}
        settings = outgoing.Settings(
            base_url, given, _HINTS, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def list_predictions(
        self,
        *,
        cursor: str | None = None,
        created_after: dt.datetime | None = None,
        created_before: dt.datetime | None = None,
        source: Source | None = None,
    ) -> PredictionPage:
        """List the predictions of the account: see `Client.list_predictions`."""
        request = build_list_predictions(
            cursor=cursor, created_after=created_after, created_before=created_before, source=source
        )
        return parse_list_predictions(await self._transport.send(request))

    async def create_prediction(
        self,
        *,
        input: Input,
        version: str = VERSION,
        webhook: str | None = None,
        webhook_events_filter: list[WebhookEvent] | None = None,
        stream: bool | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> Prediction:
        """Start a prediction: see `Client.create_prediction`."""
        body = CreatePredictionRequest(
            input=input,
            version=version,
            webhook=webhook,
            webhook_events_filter=webhook_events_filter,
            stream=stream,
        )
        request = build_create_prediction(body=body, prefer=prefer, cancel_after=cancel_after)
        return parse_create_prediction(await self._transport.send(request))

    async def get_prediction(self, prediction_id: str) -> Prediction:
        """Get a prediction as it stands now: see `Client.get_prediction`."""
        request = build_get_prediction(prediction_id)
        return parse_get_prediction(await self._transport.send(request))

    async def cancel_prediction(self, prediction_id: str) -> Prediction:
        """Cancel a prediction: see `Client.cancel_prediction`."""
        request = build_cancel_prediction(prediction_id)
        return parse_cancel_prediction(await self._transport.send(request))

    async def run(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model: see `Client.run`."""
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        waiting = operations.Waiting(timeout, cancel_on_timeout, on_progress)
        flow = predictions.run(_OPERATIONS, _create(given, version), waiting)
        return predictions.output(await self._transport.run(flow))

    def stream(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
    ) -> streams.AsyncStream[Prediction]:
        """Run the model, and stream its output: see `Client.stream`."""
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        waiting = operations.Waiting[Prediction](timeout, cancel_on_timeout)
        flow = streams.stream(_OPERATIONS, _create(given, version), waiting)
        return streams.AsyncStream(streams.aeach(self._transport, flow))

    async def wait(
        self,
        prediction: Prediction | str,
        *,
        timeout: float | None = None,
        cancel_on_timeout: bool = False,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Prediction:
        """Wait for a prediction: see `Client.wait`."""
        waiting = operations.Waiting(timeout, cancel_on_timeout, on_progress)
        flow = predictions.wait(_OPERATIONS, prediction, waiting)
        return await self._transport.run(flow)

    def predictions(
        self,
        *,
        created_after: dt.datetime | None = None,
        created_before: dt.datetime | None = None,
        source: Source | None = None,
    ) -> AsyncIterator[AnyPrediction]:
        """Yield the predictions of the account: see `Client.predictions`."""
        return predictions.apages(
            lambda cursor: self.list_predictions(
                cursor=cursor,
                created_after=created_after,
                created_before=created_before,
                source=source,
            )
        )
