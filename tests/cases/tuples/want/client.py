# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tuples`.
"""Client and AsyncClient for Lists with a type for each place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Name, Pair, Point, Reading

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_point(*, body: Point) -> requests.Request:
    """Build `POST /points`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_point(body, found, "")
    found.raise_if_any("add_point")
    return requests.Request(
        method="POST",
        path="/points",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_point(response: responses.Response) -> Point:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_point)


def build_add_reading(*, body: Reading) -> requests.Request:
    """Build `POST /readings`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_reading(body, found, "")
    found.raise_if_any("add_reading")
    return requests.Request(
        method="POST",
        path="/readings",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_reading(response: responses.Response) -> Reading:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_reading)


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

    def add_point(
        self,
        *,
        at: Pair,
        named: tuple[Name, int | None] | None = None,
        one: tuple[str] | None = None,
    ) -> Point:
        """POST /points (#/paths/~1points/post)

        The body has the class `Point`.
        """
        body = Point(at=at, named=named, one=one)
        request = build_add_point(body=body)
        return parse_add_point(self._transport.send(request))

    def add_reading(
        self,
        *,
        open: tuple[Name, float] | None = None,
        at_least: tuple[Name, float] | None = None,
        at_most: tuple[Name, float] | None = None,
        nothing_else: tuple[Name, float] | None = None,
        one_or_both: tuple[str, float] | tuple[str, float, Name] | None = None,
        rest: list[str | Name | None] | None = None,
        optional: list[str | float] | None = None,
        anything: list[Any] | None = None,
    ) -> Reading:
        """POST /readings (#/paths/~1readings/post)

        The body has the class `Reading`.

        optional: From 1 to 2 items.
        anything: At least 1 item.
        """
        body = Reading(
            open=open,
            at_least=at_least,
            at_most=at_most,
            nothing_else=nothing_else,
            one_or_both=one_or_both,
            rest=rest,
            optional=optional,
            anything=anything,
        )
        request = build_add_reading(body=body)
        return parse_add_reading(self._transport.send(request))


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

    async def add_point(
        self,
        *,
        at: Pair,
        named: tuple[Name, int | None] | None = None,
        one: tuple[str] | None = None,
    ) -> Point:
        """POST /points (#/paths/~1points/post)

        The body has the class `Point`.
        """
        body = Point(at=at, named=named, one=one)
        request = build_add_point(body=body)
        return parse_add_point(await self._transport.send(request))

    async def add_reading(
        self,
        *,
        open: tuple[Name, float] | None = None,
        at_least: tuple[Name, float] | None = None,
        at_most: tuple[Name, float] | None = None,
        nothing_else: tuple[Name, float] | None = None,
        one_or_both: tuple[str, float] | tuple[str, float, Name] | None = None,
        rest: list[str | Name | None] | None = None,
        optional: list[str | float] | None = None,
        anything: list[Any] | None = None,
    ) -> Reading:
        """POST /readings (#/paths/~1readings/post)

        The body has the class `Reading`.

        optional: From 1 to 2 items.
        anything: At least 1 item.
        """
        body = Reading(
            open=open,
            at_least=at_least,
            at_most=at_most,
            nothing_else=nothing_else,
            one_or_both=one_or_both,
            rest=rest,
            optional=optional,
            anything=anything,
        )
        request = build_add_reading(body=body)
        return parse_add_reading(await self._transport.send(request))
