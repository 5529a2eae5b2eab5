# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_1`.
"""Client and AsyncClient for File uploads: `contentMediaType`, and parts without a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import AddFilesRequest, MaybePicture, Picture

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_files(*, body: AddFilesRequest) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_files_request(body, found, "")
    found.raise_if_any("add_files")
    return requests.Request(
        method="POST",
        path="/files",
        content=forms.form_parts(
            payload,
            {
                "cover": "image/png, image/*",
                "listed": "image/jpeg, image/gif",
                "told": "application/pdf",
                "more": "image/png",
                "null_listed": "image/png",
                "maybe": "image/png",
                "text": "text/markdown",
            },
        ),
        accept="*/*",
    )


def parse_add_files(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_raw(*, body: FileUpload) -> requests.Request:
    """Build `PUT /raw`, or raise InvalidInput."""
    found = checks.Violations()
    payload = file_parts.file(body, found, "body")
    found.raise_if_any("put_raw")
    return requests.Request(
        method="PUT",
        path="/raw",
        content=payload,
        content_type="application/octet-stream",
        accept="*/*",
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

    def add_files(
        self,
        *,
        file: FileUpload,
        more: list[FileUpload] | None = None,
        cover: Picture | None = None,
        gone: FileUpload | None | Unset = UNSET,
        listed: FileUpload | None = None,
        null_listed: list[Picture] | None | Unset = UNSET,
        maybe: MaybePicture | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        bare: FileUpload | Any | None = None,
        told: FileUpload | None = None,
        text: str | None = None,
        json: str | None = None,
        inline: bytes | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFilesRequest`.
        """
        body = AddFilesRequest(
            file=file,
            more=more,
            cover=cover,
            gone=gone,
            listed=listed,
            null_listed=null_listed,
            maybe=maybe,
            note=note,
            bare=bare,
            told=told,
            text=text,
            json=json,
            inline=inline,
        )
        request = build_add_files(body=body)
        return parse_add_files(self._transport.send(request))

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

    async def add_files(
        self,
        *,
        file: FileUpload,
        more: list[FileUpload] | None = None,
        cover: Picture | None = None,
        gone: FileUpload | None | Unset = UNSET,
        listed: FileUpload | None = None,
        null_listed: list[Picture] | None | Unset = UNSET,
        maybe: MaybePicture | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        bare: FileUpload | Any | None = None,
        told: FileUpload | None = None,
        text: str | None = None,
        json: str | None = None,
        inline: bytes | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFilesRequest`.
        """
        body = AddFilesRequest(
            file=file,
            more=more,
            cover=cover,
            gone=gone,
            listed=listed,
            null_listed=null_listed,
            maybe=maybe,
            note=note,
            bare=bare,
            told=told,
            text=text,
            json=json,
            inline=inline,
        )
        request = build_add_files(body=body)
        return parse_add_files(await self._transport.send(request))

    async def put_raw(self, *, body: FileUpload) -> None:
        """PUT /raw (#/paths/~1raw/put)"""
        request = build_put_raw(body=body)
        return parse_put_raw(await self._transport.send(request))
