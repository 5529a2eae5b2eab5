# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate response_unions`.
"""Client and AsyncClient for Results of several types under one status."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import (
    clients,
    decode,
    limits,
    nullables,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    unions,
)
from . import _codec as codec
from .models import Customer, Deleted

if TYPE_CHECKING:
    import httpx2


def build_customer() -> requests.Request:
    """Build `GET /customer`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/customer")


def parse_customer(response: responses.Response) -> Customer | Deleted:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return cast(
        "Customer | Deleted",
        responses.json(response, unions.best(codec.CUSTOMER_FORM, codec.DELETED_FORM)),
    )


def build_word() -> requests.Request:
    """Build `GET /word`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/word")


def parse_word(response: responses.Response) -> int | str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return cast("int | str", responses.json(response, unions.one_of(decode.integer, decode.string)))


def build_maybe() -> requests.Request:
    """Build `GET /maybe`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/maybe")


def parse_maybe(response: responses.Response) -> Customer | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(codec.decode_customer))


def build_words() -> requests.Request:
    """Build `GET /words`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/words")


def parse_words(response: responses.Response) -> list[str | None]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, nullables.array(decode.string))


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

    def customer(self) -> Customer | Deleted:
        """GET /customer (#/paths/~1customer/get)"""
        request = build_customer()
        return parse_customer(self._transport.send(request))

    def word(self) -> int | str:
        """GET /word (#/paths/~1word/get)"""
        request = build_word()
        return parse_word(self._transport.send(request))

    def maybe(self) -> Customer | None:
        """GET /maybe (#/paths/~1maybe/get)"""
        request = build_maybe()
        return parse_maybe(self._transport.send(request))

    def words(self) -> list[str | None]:
        """GET /words (#/paths/~1words/get)"""
        request = build_words()
        return parse_words(self._transport.send(request))


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

    async def customer(self) -> Customer | Deleted:
        """GET /customer (#/paths/~1customer/get)"""
        request = build_customer()
        return parse_customer(await self._transport.send(request))

    async def word(self) -> int | str:
        """GET /word (#/paths/~1word/get)"""
        request = build_word()
        return parse_word(await self._transport.send(request))

    async def maybe(self) -> Customer | None:
        """GET /maybe (#/paths/~1maybe/get)"""
        request = build_maybe()
        return parse_maybe(await self._transport.send(request))

    async def words(self) -> list[str | None]:
        """GET /words (#/paths/~1words/get)"""
        request = build_words()
        return parse_words(await self._transport.send(request))
