# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_of_any_value`.
"""Client and AsyncClient for JSON of any value, as FastAPI describes functions without a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    contents,
    decode,
    downloading,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"422": codec.decode_get_bin_error422}


def build_get_bin() -> requests.Request:
    """Build `GET /bin`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/bin", accept="application/json, */*;q=0.9")


def parse_get_bin(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return undescribed.any_value(response)


def build_chat() -> requests.Request:
    """Build `POST /chat`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/chat", accept="application/json, */*;q=0.9")


def parse_chat(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.any_value(response)


def build_get_own() -> requests.Request:
    """Build `GET /own`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/own", accept="application/vnd.own+json, */*;q=0.9")


def parse_get_own(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.any_value(response)


def build_get_typed() -> requests.Request:
    """Build `GET /typed`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/typed")


def parse_get_typed(response: responses.Response) -> dict[str, Any] | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(decode.object_))


def build_get_also() -> requests.Request:
    """Build `GET /also`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/also", accept="application/json, image/png")


def parse_get_also(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if contents.has_json(response):
        return responses.json(response, decode.any_json)
    return response.body


class Client(downloading.DownloadingClient):
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

    def get_bin(self) -> Any:
        """GET /bin (#/paths/~1bin/get)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_get_bin()
        return parse_get_bin(self._transport.send(request))

    def chat(self) -> Any:
        """POST /chat (#/paths/~1chat/post)"""
        request = build_chat()
        return parse_chat(self._transport.send(request))

    def get_own(self) -> Any:
        """GET /own (#/paths/~1own/get)"""
        request = build_get_own()
        return parse_get_own(self._transport.send(request))

    def get_typed(self) -> dict[str, Any] | None:
        """GET /typed (#/paths/~1typed/get)"""
        request = build_get_typed()
        return parse_get_typed(self._transport.send(request))

    def get_also(self) -> Any:
        """GET /also (#/paths/~1also/get)"""
        request = build_get_also()
        return parse_get_also(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def get_bin(self) -> Any:
        """GET /bin (#/paths/~1bin/get)

        Raise UnprocessableEntity or another StatusError.
        """
        request = build_get_bin()
        return parse_get_bin(await self._transport.send(request))

    async def chat(self) -> Any:
        """POST /chat (#/paths/~1chat/post)"""
        request = build_chat()
        return parse_chat(await self._transport.send(request))

    async def get_own(self) -> Any:
        """GET /own (#/paths/~1own/get)"""
        request = build_get_own()
        return parse_get_own(await self._transport.send(request))

    async def get_typed(self) -> dict[str, Any] | None:
        """GET /typed (#/paths/~1typed/get)"""
        request = build_get_typed()
        return parse_get_typed(await self._transport.send(request))

    async def get_also(self) -> Any:
        """GET /also (#/paths/~1also/get)"""
        request = build_get_also()
        return parse_get_also(await self._transport.send(request))
