# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion_without_end`.
"""Client and AsyncClient for Endless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Thing

if TYPE_CHECKING:
    import httpx2


def build_get_things() -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/things")


def parse_get_things(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def get_things(self) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_things()
        return parse_get_things(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def get_things(self) -> Thing:
        """GET /things: see `Client.get_things`."""
        request = build_get_things()
        return parse_get_things(await self._transport.send(request))
