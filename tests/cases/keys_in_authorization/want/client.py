# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate keys_in_authorization`.
"""Client and AsyncClient for Keys in the header Authorization."""

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

BASE_URL = "https://api.example.com"
_HINTS = {
    "described": "pass described=",
    "plain": "pass plain=",
    "colon": "pass colon=",
    "space": "pass space=",
    "bearer_query": "pass bearer_query=",
}


def build_described() -> requests.Request:
    """Build `GET /described`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/described", accept="*/*", security=(("described",),)
    )


def parse_described(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_plain() -> requests.Request:
    """Build `GET /plain`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/plain", accept="*/*", security=(("plain",),))


def parse_plain(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_colon() -> requests.Request:
    """Build `GET /colon`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/colon", accept="*/*", security=(("colon",),))


def parse_colon(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_space() -> requests.Request:
    """Build `GET /space`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/space", accept="*/*", security=(("space",),))


def parse_space(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_query() -> requests.Request:
    """Build `GET /query`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/query", accept="*/*", security=(("bearer_query",),)
    )


def parse_query(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        described: credentials.Secret | None = None,
        plain: credentials.Secret | None = None,
        colon: credentials.Secret | None = None,
        space: credentials.Secret | None = None,
        bearer_query: credentials.Secret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        described: A key for the header `Authorization`, with `Bearer ` before it, or a function
            that returns one for each request. Type "Bearer {token}".
        plain: A key for the header `authorization`, or a function that returns one for each
            request.
        colon: A token, or a function that returns one for each request.
        space: A token, or a function that returns one for each request.
        bearer_query: A key for the query parameter `bearer`, or a function that returns one for
            each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "described": credentials.api_key("Authorization", "header", described, ""),
            "plain": credentials.api_key("authorization", "header", plain, ""),
            "colon": credentials.bearer(colon, ""),
            "space": credentials.bearer(space, ""),
            "bearer_query": credentials.api_key("bearer", "query", bearer_query, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def described(self) -> None:
        """GET /described (#/paths/~1described/get)"""
        request = build_described()
        return parse_described(self._transport.send(request))

    def plain(self) -> None:
        """GET /plain (#/paths/~1plain/get)"""
        request = build_plain()
        return parse_plain(self._transport.send(request))

    def colon(self) -> None:
        """GET /colon (#/paths/~1colon/get)"""
        request = build_colon()
        return parse_colon(self._transport.send(request))

    def space(self) -> None:
        """GET /space (#/paths/~1space/get)"""
        request = build_space()
        return parse_space(self._transport.send(request))

    def query(self) -> None:
        """GET /query (#/paths/~1query/get)"""
        request = build_query()
        return parse_query(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        described: credentials.AsyncSecret | None = None,
        plain: credentials.AsyncSecret | None = None,
        colon: credentials.AsyncSecret | None = None,
        space: credentials.AsyncSecret | None = None,
        bearer_query: credentials.AsyncSecret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        described: A key for the header `Authorization`, with `Bearer ` before it, or a function
            or coroutine function that returns one for each request. Type "Bearer {token}".
        plain: A key for the header `authorization`, or a function or coroutine function that
            returns one for each request.
        colon: A token, or a function or coroutine function that returns one for each request.
        space: A token, or a function or coroutine function that returns one for each request.
        bearer_query: A key for the query parameter `bearer`, or a function or coroutine function
            that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "described": credentials.api_key("Authorization", "header", described, ""),
            "plain": credentials.api_key("authorization", "header", plain, ""),
            "colon": credentials.bearer(colon, ""),
            "space": credentials.bearer(space, ""),
            "bearer_query": credentials.api_key("bearer", "query", bearer_query, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def described(self) -> None:
        """GET /described (#/paths/~1described/get)"""
        request = build_described()
        return parse_described(await self._transport.send(request))

    async def plain(self) -> None:
        """GET /plain (#/paths/~1plain/get)"""
        request = build_plain()
        return parse_plain(await self._transport.send(request))

    async def colon(self) -> None:
        """GET /colon (#/paths/~1colon/get)"""
        request = build_colon()
        return parse_colon(await self._transport.send(request))

    async def space(self) -> None:
        """GET /space (#/paths/~1space/get)"""
        request = build_space()
        return parse_space(await self._transport.send(request))

    async def query(self) -> None:
        """GET /query (#/paths/~1query/get)"""
        request = build_query()
        return parse_query(await self._transport.send(request))
