# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate success_without_content`.
"""Client and AsyncClient for Successes without content beside one with a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
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
from .models import Pet

if TYPE_CHECKING:
    import httpx2


def build_replace_pet() -> requests.Request:
    """Build `PUT /pets`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/pets")


def parse_replace_pet(response: responses.Response) -> Pet | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 200:
        return responses.json(response, codec.decode_pet)
    return undescribed.json_or_none(response, codec.decode_pet)


def build_add_pet() -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/pets", accept="application/json, */*;q=0.9")


def parse_add_pet(response: responses.Response) -> Pet | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 201:
        return undescribed.json_or_none(response, codec.decode_pet)
    if response.status_code == 202:
        return undescribed.json_or_none(response, codec.decode_pet)
    if response.status_code == 204:
        return None
    return responses.json(response, codec.decode_pet)


def build_several() -> requests.Request:
    """Build `POST /several`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/several")


def parse_several(response: responses.Response) -> Pet | str | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 201:
        return responses.json(response, decode.string)
    if response.status_code == 202:
        return None
    return responses.json(response, codec.decode_pet)


def build_read_text() -> requests.Request:
    """Build `GET /text`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/text", accept="text/plain, */*;q=0.1")


def parse_read_text(response: responses.Response) -> str | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 206:
        return None
    return responses.text(response)


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

    def replace_pet(self) -> Pet | None:
        """PUT /pets (#/paths/~1pets/put)

        Return None for a response without content.
        """
        request = build_replace_pet()
        return parse_replace_pet(self._transport.send(request))

    def add_pet(self) -> Pet | None:
        """POST /pets (#/paths/~1pets/post)

        Return None for a response without content.
        """
        request = build_add_pet()
        return parse_add_pet(self._transport.send(request))

    def several(self) -> Pet | str | None:
        """POST /several (#/paths/~1several/post)

        Return None for a response without content.
        """
        request = build_several()
        return parse_several(self._transport.send(request))

    def read_text(self) -> str | None:
        """GET /text (#/paths/~1text/get)

        Return None for a response without content.
        """
        request = build_read_text()
        return parse_read_text(self._transport.send(request))


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

    async def replace_pet(self) -> Pet | None:
        """PUT /pets (#/paths/~1pets/put)

        Return None for a response without content.
        """
        request = build_replace_pet()
        return parse_replace_pet(await self._transport.send(request))

    async def add_pet(self) -> Pet | None:
        """POST /pets (#/paths/~1pets/post)

        Return None for a response without content.
        """
        request = build_add_pet()
        return parse_add_pet(await self._transport.send(request))

    async def several(self) -> Pet | str | None:
        """POST /several (#/paths/~1several/post)

        Return None for a response without content.
        """
        request = build_several()
        return parse_several(await self._transport.send(request))

    async def read_text(self) -> str | None:
        """GET /text (#/paths/~1text/get)

        Return None for a response without content.
        """
        request = build_read_text()
        return parse_read_text(await self._transport.send(request))
