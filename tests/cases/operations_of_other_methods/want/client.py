# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operations_of_other_methods`.
"""Client and AsyncClient for Operations of methods that OpenAPI 3.0 lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Thing

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.org"


def build_read_thing(id: int) -> requests.Request:
    """Build `GET /things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/things/" + checks.segment(id, found, checks.integer, "id")
    found.raise_if_any("read_thing")
    return requests.Request(method="GET", path=url_path)


def parse_read_thing(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_query_thing(id: int) -> requests.Request:
    """Build `QUERY /things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/things/" + checks.segment(id, found, checks.integer, "id")
    found.raise_if_any("query_thing")
    return requests.Request(method="QUERY", path=url_path)


def parse_query_thing(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_search_thing(id: int, *, body: Thing) -> requests.Request:
    """Build `SEARCH /things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/things/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_thing(body, found, "")
    found.raise_if_any("search_thing")
    return requests.Request(
        method="SEARCH",
        path=url_path,
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_search_thing(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_propfind_things_by_id(id: int) -> requests.Request:
    """Build `PROPFIND /things/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/things/" + checks.segment(id, found, checks.integer, "id")
    found.raise_if_any("propfind_things_by_id")
    return requests.Request(method="PROPFIND", path=url_path)


def parse_propfind_things_by_id(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


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

    def read_thing(self, id: int) -> Thing:
        """GET /things/{id} (#/paths/~1things~1{id}/get)"""
        request = build_read_thing(id)
        return parse_read_thing(self._transport.send(request))

    def query_thing(self, id: int) -> Thing:
        """QUERY /things/{id} (#/paths/~1things~1{id}/query)"""
        request = build_query_thing(id)
        return parse_query_thing(self._transport.send(request))

    def search_thing(self, id: int, *, a: int) -> Thing:
        """SEARCH /things/{id} (#/paths/~1things~1{id}/search)

        The body has the class `Thing`.
        """
        body = Thing(a=a)
        request = build_search_thing(id, body=body)
        return parse_search_thing(self._transport.send(request))

    def propfind_things_by_id(self, id: int) -> Thing:
        """PROPFIND /things/{id} (#/paths/~1things~1{id}/propfind)"""
        request = build_propfind_things_by_id(id)
        return parse_propfind_things_by_id(self._transport.send(request))


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

    async def read_thing(self, id: int) -> Thing:
        """GET /things/{id} (#/paths/~1things~1{id}/get)"""
        request = build_read_thing(id)
        return parse_read_thing(await self._transport.send(request))

    async def query_thing(self, id: int) -> Thing:
        """QUERY /things/{id} (#/paths/~1things~1{id}/query)"""
        request = build_query_thing(id)
        return parse_query_thing(await self._transport.send(request))

    async def search_thing(self, id: int, *, a: int) -> Thing:
        """SEARCH /things/{id} (#/paths/~1things~1{id}/search)

        The body has the class `Thing`.
        """
        body = Thing(a=a)
        request = build_search_thing(id, body=body)
        return parse_search_thing(await self._transport.send(request))

    async def propfind_things_by_id(self, id: int) -> Thing:
        """PROPFIND /things/{id} (#/paths/~1things~1{id}/propfind)"""
        request = build_propfind_things_by_id(id)
        return parse_propfind_things_by_id(await self._transport.send(request))
