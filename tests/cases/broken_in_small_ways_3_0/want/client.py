# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate broken_in_small_ways_3_0`.
"""Client and AsyncClient for What everyone understands."""

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
    undescribed,
)
from . import _codec as codec
from .models import Thing

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"default": codec.decode_delete_things_error}


def build_get_things() -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/things")


def parse_get_things(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_put_things(
    *, dry: bool | None = None, page: Any = None, trace: str | None = None
) -> requests.Request:
    """Build `PUT /things`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "dry", dry, found, checks.boolean)
    arguments.query(query_pairs, "page", page, found, compound.any_json)
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "Trace", trace, found, checks.string, at="trace")
    found.raise_if_any("put_things")
    return requests.Request(
        method="PUT",
        path="/things",
        query=tuple(query_pairs),
        headers=header_fields,
        accept="application/json, */*;q=0.9",
    )


def parse_put_things(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_post_things() -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/things", accept="application/json, */*;q=0.9")


def parse_post_things(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_delete_things() -> requests.Request:
    """Build `DELETE /things`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/things")


def parse_delete_things(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_thing)


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

    def get_things(self) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_things()
        return parse_get_things(self._transport.send(request))

    def put_things(
        self, *, dry: bool | None = None, page: Any = None, trace: str | None = None
    ) -> Any:
        """PUT /things (#/paths/~1things/put)"""
        request = build_put_things(dry=dry, page=page, trace=trace)
        return parse_put_things(self._transport.send(request))

    def post_things(self) -> Any:
        """POST /things (#/paths/~1things/post)"""
        request = build_post_things()
        return parse_post_things(self._transport.send(request))

    def delete_things(self) -> Thing:
        """DELETE /things (#/paths/~1things/delete)

        Raise StatusError, whose `error` is `DeleteThingsError`.
        """
        request = build_delete_things()
        return parse_delete_things(self._transport.send(request))


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

    async def get_things(self) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_things()
        return parse_get_things(await self._transport.send(request))

    async def put_things(
        self, *, dry: bool | None = None, page: Any = None, trace: str | None = None
    ) -> Any:
        """PUT /things (#/paths/~1things/put)"""
        request = build_put_things(dry=dry, page=page, trace=trace)
        return parse_put_things(await self._transport.send(request))

    async def post_things(self) -> Any:
        """POST /things (#/paths/~1things/post)"""
        request = build_post_things()
        return parse_post_things(await self._transport.send(request))

    async def delete_things(self) -> Thing:
        """DELETE /things (#/paths/~1things/delete)

        Raise StatusError, whose `error` is `DeleteThingsError`.
        """
        request = build_delete_things()
        return parse_delete_things(await self._transport.send(request))
