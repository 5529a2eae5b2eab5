# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_0`.
"""Client and AsyncClient for File uploads: `format: binary`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    alternatives,
    arguments,
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
from .models import AddFilesRequest, AddFilesRequestMeta, Picture

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
        content=forms.form_parts(payload, {"cover": "image/*"}),
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


def build_put_picture(
    *,
    body: FileUpload,
    content_type: str | None = None,
    alternatives_query: int | None = None,
    file_parts_query: int | None = None,
) -> requests.Request:
    """Build `PUT /pictures`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs,
        "alternatives",
        alternatives_query,
        found,
        checks.integer,
        at="alternatives_query",
    )
    arguments.query(
        query_pairs, "file_parts", file_parts_query, found, checks.integer, at="file_parts_query"
    )
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("image/*", file_parts.file, alternatives.as_it_is),
    )
    found.raise_if_any("put_picture")
    return requests.Request(
        method="PUT",
        path="/pictures",
        query=tuple(query_pairs),
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_put_picture(response: responses.Response) -> None:
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
        caption: str | None = None,
        meta: AddFilesRequestMeta | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFilesRequest`.

        more: At most 2 items.
        """
        body = AddFilesRequest(
            file=file, more=more, cover=cover, gone=gone, caption=caption, meta=meta
        )
        request = build_add_files(body=body)
        return parse_add_files(self._transport.send(request))

    def put_raw(self, *, body: FileUpload) -> None:
        """PUT /raw (#/paths/~1raw/put)"""
        request = build_put_raw(body=body)
        return parse_put_raw(self._transport.send(request))

    def put_picture(
        self,
        *,
        body: FileUpload,
        content_type: str | None = None,
        alternatives_query: int | None = None,
        file_parts_query: int | None = None,
    ) -> None:
        """PUT /pictures (#/paths/~1pictures/put)

        content_type: The media type of `body`: `FileUpload` as image/*.
        """
        request = build_put_picture(
            body=body,
            content_type=content_type,
            alternatives_query=alternatives_query,
            file_parts_query=file_parts_query,
        )
        return parse_put_picture(self._transport.send(request))


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
        caption: str | None = None,
        meta: AddFilesRequestMeta | None = None,
    ) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `AddFilesRequest`.

        more: At most 2 items.
        """
        body = AddFilesRequest(
            file=file, more=more, cover=cover, gone=gone, caption=caption, meta=meta
        )
        request = build_add_files(body=body)
        return parse_add_files(await self._transport.send(request))

    async def put_raw(self, *, body: FileUpload) -> None:
        """PUT /raw (#/paths/~1raw/put)"""
        request = build_put_raw(body=body)
        return parse_put_raw(await self._transport.send(request))

    async def put_picture(
        self,
        *,
        body: FileUpload,
        content_type: str | None = None,
        alternatives_query: int | None = None,
        file_parts_query: int | None = None,
    ) -> None:
        """PUT /pictures (#/paths/~1pictures/put)

        content_type: The media type of `body`: `FileUpload` as image/*.
        """
        request = build_put_picture(
            body=body,
            content_type=content_type,
            alternatives_query=alternatives_query,
            file_parts_query=file_parts_query,
        )
        return parse_put_picture(await self._transport.send(request))
