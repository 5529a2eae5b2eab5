# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bytes_in_json`.
"""Client and AsyncClient for Bytes in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    file_parts,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.file_parts import FileUpload
from . import _codec as codec
from .models import Avatar, Cover

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_avatar(*, body: Avatar) -> requests.Request:
    """Build `POST /avatars`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_avatar(body, found, "")
    found.raise_if_any("add_avatar")
    return requests.Request(
        method="POST",
        path="/avatars",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_avatar(response: responses.Response) -> Avatar:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_avatar)


def build_add_cover(*, body: Cover) -> requests.Request:
    """Build `POST /covers`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_cover(body, found, "")
    found.raise_if_any("add_cover")
    return requests.Request(method="POST", path="/covers", content=forms.form_parts(payload))


def parse_add_cover(response: responses.Response) -> Cover:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_cover)


def build_put_raw(*, body: FileUpload) -> requests.Request:
    """Build `PUT /raw`, or raise InvalidInput."""
    found = checks.Violations()
    payload = file_parts.file(body, found, "body")
    found.raise_if_any("put_raw")
    return requests.Request(
        method="PUT", path="/raw", content=payload, content_type="application/json", accept="*/*"
    )


def parse_put_raw(response: responses.Response) -> None:
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

    def add_avatar(self, *, image: str) -> Avatar:
        """POST /avatars (#/paths/~1avatars/post)

        The body has the class `Avatar`.

        image: Format: binary.
        """
        body = Avatar(image=image)
        request = build_add_avatar(body=body)
        return parse_add_avatar(self._transport.send(request))

    def add_cover(self, *, image: bytes | str) -> Cover:
        """POST /covers (#/paths/~1covers/post)

        The body has the class `Cover`.

        image: As a string: format: binary.
        """
        body = Cover(image=image)
        request = build_add_cover(body=body)
        return parse_add_cover(self._transport.send(request))

    def put_raw(self, *, body: FileUpload) -> None:
        """PUT /raw (#/paths/~1raw/put)"""
        request = build_put_raw(body=body)
        return parse_put_raw(self._transport.send(request))


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

    async def add_avatar(self, *, image: str) -> Avatar:
        """POST /avatars (#/paths/~1avatars/post)

        The body has the class `Avatar`.

        image: Format: binary.
        """
        body = Avatar(image=image)
        request = build_add_avatar(body=body)
        return parse_add_avatar(await self._transport.send(request))

    async def add_cover(self, *, image: bytes | str) -> Cover:
        """POST /covers (#/paths/~1covers/post)

        The body has the class `Cover`.

        image: As a string: format: binary.
        """
        body = Cover(image=image)
        request = build_add_cover(body=body)
        return parse_add_cover(await self._transport.send(request))

    async def put_raw(self, *, body: FileUpload) -> None:
        """PUT /raw (#/paths/~1raw/put)"""
        request = build_put_raw(body=body)
        return parse_put_raw(await self._transport.send(request))
