# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_told_by_tags`.
"""Client and AsyncClient for Tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import (
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    unions,
    unknown,
)
from .._runtime.unknown import Unknown
from . import _codec as codec
from .models import Attempt, Circle, Policy, Price, Rule, Shape

if TYPE_CHECKING:
    import httpx2


def build_get_policy() -> requests.Request:
    """Build `GET /policies`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/policies")


def parse_get_policy(response: responses.Response) -> Policy:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_policy)


def build_get_rule() -> requests.Request:
    """Build `GET /rules`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/rules")


def parse_get_rule(response: responses.Response) -> Rule:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_rule)


def build_get_attempt() -> requests.Request:
    """Build `GET /attempts`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/attempts")


def parse_get_attempt(response: responses.Response) -> Attempt:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_attempt)


def build_get_either() -> requests.Request:
    """Build `GET /either`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/either")


def parse_get_either(response: responses.Response) -> Circle | Shape | str | Unknown:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return cast(
        "Circle | Shape | str | Unknown",
        responses.json(
            response,
            unions.one_of(
                unknown.by_tags(("kind",), codec.CIRCLE_FORM, codec.GROUP_FORM, codec.SQUARE_FORM),
                decode.string,
            ),
        ),
    )


def build_get_price() -> requests.Request:
    """Build `GET /prices`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/prices")


def parse_get_price(response: responses.Response) -> Price:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_price)


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

    def get_policy(self) -> Policy:
        """GET /policies (#/paths/~1policies/get)"""
        request = build_get_policy()
        return parse_get_policy(self._transport.send(request))

    def get_rule(self) -> Rule:
        """GET /rules (#/paths/~1rules/get)"""
        request = build_get_rule()
        return parse_get_rule(self._transport.send(request))

    def get_attempt(self) -> Attempt:
        """GET /attempts (#/paths/~1attempts/get)"""
        request = build_get_attempt()
        return parse_get_attempt(self._transport.send(request))

    def get_either(self) -> Circle | Shape | str | Unknown:
        """GET /either (#/paths/~1either/get)"""
        request = build_get_either()
        return parse_get_either(self._transport.send(request))

    def get_price(self) -> Price:
        """GET /prices (#/paths/~1prices/get)"""
        request = build_get_price()
        return parse_get_price(self._transport.send(request))


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

    async def get_policy(self) -> Policy:
        """GET /policies (#/paths/~1policies/get)"""
        request = build_get_policy()
        return parse_get_policy(await self._transport.send(request))

    async def get_rule(self) -> Rule:
        """GET /rules (#/paths/~1rules/get)"""
        request = build_get_rule()
        return parse_get_rule(await self._transport.send(request))

    async def get_attempt(self) -> Attempt:
        """GET /attempts (#/paths/~1attempts/get)"""
        request = build_get_attempt()
        return parse_get_attempt(await self._transport.send(request))

    async def get_either(self) -> Circle | Shape | str | Unknown:
        """GET /either (#/paths/~1either/get)"""
        request = build_get_either()
        return parse_get_either(await self._transport.send(request))

    async def get_price(self) -> Price:
        """GET /prices (#/paths/~1prices/get)"""
        request = build_get_price()
        return parse_get_price(await self._transport.send(request))
