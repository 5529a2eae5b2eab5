# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate queries_in_paths`.
"""Client and AsyncClient for Paths with a query or a fragment."""

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


def build_get_a() -> requests.Request:
    """Build `GET /a?comp=list&x=%20y`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/a?comp=list&x=%20y", accept="*/*")


def parse_get_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_post_a(*, y: str | None = None) -> requests.Request:
    """Build `POST /a?comp=list&x=%20y`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "y", y, found, checks.string)
    found.raise_if_any("post_a")
    return requests.Request(
        method="POST", path="/a?comp=list&x=%20y", query=tuple(query_pairs), accept="*/*"
    )


def parse_post_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_b(id: str, w: str, *, y: str | None = None) -> requests.Request:
    """Build `GET /b/{id}?w={w}#action`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/b/"
        + checks.segment(id, found, checks.string, "id")
        + "?w="
        + checks.segment(w, found, checks.string, "w")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "y", y, found, checks.string)
    found.raise_if_any("get_b")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs), accept="*/*")


def parse_get_b(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_c(*, y: str | None = None) -> requests.Request:
    """Build `GET /c#one`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "y", y, found, checks.string)
    found.raise_if_any("get_c")
    return requests.Request(method="GET", path="/c", query=tuple(query_pairs), accept="*/*")


def parse_get_c(response: responses.Response) -> None:
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

    def get_a(self) -> None:
        """GET /a?comp=list&x=%20y (#/paths/~1a?comp=list&x=%20y/get)"""
        request = build_get_a()
        return parse_get_a(self._transport.send(request))

    def post_a(self, *, y: str | None = None) -> None:
        """POST /a?comp=list&x=%20y (#/paths/~1a?comp=list&x=%20y/post)"""
        request = build_post_a(y=y)
        return parse_post_a(self._transport.send(request))

    def get_b(self, id: str, w: str, *, y: str | None = None) -> None:
        """GET /b/{id}?w={w}#action (#/paths/~1b~1{id}?w={w}#action/get)"""
        request = build_get_b(id, w, y=y)
        return parse_get_b(self._transport.send(request))

    def get_c(self, *, y: str | None = None) -> None:
        """GET /c#one (#/paths/~1c#one/get)"""
        request = build_get_c(y=y)
        return parse_get_c(self._transport.send(request))


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

    async def get_a(self) -> None:
        """GET /a?comp=list&x=%20y (#/paths/~1a?comp=list&x=%20y/get)"""
        request = build_get_a()
        return parse_get_a(await self._transport.send(request))

    async def post_a(self, *, y: str | None = None) -> None:
        """POST /a?comp=list&x=%20y (#/paths/~1a?comp=list&x=%20y/post)"""
        request = build_post_a(y=y)
        return parse_post_a(await self._transport.send(request))

    async def get_b(self, id: str, w: str, *, y: str | None = None) -> None:
        """GET /b/{id}?w={w}#action (#/paths/~1b~1{id}?w={w}#action/get)"""
        request = build_get_b(id, w, y=y)
        return parse_get_b(await self._transport.send(request))

    async def get_c(self, *, y: str | None = None) -> None:
        """GET /c#one (#/paths/~1c#one/get)"""
        request = build_get_c(y=y)
        return parse_get_c(await self._transport.send(request))
