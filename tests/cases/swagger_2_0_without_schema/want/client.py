# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_without_schema`.
"""Client and AsyncClient for Answers without a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import downloading, limits, outgoing, requests, responses, retries, transport

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_get_archive() -> requests.Request:
    """Build `GET /archive`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/archive",
        accept="application/octet-stream, application/x-tar, */*;q=0.1",
    )


def parse_get_archive(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_unpack() -> requests.Request:
    """Build `PUT /archive`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/archive", accept="*/*")


def parse_unpack(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_pack() -> requests.Request:
    """Build `POST /archive`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/archive", accept="application/x-tar, */*;q=0.1")


def parse_pack(response: responses.Response) -> bytes | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 204:
        return None
    return response.body


def build_remove() -> requests.Request:
    """Build `DELETE /archive`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/archive", accept="*/*")


def parse_remove(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_change() -> requests.Request:
    """Build `PUT /settings`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/settings", accept="*/*")


def parse_change(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(downloading.DownloadingClient):
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

    def get_archive(self) -> bytes:
        """GET /archive (#/paths/~1archive/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_archive()
        return parse_get_archive(self._transport.send(request))

    def unpack(self) -> None:
        """PUT /archive (#/paths/~1archive/put)"""
        request = build_unpack()
        return parse_unpack(self._transport.send(request))

    def pack(self) -> bytes | None:
        """POST /archive (#/paths/~1archive/post)

        Return None for a response without content.
        """
        request = build_pack()
        return parse_pack(self._transport.send(request))

    def remove(self) -> None:
        """DELETE /archive (#/paths/~1archive/delete)"""
        request = build_remove()
        return parse_remove(self._transport.send(request))

    def change(self) -> None:
        """PUT /settings (#/paths/~1settings/put)"""
        request = build_change()
        return parse_change(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def get_archive(self) -> bytes:
        """GET /archive (#/paths/~1archive/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_archive()
        return parse_get_archive(await self._transport.send(request))

    async def unpack(self) -> None:
        """PUT /archive (#/paths/~1archive/put)"""
        request = build_unpack()
        return parse_unpack(await self._transport.send(request))

    async def pack(self) -> bytes | None:
        """POST /archive (#/paths/~1archive/post)

        Return None for a response without content.
        """
        request = build_pack()
        return parse_pack(await self._transport.send(request))

    async def remove(self) -> None:
        """DELETE /archive (#/paths/~1archive/delete)"""
        request = build_remove()
        return parse_remove(await self._transport.send(request))

    async def change(self) -> None:
        """PUT /settings (#/paths/~1settings/put)"""
        request = build_change()
        return parse_change(await self._transport.send(request))
