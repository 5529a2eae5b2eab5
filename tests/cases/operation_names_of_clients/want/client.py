# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_clients`.
"""Client and AsyncClient for Operations called as what clients have besides, or only those of
hosted models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, decode, limits, outgoing, requests, responses, retries, transport

if TYPE_CHECKING:
    import httpx2


def build_with_options_() -> requests.Request:
    """Build `GET /requests`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/requests")


def parse_with_options_(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_with_response_() -> requests.Request:
    """Build `PUT /requests`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/requests")


def parse_with_response_(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_request_() -> requests.Request:
    """Build `POST /requests`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/requests")


def parse_request_(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_with_download_() -> requests.Request:
    """Build `DELETE /requests`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/requests")


def parse_with_download_(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_stream() -> requests.Request:
    """Build `GET /runs`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/runs")


def parse_stream(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_wait() -> requests.Request:
    """Build `PUT /runs`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/runs")


def parse_wait(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_run() -> requests.Request:
    """Build `POST /runs`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/runs")


def parse_run(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_predictions() -> requests.Request:
    """Build `GET /predictions`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/predictions")


def parse_predictions(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def with_options_(self) -> str:
        """GET /requests (#/paths/~1requests/get)"""
        request = build_with_options_()
        return parse_with_options_(self._transport.send(request))

    def with_response_(self) -> str:
        """PUT /requests (#/paths/~1requests/put)"""
        request = build_with_response_()
        return parse_with_response_(self._transport.send(request))

    def request_(self) -> str:
        """POST /requests (#/paths/~1requests/post)"""
        request = build_request_()
        return parse_request_(self._transport.send(request))

    def with_download_(self) -> str:
        """DELETE /requests (#/paths/~1requests/delete)"""
        request = build_with_download_()
        return parse_with_download_(self._transport.send(request))

    def stream(self) -> str:
        """GET /runs (#/paths/~1runs/get)"""
        request = build_stream()
        return parse_stream(self._transport.send(request))

    def wait(self) -> str:
        """PUT /runs (#/paths/~1runs/put)"""
        request = build_wait()
        return parse_wait(self._transport.send(request))

    def run(self) -> str:
        """POST /runs (#/paths/~1runs/post)"""
        request = build_run()
        return parse_run(self._transport.send(request))

    def predictions(self) -> str:
        """GET /predictions (#/paths/~1predictions/get)"""
        request = build_predictions()
        return parse_predictions(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def with_options_(self) -> str:
        """GET /requests (#/paths/~1requests/get)"""
        request = build_with_options_()
        return parse_with_options_(await self._transport.send(request))

    async def with_response_(self) -> str:
        """PUT /requests (#/paths/~1requests/put)"""
        request = build_with_response_()
        return parse_with_response_(await self._transport.send(request))

    async def request_(self) -> str:
        """POST /requests (#/paths/~1requests/post)"""
        request = build_request_()
        return parse_request_(await self._transport.send(request))

    async def with_download_(self) -> str:
        """DELETE /requests (#/paths/~1requests/delete)"""
        request = build_with_download_()
        return parse_with_download_(await self._transport.send(request))

    async def stream(self) -> str:
        """GET /runs (#/paths/~1runs/get)"""
        request = build_stream()
        return parse_stream(await self._transport.send(request))

    async def wait(self) -> str:
        """PUT /runs (#/paths/~1runs/put)"""
        request = build_wait()
        return parse_wait(await self._transport.send(request))

    async def run(self) -> str:
        """POST /runs (#/paths/~1runs/post)"""
        request = build_run()
        return parse_run(await self._transport.send(request))

    async def predictions(self) -> str:
        """GET /predictions (#/paths/~1predictions/get)"""
        request = build_predictions()
        return parse_predictions(await self._transport.send(request))
