# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_with_escapes`.
"""Client and AsyncClient for References with escapes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import AB, GetSystemsBySystemSymbolResponse

if TYPE_CHECKING:
    import httpx2


def build_get_systems_by_system_symbol(system_symbol: str) -> requests.Request:
    """Build `GET /systems/{systemSymbol}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/systems/" + checks.segment(
        system_symbol, found, partial(checks.string, min_length=1), "system_symbol"
    )
    found.raise_if_any("get_systems_by_system_symbol")
    return requests.Request(method="GET", path=url_path)


def parse_get_systems_by_system_symbol(
    response: responses.Response,
) -> GetSystemsBySystemSymbolResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_systems_by_system_symbol_response)


def build_get_systems_by_system_symbol_copy(system_symbol: str) -> requests.Request:
    """Build `GET /systems/{systemSymbol}/copy`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/systems/"
        + checks.segment(
            system_symbol, found, partial(checks.string, min_length=1), "system_symbol"
        )
        + "/copy"
    )
    found.raise_if_any("get_systems_by_system_symbol_copy")
    return requests.Request(method="GET", path=url_path)


def parse_get_systems_by_system_symbol_copy(
    response: responses.Response,
) -> GetSystemsBySystemSymbolResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_systems_by_system_symbol_response)


def build_get_named() -> requests.Request:
    """Build `GET /named`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/named")


def parse_get_named(response: responses.Response) -> AB:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_ab)


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

    def get_systems_by_system_symbol(self, system_symbol: str) -> GetSystemsBySystemSymbolResponse:
        """GET /systems/{systemSymbol} (#/paths/~1systems~1{systemSymbol}/get)

        system_symbol: At least 1 character.
        """
        request = build_get_systems_by_system_symbol(system_symbol)
        return parse_get_systems_by_system_symbol(self._transport.send(request))

    def get_systems_by_system_symbol_copy(
        self, system_symbol: str
    ) -> GetSystemsBySystemSymbolResponse:
        """GET /systems/{systemSymbol}/copy (#/paths/~1systems~1{systemSymbol}~1copy/get)

        system_symbol: At least 1 character.
        """
        request = build_get_systems_by_system_symbol_copy(system_symbol)
        return parse_get_systems_by_system_symbol_copy(self._transport.send(request))

    def get_named(self) -> AB:
        """GET /named (#/paths/~1named/get)"""
        request = build_get_named()
        return parse_get_named(self._transport.send(request))


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

    async def get_systems_by_system_symbol(
        self, system_symbol: str
    ) -> GetSystemsBySystemSymbolResponse:
        """GET /systems/{systemSymbol} (#/paths/~1systems~1{systemSymbol}/get)

        system_symbol: At least 1 character.
        """
        request = build_get_systems_by_system_symbol(system_symbol)
        return parse_get_systems_by_system_symbol(await self._transport.send(request))

    async def get_systems_by_system_symbol_copy(
        self, system_symbol: str
    ) -> GetSystemsBySystemSymbolResponse:
        """GET /systems/{systemSymbol}/copy (#/paths/~1systems~1{systemSymbol}~1copy/get)

        system_symbol: At least 1 character.
        """
        request = build_get_systems_by_system_symbol_copy(system_symbol)
        return parse_get_systems_by_system_symbol_copy(await self._transport.send(request))

    async def get_named(self) -> AB:
        """GET /named (#/paths/~1named/get)"""
        request = build_get_named()
        return parse_get_named(await self._transport.send(request))
