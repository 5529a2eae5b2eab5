# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate response_contents`.
"""Client and AsyncClient for Results of every media type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from .models import EitherResponse, VendorResponse

if TYPE_CHECKING:
    import httpx2


def build_vendor() -> requests.Request:
    """Build `GET /vendor`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/vendor", accept="application/hal+json")


def parse_vendor(response: responses.Response) -> VendorResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_vendor_response)


def build_either() -> requests.Request:
    """Build `GET /either`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/either")


def parse_either(response: responses.Response) -> EitherResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_either_response)


def build_text() -> requests.Request:
    """Build `GET /text`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/text", accept="text/csv, */*;q=0.1")


def parse_text(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_count() -> requests.Request:
    """Build `GET /count`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/count", accept="text/plain, */*;q=0.1")


def parse_count(response: responses.Response) -> int:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.integer)


def build_ratio() -> requests.Request:
    """Build `GET /ratio`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/ratio", accept="text/plain, */*;q=0.1")


def parse_ratio(response: responses.Response) -> float | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(decode.number))


def build_ready() -> requests.Request:
    """Build `GET /ready`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/ready")


def parse_ready(response: responses.Response) -> bool:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.boolean)


def build_bytes_() -> requests.Request:
    """Build `GET /bytes`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/bytes", accept="audio/wav, */*;q=0.1")


def parse_bytes_(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_anything() -> requests.Request:
    """Build `GET /anything`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/anything", accept="*/*")


def parse_anything(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_untyped() -> requests.Request:
    """Build `GET /untyped`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/untyped", accept="application/json, */*;q=0.9")


def parse_untyped(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.any_value(response)


def build_nothing() -> requests.Request:
    """Build `GET /nothing`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/nothing", accept="application/json, */*;q=0.9")


def parse_nothing(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_heads() -> requests.Request:
    """Build `HEAD /heads`, or raise InvalidInput."""
    return requests.Request(method="HEAD", path="/heads", accept="*/*")


def parse_heads(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def vendor(self) -> VendorResponse:
        """GET /vendor (#/paths/~1vendor/get)"""
        request = build_vendor()
        return parse_vendor(self._transport.send(request))

    def either(self) -> EitherResponse:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(self._transport.send(request))

    def text(self) -> str:
        """GET /text (#/paths/~1text/get)"""
        request = build_text()
        return parse_text(self._transport.send(request))

    def count(self) -> int:
        """GET /count (#/paths/~1count/get)"""
        request = build_count()
        return parse_count(self._transport.send(request))

    def ratio(self) -> float | None:
        """GET /ratio (#/paths/~1ratio/get)"""
        request = build_ratio()
        return parse_ratio(self._transport.send(request))

    def ready(self) -> bool:
        """GET /ready (#/paths/~1ready/get)"""
        request = build_ready()
        return parse_ready(self._transport.send(request))

    def bytes_(self) -> bytes:
        """GET /bytes (#/paths/~1bytes/get)"""
        request = build_bytes_()
        return parse_bytes_(self._transport.send(request))

    def anything(self) -> bytes:
        """GET /anything (#/paths/~1anything/get)"""
        request = build_anything()
        return parse_anything(self._transport.send(request))

    def untyped(self) -> Any:
        """GET /untyped (#/paths/~1untyped/get)"""
        request = build_untyped()
        return parse_untyped(self._transport.send(request))

    def nothing(self) -> Any:
        """GET /nothing (#/paths/~1nothing/get)"""
        request = build_nothing()
        return parse_nothing(self._transport.send(request))

    def heads(self) -> None:
        """HEAD /heads (#/paths/~1heads/head)"""
        request = build_heads()
        return parse_heads(self._transport.send(request))


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

    async def vendor(self) -> VendorResponse:
        """GET /vendor (#/paths/~1vendor/get)"""
        request = build_vendor()
        return parse_vendor(await self._transport.send(request))

    async def either(self) -> EitherResponse:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(await self._transport.send(request))

    async def text(self) -> str:
        """GET /text (#/paths/~1text/get)"""
        request = build_text()
        return parse_text(await self._transport.send(request))

    async def count(self) -> int:
        """GET /count (#/paths/~1count/get)"""
        request = build_count()
        return parse_count(await self._transport.send(request))

    async def ratio(self) -> float | None:
        """GET /ratio (#/paths/~1ratio/get)"""
        request = build_ratio()
        return parse_ratio(await self._transport.send(request))

    async def ready(self) -> bool:
        """GET /ready (#/paths/~1ready/get)"""
        request = build_ready()
        return parse_ready(await self._transport.send(request))

    async def bytes_(self) -> bytes:
        """GET /bytes (#/paths/~1bytes/get)"""
        request = build_bytes_()
        return parse_bytes_(await self._transport.send(request))

    async def anything(self) -> bytes:
        """GET /anything (#/paths/~1anything/get)"""
        request = build_anything()
        return parse_anything(await self._transport.send(request))

    async def untyped(self) -> Any:
        """GET /untyped (#/paths/~1untyped/get)"""
        request = build_untyped()
        return parse_untyped(await self._transport.send(request))

    async def nothing(self) -> Any:
        """GET /nothing (#/paths/~1nothing/get)"""
        request = build_nothing()
        return parse_nothing(await self._transport.send(request))

    async def heads(self) -> None:
        """HEAD /heads (#/paths/~1heads/head)"""
        request = build_heads()
        return parse_heads(await self._transport.send(request))
