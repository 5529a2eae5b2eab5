# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_or_multipart`.
"""Client and AsyncClient for One schema as JSON and as multipart."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Literal

from .._runtime import (
    alternatives,
    arguments,
    checks,
    clients,
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
from .models import BookPatch, BookPatchAuthor, Cover, Scan

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_replace_cover(id: int, *, body: Cover) -> requests.Request:
    """Build `PUT /books/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/books/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_cover(body, found, "")
    found.raise_if_any("replace_cover")
    return requests.Request(
        method="PUT", path=url_path, content=forms.form_parts(payload), accept="*/*"
    )


def parse_replace_cover(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_update_book(id: int, *, body: BookPatch) -> requests.Request:
    """Build `PATCH /books/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/books/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_book_patch(body, found, "")
    found.raise_if_any("update_book")
    return requests.Request(
        method="PATCH",
        path=url_path,
        content=forms.json_or_parts(payload) if payload else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_update_book(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_import_books(
    *,
    body: BookPatch | str,
    content_type: (
        Literal["application/vnd.books+json", "multipart/form-data", "text/csv"] | None
    ) = None,
) -> requests.Request:
    """Build `POST /books`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/vnd.books+json",
            partial(alternatives.without_files, codec.encode_book_patch),
            requests.json_body,
        ),
        alternatives.Kind(
            "multipart/form-data",
            codec.encode_book_patch,
            partial(forms.form_parts, content_types={"cover": "image/png"}),
        ),
        alternatives.Kind("text/csv", checks.string, str.encode),
    )
    found.raise_if_any("import_books")
    return requests.Request(
        method="POST",
        path="/books",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_import_books(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_with_id(
    *, body: BookPatch | None = None, genre: str | None = None
) -> requests.Request:
    """Build `POST /clash`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "genre", genre, found, checks.string)
    payload = None if body is None else codec.encode_book_patch(body, found, "body")
    found.raise_if_any("add_with_id")
    return requests.Request(
        method="POST",
        path="/clash",
        query=tuple(query_pairs),
        content=forms.json_or_parts(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_add_with_id(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_scan(*, body: Scan) -> requests.Request:
    """Build `POST /returned`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_scan(body, found, "")
    found.raise_if_any("add_scan")
    return requests.Request(
        method="POST",
        path="/returned",
        content=forms.json_or_parts(payload),
        content_type="application/json",
    )


def parse_add_scan(response: responses.Response) -> Scan:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_scan)


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

    def replace_cover(
        self, id: int, *, cover: FileUpload, genre: str | None | Unset = UNSET
    ) -> None:
        """PUT /books/{id} (#/paths/~1books~1{id}/put)

        The body has the class `Cover`.
        """
        body = Cover(cover=cover, genre=genre)
        request = build_replace_cover(id, body=body)
        return parse_replace_cover(self._transport.send(request))

    def update_book(
        self,
        id: int,
        *,
        cover: FileUpload | None | Unset = UNSET,
        pages: list[FileUpload] | None = None,
        genre: str | None | Unset = UNSET,
        published: dt.date | None = None,
        attrs: dict[str, int] | None = None,
        author: BookPatchAuthor | None = None,
    ) -> None:
        """PATCH /books/{id} (#/paths/~1books~1{id}/patch)

        The body has the class `BookPatch`.
        The body is application/json, or multipart/form-data if it has a file.
        """
        body = BookPatch(
            cover=cover, pages=pages, genre=genre, published=published, attrs=attrs, author=author
        )
        request = build_update_book(id, body=body)
        return parse_update_book(self._transport.send(request))

    def import_books(
        self,
        *,
        body: BookPatch | str,
        content_type: (
            Literal["application/vnd.books+json", "multipart/form-data", "text/csv"] | None
        ) = None,
    ) -> None:
        """POST /books (#/paths/~1books/post)

        content_type: The media type of `body`: `BookPatch` as application/vnd.books+json or
            multipart/form-data; `str` as text/csv.
        """
        request = build_import_books(body=body, content_type=content_type)
        return parse_import_books(self._transport.send(request))

    def add_with_id(self, *, body: BookPatch | None = None, genre: str | None = None) -> None:
        """POST /clash (#/paths/~1clash/post)

        The body is application/json, or multipart/form-data if it has a file.
        """
        request = build_add_with_id(body=body, genre=genre)
        return parse_add_with_id(self._transport.send(request))

    def add_scan(self, *, scan: bytes | str, note: str | None | Unset = UNSET) -> Scan:
        """POST /returned (#/paths/~1returned/post)

        The body has the class `Scan`.
        The body is application/json, or multipart/form-data if it has a file.

        scan: As a string: format: binary.
        """
        body = Scan(scan=scan, note=note)
        request = build_add_scan(body=body)
        return parse_add_scan(self._transport.send(request))


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

    async def replace_cover(
        self, id: int, *, cover: FileUpload, genre: str | None | Unset = UNSET
    ) -> None:
        """PUT /books/{id} (#/paths/~1books~1{id}/put)

        The body has the class `Cover`.
        """
        body = Cover(cover=cover, genre=genre)
        request = build_replace_cover(id, body=body)
        return parse_replace_cover(await self._transport.send(request))

    async def update_book(
        self,
        id: int,
        *,
        cover: FileUpload | None | Unset = UNSET,
        pages: list[FileUpload] | None = None,
        genre: str | None | Unset = UNSET,
        published: dt.date | None = None,
        attrs: dict[str, int] | None = None,
        author: BookPatchAuthor | None = None,
    ) -> None:
        """PATCH /books/{id} (#/paths/~1books~1{id}/patch)

        The body has the class `BookPatch`.
        The body is application/json, or multipart/form-data if it has a file.
        """
        body = BookPatch(
            cover=cover, pages=pages, genre=genre, published=published, attrs=attrs, author=author
        )
        request = build_update_book(id, body=body)
        return parse_update_book(await self._transport.send(request))

    async def import_books(
        self,
        *,
        body: BookPatch | str,
        content_type: (
            Literal["application/vnd.books+json", "multipart/form-data", "text/csv"] | None
        ) = None,
    ) -> None:
        """POST /books (#/paths/~1books/post)

        content_type: The media type of `body`: `BookPatch` as application/vnd.books+json or
            multipart/form-data; `str` as text/csv.
        """
        request = build_import_books(body=body, content_type=content_type)
        return parse_import_books(await self._transport.send(request))

    async def add_with_id(self, *, body: BookPatch | None = None, genre: str | None = None) -> None:
        """POST /clash (#/paths/~1clash/post)

        The body is application/json, or multipart/form-data if it has a file.
        """
        request = build_add_with_id(body=body, genre=genre)
        return parse_add_with_id(await self._transport.send(request))

    async def add_scan(self, *, scan: bytes | str, note: str | None | Unset = UNSET) -> Scan:
        """POST /returned (#/paths/~1returned/post)

        The body has the class `Scan`.
        The body is application/json, or multipart/form-data if it has a file.

        scan: As a string: format: binary.
        """
        body = Scan(scan=scan, note=note)
        request = build_add_scan(body=body)
        return parse_add_scan(await self._transport.send(request))
