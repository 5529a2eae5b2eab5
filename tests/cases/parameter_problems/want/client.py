# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameter_problems`.
"""Client and AsyncClient for Parameters that cannot be sent as described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_get_a(id: str, *, q: str | None = None) -> requests.Request:
    """Build `GET /a/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/a/" + checks.segment(id, found, checks.string, "id")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "q", q, found, checks.string)
    found.raise_if_any("get_a")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_get_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_a(id: str, *, x_req: str) -> requests.Request:
    """Build `PUT /a/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/a/" + checks.segment(id, found, checks.string, "id")
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "x-req", x_req, found, checks.string, at="x_req", required=True)
    found.raise_if_any("put_a")
    return requests.Request(method="PUT", path=url_path, headers=header_fields, accept="*/*")


def parse_put_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
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
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def get_a(self, id: str, *, q: str | None = None) -> None:
        """GET /a/{id} (#/paths/~1a~1{id}/get)"""
        request = build_get_a(id, q=q)
        return parse_get_a(self._transport.send(request))

    def put_a(self, id: str, *, x_req: str) -> None:
        """PUT /a/{id} (#/paths/~1a~1{id}/put)

        x_req: Who asks.
        """
        request = build_put_a(id, x_req=x_req)
        return parse_put_a(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
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
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def get_a(self, id: str, *, q: str | None = None) -> None:
        """GET /a/{id} (#/paths/~1a~1{id}/get)"""
        request = build_get_a(id, q=q)
        return parse_get_a(await self._transport.send(request))

    async def put_a(self, id: str, *, x_req: str) -> None:
        """PUT /a/{id} (#/paths/~1a~1{id}/put)

        x_req: Who asks.
        """
        request = build_put_a(id, x_req=x_req)
        return parse_put_a(await self._transport.send(request))
