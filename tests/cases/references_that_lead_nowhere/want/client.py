# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_that_lead_nowhere`.
"""Client and AsyncClient for References that lead nowhere or to the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
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


def build_get_things(*, limit: int | None = None) -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "limit", limit, found, checks.integer)
    found.raise_if_any("get_things")
    return requests.Request(method="GET", path="/things", query=tuple(query_pairs))


def parse_get_things(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_put_things(*, body: Any | None = None) -> requests.Request:
    """Build `PUT /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else compound.any_json(body, found, "body")
    found.raise_if_any("put_things")
    return requests.Request(
        method="PUT",
        path="/things",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_put_things(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def get_things(self, *, limit: int | None = None) -> Thing:
        """GET /things (#/paths/~1things/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_things(limit=limit)
        return parse_get_things(self._transport.send(request))

    def put_things(self, *, body: Any | None = None) -> None:
        """PUT /things (#/paths/~1things/put)"""
        request = build_put_things(body=body)
        return parse_put_things(self._transport.send(request))


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

    async def get_things(self, *, limit: int | None = None) -> Thing:
        """GET /things (#/paths/~1things/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_things(limit=limit)
        return parse_get_things(await self._transport.send(request))

    async def put_things(self, *, body: Any | None = None) -> None:
        """PUT /things (#/paths/~1things/put)"""
        request = build_put_things(body=body)
        return parse_put_things(await self._transport.send(request))
