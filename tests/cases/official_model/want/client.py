# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate official_model`.
"""Client and AsyncClient for someone/some_model."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    creation,
    limits,
    model_clients,
    operations,
    outgoing,
    pacing,
    predictions,
    refusals,
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
from .models import AllResponse, Input, Output, Prediction, StartRequest, Version

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com/v1"
MODEL = "someone/some_model"
VERSION = "hidden"
_FIELDS = {"input.class": "input.class_"}


def build_all(*, cursor: str | None = None, limit: int | None = None) -> requests.Request:
    """Build `GET /predictions`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "cursor", cursor, found, checks.string)
    arguments.query(query_pairs, "limit", limit, found, checks.integer)
    found.raise_if_any("all")
    return requests.Request(method="GET", path="/predictions", query=tuple(query_pairs))


def parse_all(response: responses.Response) -> AllResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    refusals.raise_for_status(response, {})
    return responses.json(response, codec.decode_all_response)


def build_start(
    *,
    body: StartRequest,
    deployment: str | None = None,
    prefer: str | None = None,
    cancel_after: str | None = None,
) -> requests.Request:
    """Build `POST /predictions`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "Prefer", prefer, found, checks.string, at="prefer")
    arguments.header(
        header_fields, "Cancel-After", cancel_after, found, checks.string, at="cancel_after"
    )
    url_path, payload = creation.placed(
        codec.encode_start_request(body, found, ""), found, deployment, model=MODEL, version=VERSION
    )
    found.raise_if_any("start")
    return requests.Request(
        method="POST",
        path=url_path,
        headers=header_fields,
        content=uploads.json_body(payload),
        content_type="application/json",
    )


def parse_start(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    refusals.raise_for_status(response, {}, _FIELDS)
    return responses.json(response, codec.decode_prediction)


def build_look(id: str) -> requests.Request:
    """Build `GET /predictions/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/predictions/" + checks.segment(id, found, checks.string, "id")
    found.raise_if_any("look")
    return requests.Request(method="GET", path=url_path)


def parse_look(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    refusals.raise_for_status(response, {})
    return responses.json(response, codec.decode_prediction)


def build_stop(id: str) -> requests.Request:
    """Build `POST /predictions/{id}/cancel`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/predictions/" + checks.segment(id, found, checks.string, "id") + "/cancel"
    found.raise_if_any("stop")
    return requests.Request(method="POST", path=url_path)


def parse_stop(response: responses.Response) -> Prediction:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    refusals.raise_for_status(response, {})
    return responses.json(response, codec.decode_prediction)


def parse_webhook(body: bytes | str) -> Prediction:
    """Decode a webhook, or raise DecodeError; check it first with `verify_webhook`."""
    return webhooks.parse(body, codec.decode_prediction)


def _create(given: Input, version: str, deployment: str | None) -> partial[requests.Request]:
    body = StartRequest(input=given, version=version)
    return partial(build_start, body=body, deployment=deployment)


_OPERATIONS = operations.Operations(
    get=build_look,
    cancel=build_stop,
    list=build_all,
    parse=parse_start,
    parse_page=parse_all,
    model=MODEL,
)


class Client(model_clients.ModelClient[Input, Output, Prediction]):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL, pace=pacing.Pace
        )
        super().__init__(settings, _OPERATIONS, http_client)

    def all(self, *, cursor: str | None = None, limit: int | None = None) -> AllResponse:
        """GET /predictions (#/paths/~1predictions/get)"""
        request = build_all(cursor=cursor, limit=limit)
        return parse_all(self._transport.send(request))

    def start(
        self,
        *,
        input: Input,
        version: str = VERSION,
        deployment: str | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> Prediction:
        """POST /predictions (#/paths/~1predictions/post)

        The body has the class `StartRequest`.

        version: The version of the model, by default that of this client.
        deployment: The name of a deployment of this model, `owner/name`, to run instead of a
            version.
        """
        body = StartRequest(input=input, version=version)
        request = build_start(
            body=body, deployment=deployment, prefer=prefer, cancel_after=cancel_after
        )
        return parse_start(self._transport.send(request))

    def look(self, id: str) -> Prediction:
        """GET /predictions/{id} (#/paths/~1predictions~1{id}/get)"""
        request = build_look(id)
        return creation.own(parse_look, self._transport.send(request), MODEL)

    def stop(self, id: str) -> Prediction:
        """POST /predictions/{id}/cancel (#/paths/~1predictions~1{id}~1cancel/post)"""
        request = build_stop(id)
        return creation.own(parse_stop, self._transport.send(request), MODEL)

    def run(
        self,
        *,
        text: str,
        version_: Version | None = None,
        timeout_: int | None = None,
        class_: str | None = None,
        given_: FileInput | None = None,
        images: list[FileInput] | None = None,
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

        text: What to say
        version_: The input `version`. Default: 'fast'.
        timeout_: The input `timeout`. At least 1.
        given_: The input `given`. A file.
        images: Each item: a file.
        """
        given = Input(
            text=text,
            version=version_,
            timeout=timeout_,
            class_=class_,
            given=given_,
            images=images,
        )
        return self._run(
            _create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        text: str,
        version_: Version | None = None,
        timeout_: int | None = None,
        class_: str | None = None,
        given_: FileInput | None = None,
        images: list[FileInput] | None = None,
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
            text=text,
            version=version_,
            timeout=timeout_,
            class_=class_,
            given=given_,
            images=images,
        )
        return self._stream(_create(given, version, deployment), timeout, cancel_on_timeout)

    def predictions(
        self,
        *,
        limit: int | None = None,
    ) -> Iterator[Prediction]:
        """Yield the predictions of the account, newest first, of all models.

        Pages are fetched lazily.
        """
        return predictions.pages(lambda cursor: self.all(cursor=cursor, limit=limit))


class AsyncClient(model_clients.AsyncModelClient[Input, Output, Prediction]):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL, pace=pacing.Pace
        )
        super().__init__(settings, _OPERATIONS, http_client)

    async def all(self, *, cursor: str | None = None, limit: int | None = None) -> AllResponse:
        """GET /predictions (#/paths/~1predictions/get)"""
        request = build_all(cursor=cursor, limit=limit)
        return parse_all(await self._transport.send(request))

    async def start(
        self,
        *,
        input: Input,
        version: str = VERSION,
        deployment: str | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> Prediction:
        """POST /predictions (#/paths/~1predictions/post)

        The body has the class `StartRequest`.

        version: The version of the model, by default that of this client.
        deployment: The name of a deployment of this model, `owner/name`, to run instead of a
            version.
        """
        body = StartRequest(input=input, version=version)
        request = build_start(
            body=body, deployment=deployment, prefer=prefer, cancel_after=cancel_after
        )
        return parse_start(await self._transport.send(request))

    async def look(self, id: str) -> Prediction:
        """GET /predictions/{id} (#/paths/~1predictions~1{id}/get)"""
        request = build_look(id)
        return creation.own(parse_look, await self._transport.send(request), MODEL)

    async def stop(self, id: str) -> Prediction:
        """POST /predictions/{id}/cancel (#/paths/~1predictions~1{id}~1cancel/post)"""
        request = build_stop(id)
        return creation.own(parse_stop, await self._transport.send(request), MODEL)

    async def run(
        self,
        *,
        text: str,
        version_: Version | None = None,
        timeout_: int | None = None,
        class_: str | None = None,
        given_: FileInput | None = None,
        images: list[FileInput] | None = None,
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

        text: What to say
        version_: The input `version`. Default: 'fast'.
        timeout_: The input `timeout`. At least 1.
        given_: The input `given`. A file.
        images: Each item: a file.
        """
        given = Input(
            text=text,
            version=version_,
            timeout=timeout_,
            class_=class_,
            given=given_,
            images=images,
        )
        return await self._run(
            _create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        text: str,
        version_: Version | None = None,
        timeout_: int | None = None,
        class_: str | None = None,
        given_: FileInput | None = None,
        images: list[FileInput] | None = None,
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
            text=text,
            version=version_,
            timeout=timeout_,
            class_=class_,
            given=given_,
            images=images,
        )
        return self._stream(_create(given, version, deployment), timeout, cancel_on_timeout)

    def predictions(
        self,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Prediction]:
        """Yield the predictions of the account, newest first, of all models.

        Pages are fetched lazily.
        """
        return predictions.apages(lambda cursor: self.all(cursor=cursor, limit=limit))
