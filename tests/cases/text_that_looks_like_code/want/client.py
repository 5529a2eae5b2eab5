# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate text_that_looks_like_code`.
"""Client and AsyncClient for Text of a spec that looks like code is not searched for imports."""

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
)
from . import _codec as codec
from .models import Shape

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_partial_upload() -> requests.Request:
    """Build `GET /uploads.partial(x)`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/uploads.partial(x)", accept="text/plain, */*;q=0.1"
    )


def parse_partial_upload(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_cast_codec() -> requests.Request:
    """Build `GET /codec.cast(arguments.checks.decode.get_args(x))`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/codec.cast(arguments.checks.decode.get_args(x))", accept="*/*"
    )


def parse_cast_codec(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_list_shapes() -> requests.Request:
    """Build `GET /shapes`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/shapes")


def parse_list_shapes(response: responses.Response) -> list[Shape]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_shape))


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

    def partial_upload(self) -> str:
        """GET /uploads.partial(x) (#/paths/~1uploads.partial(x)/get)"""
        request = build_partial_upload()
        return parse_partial_upload(self._transport.send(request))

    def cast_codec(self) -> None:
        """GET /codec.cast(arguments.checks.decode.get_args(x))
        (#/paths/~1codec.cast(arguments.checks.decode.get_args(x))/get)
        """
        request = build_cast_codec()
        return parse_cast_codec(self._transport.send(request))

    def list_shapes(self) -> list[Shape]:
        """GET /shapes (#/paths/~1shapes/get)"""
        request = build_list_shapes()
        return parse_list_shapes(self._transport.send(request))


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

    async def partial_upload(self) -> str:
        """GET /uploads.partial(x) (#/paths/~1uploads.partial(x)/get)"""
        request = build_partial_upload()
        return parse_partial_upload(await self._transport.send(request))

    async def cast_codec(self) -> None:
        """GET /codec.cast(arguments.checks.decode.get_args(x))
        (#/paths/~1codec.cast(arguments.checks.decode.get_args(x))/get)
        """
        request = build_cast_codec()
        return parse_cast_codec(await self._transport.send(request))

    async def list_shapes(self) -> list[Shape]:
        """GET /shapes (#/paths/~1shapes/get)"""
        request = build_list_shapes()
        return parse_list_shapes(await self._transport.send(request))
