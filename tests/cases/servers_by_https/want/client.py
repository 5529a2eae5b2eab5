# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate servers_by_https`.
"""Client and AsyncClient for A server by HTTP and by HTTPS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    clients,
    credentials,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://eu.example.com/v1"
_HINTS = {"key": "pass token="}


def build_get_a() -> requests.Request:
    """Build `GET /a`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/a", accept="*/*", security=(("key",),))


def parse_get_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_b() -> requests.Request:
    """Build `GET /b`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/b",
        accept="*/*",
        security=(("key",),),
        server="https://own.example.com",
    )


def parse_get_b(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_c() -> requests.Request:
    """Build `GET /c`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/c",
        accept="*/*",
        security=(("key",),),
        server="http://plain.example.com",
    )


def parse_get_c(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request.
        base_url: Where the API is. The default is https://{region}.example.com/v1, where
            `region` is 'eu'. The spec also names http://{region}.example.com/v1,
            https://staging.example.com/v1.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"key": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(self._transport.send(request))

    def get_b(self) -> None:
        """GET /b (#/paths/~1b/get)"""
        request = build_get_b()
        return parse_get_b(self._transport.send(request))

    def get_c(self) -> None:
        """GET /c (#/paths/~1c/get)"""
        request = build_get_c()
        return parse_get_c(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

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
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is. The default is https://{region}.example.com/v1, where
            `region` is 'eu'. The spec also names http://{region}.example.com/v1,
            https://staging.example.com/v1.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"key": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(await self._transport.send(request))

    async def get_b(self) -> None:
        """GET /b (#/paths/~1b/get)"""
        request = build_get_b()
        return parse_get_b(await self._transport.send(request))

    async def get_c(self) -> None:
        """GET /c (#/paths/~1c/get)"""
        request = build_get_c()
        return parse_get_c(await self._transport.send(request))
