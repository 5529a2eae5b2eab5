# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate downloads`.
"""Client and AsyncClient for Files as answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    decode,
    downloading,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"404": codec.decode_get_photo_error404}


def build_get_photo(id: int) -> requests.Request:
    """Build `GET /photos/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/photos/" + checks.segment(id, found, checks.integer, "id")
    found.raise_if_any("get_photo")
    return requests.Request(method="GET", path=url_path, accept="image/*, application/json")


def parse_get_photo(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return response.body


def build_list_photos() -> requests.Request:
    """Build `GET /photos`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/photos")


def parse_list_photos(response: responses.Response) -> list[int]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.integer))


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

    def get_photo(self, id: int) -> bytes:
        """GET /photos/{id} (#/paths/~1photos~1{id}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_photo(id)
        return parse_get_photo(self._transport.send(request))

    def list_photos(self) -> list[int]:
        """GET /photos (#/paths/~1photos/get)"""
        request = build_list_photos()
        return parse_list_photos(self._transport.send(request))


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

    async def get_photo(self, id: int) -> bytes:
        """GET /photos/{id} (#/paths/~1photos~1{id}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_photo(id)
        return parse_get_photo(await self._transport.send(request))

    async def list_photos(self) -> list[int]:
        """GET /photos (#/paths/~1photos/get)"""
        request = build_list_photos()
        return parse_list_photos(await self._transport.send(request))
