# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate raw_bodies`.
"""Client and AsyncClient for Bodies that are bytes or text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    file_parts,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.file_parts import FileUpload
from . import _codec as codec
from .models import PutEitherRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_put_bytes(*, body: FileUpload) -> requests.Request:
    """Build `PUT /bytes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = file_parts.file(body, found, "body")
    found.raise_if_any("put_bytes")
    return requests.Request(
        method="PUT",
        path="/bytes",
        content=payload,
        content_type="application/octet-stream",
        accept="*/*",
    )


def parse_put_bytes(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_audio(*, body: FileUpload | None = None) -> requests.Request:
    """Build `PUT /audio`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else file_parts.file(body, found, "body")
    found.raise_if_any("put_audio")
    return requests.Request(
        method="PUT",
        path="/audio",
        content=payload if payload is not None else None,
        content_type="audio/wav",
        accept="*/*",
    )


def parse_put_audio(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_text(*, body: str) -> requests.Request:
    """Build `PUT /text`, or raise InvalidInput."""
    found = checks.Violations()
    payload = checks.string(body, found, "body")
    found.raise_if_any("put_text")
    return requests.Request(
        method="PUT",
        path="/text",
        content=payload.encode(),
        content_type="text/plain",
        accept="*/*",
    )


def parse_put_text(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_xml(*, body: FileUpload) -> requests.Request:
    """Build `PUT /xml`, or raise InvalidInput."""
    found = checks.Violations()
    payload = file_parts.file(body, found, "body")
    found.raise_if_any("put_xml")
    return requests.Request(
        method="PUT", path="/xml", content=payload, content_type="application/xml", accept="*/*"
    )


def parse_put_xml(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_either(*, body: PutEitherRequest) -> requests.Request:
    """Build `PUT /either`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_put_either_request(body, found, "")
    found.raise_if_any("put_either")
    return requests.Request(
        method="PUT",
        path="/either",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_either(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def put_bytes(self, *, body: FileUpload) -> None:
        """PUT /bytes (#/paths/~1bytes/put)

        body: What is kept.
        """
        request = build_put_bytes(body=body)
        return parse_put_bytes(self._transport.send(request))

    def put_audio(self, *, body: FileUpload | None = None) -> None:
        """PUT /audio (#/paths/~1audio/put)"""
        request = build_put_audio(body=body)
        return parse_put_audio(self._transport.send(request))

    def put_text(self, *, body: str) -> None:
        """PUT /text (#/paths/~1text/put)"""
        request = build_put_text(body=body)
        return parse_put_text(self._transport.send(request))

    def put_xml(self, *, body: FileUpload) -> None:
        """PUT /xml (#/paths/~1xml/put)"""
        request = build_put_xml(body=body)
        return parse_put_xml(self._transport.send(request))

    def put_either(self, *, a: str | None = None) -> None:
        """Both media types say the same, so that JSON is sent.

        PUT /either (#/paths/~1either/put)
        The body has the class `PutEitherRequest`.
        """
        body = PutEitherRequest(a=a)
        request = build_put_either(body=body)
        return parse_put_either(self._transport.send(request))


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

    async def put_bytes(self, *, body: FileUpload) -> None:
        """PUT /bytes (#/paths/~1bytes/put)

        body: What is kept.
        """
        request = build_put_bytes(body=body)
        return parse_put_bytes(await self._transport.send(request))

    async def put_audio(self, *, body: FileUpload | None = None) -> None:
        """PUT /audio (#/paths/~1audio/put)"""
        request = build_put_audio(body=body)
        return parse_put_audio(await self._transport.send(request))

    async def put_text(self, *, body: str) -> None:
        """PUT /text (#/paths/~1text/put)"""
        request = build_put_text(body=body)
        return parse_put_text(await self._transport.send(request))

    async def put_xml(self, *, body: FileUpload) -> None:
        """PUT /xml (#/paths/~1xml/put)"""
        request = build_put_xml(body=body)
        return parse_put_xml(await self._transport.send(request))

    async def put_either(self, *, a: str | None = None) -> None:
        """Both media types say the same, so that JSON is sent.

        PUT /either (#/paths/~1either/put)
        The body has the class `PutEitherRequest`.
        """
        body = PutEitherRequest(a=a)
        request = build_put_either(body=body)
        return parse_put_either(await self._transport.send(request))
