# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate broken_in_small_ways_3_1`.
"""Client and AsyncClient for The same in OpenAPI 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    credentials,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Thing

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.org/1"
_HINTS = {"token": "pass token="}


def build_get_things(*, size: int | None = None) -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "size", size, found, checks.integer)
    found.raise_if_any("get_things")
    return requests.Request(
        method="GET", path="/things", query=tuple(query_pairs), security=(("token",),)
    )


def parse_get_things(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


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
        base_url: Where the API is. The default is https://{host}/{version}, where `host` is
            'example.org', one of example.org; `version` is '1'.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def get_things(self, *, size: int | None = None) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_things(size=size)
        return parse_get_things(self._transport.send(request))


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
        base_url: Where the API is. The default is https://{host}/{version}, where `host` is
            'example.org', one of example.org; `version` is '1'.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def get_things(self, *, size: int | None = None) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_things(size=size)
        return parse_get_things(await self._transport.send(request))
