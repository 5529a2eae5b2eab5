# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_described_as_uris`.
"""Client and AsyncClient for Files that are described as URIs, as Django REST framework returns
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
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
from .models import Album, Book, BookInput, Cover, CoverInput, Link

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_book(*, body: BookInput) -> requests.Request:
    """Build `POST /books`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_book_input(body, found, "")
    found.raise_if_any("add_book")
    return requests.Request(
        method="POST",
        path="/books",
        content=forms.json_or_parts(payload),
        content_type="application/json",
    )


def parse_add_book(response: responses.Response) -> Book:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_book)


def build_put_cover(*, body: CoverInput) -> requests.Request:
    """Build `PUT /covers`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_cover_input(body, found, "")
    found.raise_if_any("put_cover")
    return requests.Request(method="PUT", path="/covers", content=forms.form_parts(payload))


def parse_put_cover(response: responses.Response) -> Cover:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_cover)


def build_add_link(*, body: Link) -> requests.Request:
    """Build `POST /links`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_link(body, found, "")
    found.raise_if_any("add_link")
    return requests.Request(
        method="POST",
        path="/links",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_link(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_album(*, body: Album) -> requests.Request:
    """Build `PUT /albums`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_album(body, found, "")
    found.raise_if_any("put_album")
    return requests.Request(
        method="PUT",
        path="/albums",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_put_album(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_album(*, body: Album) -> requests.Request:
    """Build `POST /albums`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_album(body, found, "")
    found.raise_if_any("add_album")
    return requests.Request(
        method="POST",
        path="/albums",
        content=forms.form_parts(payload) if payload else None,
        accept="*/*",
    )


def parse_add_album(response: responses.Response) -> None:
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

    def add_book(
        self,
        *,
        title: str,
        subtitle: str | None | Unset = UNSET,
        cover: str | FileUpload | None | Unset = UNSET,
        back_photos: list[str | FileUpload] | None = None,
    ) -> Book:
        """POST /books (#/paths/~1books/post)

        The body has the class `BookInput`.
        The body is application/json, or multipart/form-data if it has a file.

        cover: As a string: a URI.
        back_photos: Each item: as a string: a URI.
        """
        body = BookInput(title=title, subtitle=subtitle, cover=cover, back_photos=back_photos)
        request = build_add_book(body=body)
        return parse_add_book(self._transport.send(request))

    def put_cover(self, *, image: str | FileUpload, alt: str | None = None) -> Cover:
        """PUT /covers (#/paths/~1covers/put)

        The body has the class `CoverInput`.

        image: As a string: a URI.
        """
        body = CoverInput(image=image, alt=alt)
        request = build_put_cover(body=body)
        return parse_put_cover(self._transport.send(request))

    def add_link(
        self,
        *,
        image_url: str | None = None,
        picture: str | None = None,
        documents: list[str] | None = None,
        author: str | None = None,
        upload: str | None = None,
    ) -> None:
        """POST /links (#/paths/~1links/post)

        The body has the class `Link`.

        image_url: A URI.
        picture: A URI. At most 200 characters.
        documents: Each item: a URI.
        author: A URI.
        upload: A URI.
        """
        body = Link(
            image_url=image_url, picture=picture, documents=documents, author=author, upload=upload
        )
        request = build_add_link(body=body)
        return parse_add_link(self._transport.send(request))

    def put_album(self, *, logo: str | None = None) -> None:
        """PUT /albums (#/paths/~1albums/put)

        The body has the class `Album`.

        logo: A URI.
        """
        body = Album(logo=logo)
        request = build_put_album(body=body)
        return parse_put_album(self._transport.send(request))

    def add_album(self, *, logo: str | None = None) -> None:
        """POST /albums (#/paths/~1albums/post)

        The body has the class `Album`.

        logo: A URI.
        """
        body = Album(logo=logo)
        request = build_add_album(body=body)
        return parse_add_album(self._transport.send(request))


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

    async def add_book(
        self,
        *,
        title: str,
        subtitle: str | None | Unset = UNSET,
        cover: str | FileUpload | None | Unset = UNSET,
        back_photos: list[str | FileUpload] | None = None,
    ) -> Book:
        """POST /books (#/paths/~1books/post)

        The body has the class `BookInput`.
        The body is application/json, or multipart/form-data if it has a file.

        cover: As a string: a URI.
        back_photos: Each item: as a string: a URI.
        """
        body = BookInput(title=title, subtitle=subtitle, cover=cover, back_photos=back_photos)
        request = build_add_book(body=body)
        return parse_add_book(await self._transport.send(request))

    async def put_cover(self, *, image: str | FileUpload, alt: str | None = None) -> Cover:
        """PUT /covers (#/paths/~1covers/put)

        The body has the class `CoverInput`.

        image: As a string: a URI.
        """
        body = CoverInput(image=image, alt=alt)
        request = build_put_cover(body=body)
        return parse_put_cover(await self._transport.send(request))

    async def add_link(
        self,
        *,
        image_url: str | None = None,
        picture: str | None = None,
        documents: list[str] | None = None,
        author: str | None = None,
        upload: str | None = None,
    ) -> None:
        """POST /links (#/paths/~1links/post)

        The body has the class `Link`.

        image_url: A URI.
        picture: A URI. At most 200 characters.
        documents: Each item: a URI.
        author: A URI.
        upload: A URI.
        """
        body = Link(
            image_url=image_url, picture=picture, documents=documents, author=author, upload=upload
        )
        request = build_add_link(body=body)
        return parse_add_link(await self._transport.send(request))

    async def put_album(self, *, logo: str | None = None) -> None:
        """PUT /albums (#/paths/~1albums/put)

        The body has the class `Album`.

        logo: A URI.
        """
        body = Album(logo=logo)
        request = build_put_album(body=body)
        return parse_put_album(await self._transport.send(request))

    async def add_album(self, *, logo: str | None = None) -> None:
        """POST /albums (#/paths/~1albums/post)

        The body has the class `Album`.

        logo: A URI.
        """
        body = Album(logo=logo)
        request = build_add_album(body=body)
        return parse_add_album(await self._transport.send(request))
