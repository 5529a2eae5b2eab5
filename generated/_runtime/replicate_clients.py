# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base classes of the clients of Replicate's models: the methods that all of them have."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Final

from . import credentials, predictions, replicate, transport
from . import limits as limit
from . import retries as retrying
from .envelope import AnyPrediction, PredictionPage, Source, WebhookEvent
from .formats import Unparsed
from .model_clients import AsyncModelClient, InputT, ModelClient, OutputT
from .operations import P
from .outgoing import Settings
from .pacing import Pace

if TYPE_CHECKING:
    import httpx2

_HINTS: Final = {"bearerAuth": "pass token= or set REPLICATE_API_TOKEN"}


class ReplicateClient(ModelClient[InputT, OutputT, P]):
    """The base of a client of a model on Replicate, which has its operations as `_api`."""

    _api: replicate.Api[P]

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = replicate.BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retrying.Retry = retrying.DEFAULT,
        limits: limit.Limits = limit.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request; by default from
            REPLICATE_API_TOKEN in the environment. An API token of the account that is billed.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = _settings(token, base_url, timeout, retry, limits)
        super().__init__(settings, self._api.operations, http_client)

    def list_predictions(
        self,
        *,
        cursor: str | None = None,
        created_after: dt.datetime | Unparsed | None = None,
        created_before: dt.datetime | Unparsed | None = None,
        source: Source | None = None,
    ) -> PredictionPage:
        """List the predictions of the account.

        Return one page of up to 100 predictions, newest first, whatever model made them.

        GET /predictions (#/paths/~1predictions/get)
        Raise Unauthenticated, RateLimited or another StatusError, whose `error` is `Problem`.

        cursor: Where a page begins. Take it from `next` or `previous` of another page.
        created_after: Leave out predictions made before this time.
        created_before: Leave out predictions made at this time or later.
        source: `web` leaves out what was made through the API, and whatever is older than 14
            days.
        """
        request = replicate.build_list_predictions(
            cursor=cursor, created_after=created_after, created_before=created_before, source=source
        )
        return replicate.parse_list_predictions(self._transport.send(request))

    def create_prediction(
        self,
        *,
        input: InputT,
        version: str | None = None,
        webhook: str | None = None,
        webhook_events_filter: list[WebhookEvent] | None = None,
        stream: bool | None = None,
        deployment: str | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> P:
        """Start a prediction.

        Start the model. The reply comes at once and without output, unless `Prefer` asks the
        server to wait for it. Sending the same request twice starts, and bills, two predictions.

        POST /predictions (#/paths/~1predictions/post)
        The body has the class `CreatePredictionRequest`.
        Raise Unauthenticated, PaymentRequired, UnprocessableEntity, RateLimited or another
        StatusError, whose `error` is `Problem`.

        input: What the model is given. What is left out has the model's default.
        version: The version of the model, by default that of this client.
        webhook: An HTTPS URL for receiving a webhook when the prediction has new output. The
            webhook will be a POST request where the request body is the same as the response body
            of the get prediction operation. If there are network problems, we will retry the
            webhook a few times, so make sure it can be safely called more than once. Replicate will
            not follow redirects when sending webhook requests to your service, so be sure to
            specify a URL that will resolve without redirecting. A URI.
        webhook_events_filter: By default, we will send requests to your webhook URL whenever
            there are new outputs or the prediction has finished. You can change which events
            trigger webhook requests by specifying webhook_events_filter in the prediction request:
            start: immediately on prediction start, output: each time a prediction generates an
            output (note that predictions can generate multiple outputs), logs: each time log output
            is generated by a prediction, completed: when the prediction reaches a terminal state
            (succeeded/canceled/failed).
        stream: Has no effect. Read `urls.stream` of the prediction instead. Deprecated.
        deployment: The name of a deployment of this model, `owner/name`, to run instead of a
            version.
        prefer: `wait` keeps the request open for up to 60 seconds until there is output;
            `wait=n` for up to n seconds, from 1 to 60.
        cancel_after: Stop the prediction when this time has passed since it was created: seconds
            (`30`), or hours, minutes and seconds (`30s`, `5m`, `1h30m45s`). At least 5 seconds.
        """
        body = self._api.body(
            input=input,
            version=self._api.version if version is None else version,
            webhook=webhook,
            webhook_events_filter=webhook_events_filter,
            stream=stream,
        )
        request = self._api.build_create_prediction(
            body=body, deployment=deployment, prefer=prefer, cancel_after=cancel_after
        )
        return self._api.parse_prediction(self._transport.send(request))

    def get_prediction(self, prediction_id: str) -> P:
        """Get a prediction as it stands now.

        Return the state of a prediction. What was made through the API loses its input, output
        and logs after an hour.

        GET /predictions/{prediction_id} (#/paths/~1predictions~1{prediction_id}/get)
        Raise Unauthenticated, NotFound, RateLimited or another StatusError, whose `error` is
        `Problem`.

        prediction_id: The ID of the prediction to get
        """
        request = replicate.build_get_prediction(prediction_id)
        return self._api.parse_own(self._transport.send(request))

    def cancel_prediction(self, prediction_id: str) -> P:
        """Cancel a prediction.

        Stop a prediction that has not ended, and return its state.

        POST /predictions/{prediction_id}/cancel
        (#/paths/~1predictions~1{prediction_id}~1cancel/post)
        Raise Unauthenticated, NotFound, RateLimited or another StatusError, whose `error` is
        `Problem`.

        prediction_id: The ID of the prediction to cancel
        """
        request = replicate.build_cancel_prediction(prediction_id)
        return self._api.parse_own(self._transport.send(request))

    def predictions(
        self,
        *,
        created_after: dt.datetime | Unparsed | None = None,
        created_before: dt.datetime | Unparsed | None = None,
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


class AsyncReplicateClient(AsyncModelClient[InputT, OutputT, P]):
    """The base of an asynchronous client of a model on Replicate: see `ReplicateClient`."""

    _api: replicate.Api[P]

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = replicate.BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retrying.Retry = retrying.DEFAULT,
        limits: limit.Limits = limit.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request; by
            default from REPLICATE_API_TOKEN in the environment. An API token of the account that is
            billed.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = _settings(token, base_url, timeout, retry, limits)
        super().__init__(settings, self._api.operations, http_client)

    async def list_predictions(
        self,
        *,
        cursor: str | None = None,
        created_after: dt.datetime | Unparsed | None = None,
        created_before: dt.datetime | Unparsed | None = None,
        source: Source | None = None,
    ) -> PredictionPage:
        """List the predictions of the account.

        Return one page of up to 100 predictions, newest first, whatever model made them.

        GET /predictions (#/paths/~1predictions/get)
        Raise Unauthenticated, RateLimited or another StatusError, whose `error` is `Problem`.

        cursor: Where a page begins. Take it from `next` or `previous` of another page.
        created_after: Leave out predictions made before this time.
        created_before: Leave out predictions made at this time or later.
        source: `web` leaves out what was made through the API, and whatever is older than 14
            days.
        """
        request = replicate.build_list_predictions(
            cursor=cursor, created_after=created_after, created_before=created_before, source=source
        )
        return replicate.parse_list_predictions(await self._transport.send(request))

    async def create_prediction(
        self,
        *,
        input: InputT,
        version: str | None = None,
        webhook: str | None = None,
        webhook_events_filter: list[WebhookEvent] | None = None,
        stream: bool | None = None,
        deployment: str | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> P:
        """Start a prediction.

        Start the model. The reply comes at once and without output, unless `Prefer` asks the
        server to wait for it. Sending the same request twice starts, and bills, two predictions.

        POST /predictions (#/paths/~1predictions/post)
        The body has the class `CreatePredictionRequest`.
        Raise Unauthenticated, PaymentRequired, UnprocessableEntity, RateLimited or another
        StatusError, whose `error` is `Problem`.

        input: What the model is given. What is left out has the model's default.
        version: The version of the model, by default that of this client.
        webhook: An HTTPS URL for receiving a webhook when the prediction has new output. The
            webhook will be a POST request where the request body is the same as the response body
            of the get prediction operation. If there are network problems, we will retry the
            webhook a few times, so make sure it can be safely called more than once. Replicate will
            not follow redirects when sending webhook requests to your service, so be sure to
            specify a URL that will resolve without redirecting. A URI.
        webhook_events_filter: By default, we will send requests to your webhook URL whenever
            there are new outputs or the prediction has finished. You can change which events
            trigger webhook requests by specifying webhook_events_filter in the prediction request:
            start: immediately on prediction start, output: each time a prediction generates an
            output (note that predictions can generate multiple outputs), logs: each time log output
            is generated by a prediction, completed: when the prediction reaches a terminal state
            (succeeded/canceled/failed).
        stream: Has no effect. Read `urls.stream` of the prediction instead. Deprecated.
        deployment: The name of a deployment of this model, `owner/name`, to run instead of a
            version.
        prefer: `wait` keeps the request open for up to 60 seconds until there is output;
            `wait=n` for up to n seconds, from 1 to 60.
        cancel_after: Stop the prediction when this time has passed since it was created: seconds
            (`30`), or hours, minutes and seconds (`30s`, `5m`, `1h30m45s`). At least 5 seconds.
        """
        body = self._api.body(
            input=input,
            version=self._api.version if version is None else version,
            webhook=webhook,
            webhook_events_filter=webhook_events_filter,
            stream=stream,
        )
        request = self._api.build_create_prediction(
            body=body, deployment=deployment, prefer=prefer, cancel_after=cancel_after
        )
        return self._api.parse_prediction(await self._transport.send(request))

    async def get_prediction(self, prediction_id: str) -> P:
        """Get a prediction as it stands now.

        Return the state of a prediction. What was made through the API loses its input, output
        and logs after an hour.

        GET /predictions/{prediction_id} (#/paths/~1predictions~1{prediction_id}/get)
        Raise Unauthenticated, NotFound, RateLimited or another StatusError, whose `error` is
        `Problem`.

        prediction_id: The ID of the prediction to get
        """
        request = replicate.build_get_prediction(prediction_id)
        return self._api.parse_own(await self._transport.send(request))

    async def cancel_prediction(self, prediction_id: str) -> P:
        """Cancel a prediction.

        Stop a prediction that has not ended, and return its state.

        POST /predictions/{prediction_id}/cancel
        (#/paths/~1predictions~1{prediction_id}~1cancel/post)
        Raise Unauthenticated, NotFound, RateLimited or another StatusError, whose `error` is
        `Problem`.

        prediction_id: The ID of the prediction to cancel
        """
        request = replicate.build_cancel_prediction(prediction_id)
        return self._api.parse_own(await self._transport.send(request))

    def predictions(
        self,
        *,
        created_after: dt.datetime | Unparsed | None = None,
        created_before: dt.datetime | Unparsed | None = None,
        source: Source | None = None,
    ) -> AsyncIterator[AnyPrediction]:
        """Yield the predictions of the account, newest first, of all models.

        Pages are fetched lazily.
        """
        return predictions.apages(
            lambda cursor: self.list_predictions(
                cursor=cursor,
                created_after=created_after,
                created_before=created_before,
                source=source,
            )
        )


def _settings(
    token: credentials.AsyncSecret | None,
    base_url: str,
    timeout: float,
    retry: retrying.Retry,
    limits: limit.Limits,
) -> Settings:
    given = {"bearerAuth": credentials.bearer(token, "REPLICATE_API_TOKEN")}
    return Settings(
        base_url,
        timeout,
        retry,
        limits=limits,
        default_base_url=replicate.BASE_URL,
        keys=credentials.Keys(given, _HINTS),
        pace=Pace,
    )
