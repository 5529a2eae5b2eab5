# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate one_schema_in_several_media_types`.
"""Client and AsyncClient for One schema in several media types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime import (
    alternatives,
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
from .models import AddGalleryRequest, NewDocument, PutThingRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_put_picture(
    *, body: FileUpload, content_type: Literal["image/png", "image/jpeg"] | None = None
) -> requests.Request:
    """Build `PUT /pictures`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("image/png", file_parts.file, alternatives.as_it_is),
        alternatives.Kind("image/jpeg", file_parts.file, alternatives.as_it_is),
    )
    found.raise_if_any("put_picture")
    return requests.Request(
        method="PUT",
        path="/pictures",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_put_picture(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_cover(
    *, body: FileUpload | None = None, content_type: str | None = None
) -> requests.Request:
    """Build `PUT /covers`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("image/svg+xml", file_parts.file, alternatives.as_it_is),
        alternatives.Kind("image/*", file_parts.file, alternatives.as_it_is),
        required=False,
    )
    found.raise_if_any("put_cover")
    return requests.Request(
        method="PUT",
        path="/covers",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_put_cover(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_note(
    *,
    body: str | FileUpload,
    content_type: Literal["text/plain", "text/csv", "application/octet-stream"] | None = None,
) -> requests.Request:
    """Build `PUT /notes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("text/plain", checks.string, str.encode),
        alternatives.Kind("text/csv", checks.string, str.encode),
        alternatives.Kind("application/octet-stream", file_parts.file, alternatives.as_it_is),
    )
    found.raise_if_any("put_note")
    return requests.Request(
        method="PUT",
        path="/notes",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_put_note(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_thing(*, body: PutThingRequest) -> requests.Request:
    """Build `PUT /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_put_thing_request(body, found, "")
    found.raise_if_any("put_thing")
    return requests.Request(
        method="PUT",
        path="/things",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_thing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_document(*, body: NewDocument) -> requests.Request:
    """Build `POST /documents`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_new_document(body, found, "")
    found.raise_if_any("add_document")
    return requests.Request(
        method="POST", path="/documents", content=forms.form_parts(payload), accept="*/*"
    )


def parse_add_document(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_gallery(*, body: AddGalleryRequest) -> requests.Request:
    """Build `POST /galleries`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_gallery_request(body, found, "")
    found.raise_if_any("add_gallery")
    return requests.Request(
        method="POST",
        path="/galleries",
        content=forms.json_or_parts(payload, {"pictures": "image/png"}),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_gallery(response: responses.Response) -> None:
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

    def put_picture(
        self, *, body: FileUpload, content_type: Literal["image/png", "image/jpeg"] | None = None
    ) -> None:
        """PUT /pictures (#/paths/~1pictures/put)

        content_type: The media type of `body`: `FileUpload` as image/png; `FileUpload` as
            image/jpeg.
        """
        request = build_put_picture(body=body, content_type=content_type)
        return parse_put_picture(self._transport.send(request))

    def put_cover(self, *, body: FileUpload | None = None, content_type: str | None = None) -> None:
        """PUT /covers (#/paths/~1covers/put)

        content_type: The media type of `body`: `FileUpload` as image/svg+xml; `FileUpload` as
            image/*.
        """
        request = build_put_cover(body=body, content_type=content_type)
        return parse_put_cover(self._transport.send(request))

    def put_note(
        self,
        *,
        body: str | FileUpload,
        content_type: Literal["text/plain", "text/csv", "application/octet-stream"] | None = None,
    ) -> None:
        """PUT /notes (#/paths/~1notes/put)

        content_type: The media type of `body`: `str` as text/plain; `str` as text/csv;
            `FileUpload` as application/octet-stream.
        """
        request = build_put_note(body=body, content_type=content_type)
        return parse_put_note(self._transport.send(request))

    def put_thing(self, *, name: str | None = None) -> None:
        """PUT /things (#/paths/~1things/put)

        The body has the class `PutThingRequest`.
        """
        body = PutThingRequest(name=name)
        request = build_put_thing(body=body)
        return parse_put_thing(self._transport.send(request))

    def add_document(self, *, title: str, file: FileUpload) -> None:
        """POST /documents (#/paths/~1documents/post)

        The body has the class `NewDocument`.
        """
        body = NewDocument(title=title, file=file)
        request = build_add_document(body=body)
        return parse_add_document(self._transport.send(request))

    def add_gallery(self, *, pictures: list[FileUpload] | None | Unset = UNSET) -> None:
        """POST /galleries (#/paths/~1galleries/post)

        The body has the class `AddGalleryRequest`.
        The body is application/json, or multipart/form-data if it has a file.
        """
        body = AddGalleryRequest(pictures=pictures)
        request = build_add_gallery(body=body)
        return parse_add_gallery(self._transport.send(request))


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

    async def put_picture(
        self, *, body: FileUpload, content_type: Literal["image/png", "image/jpeg"] | None = None
    ) -> None:
        """PUT /pictures (#/paths/~1pictures/put)

        content_type: The media type of `body`: `FileUpload` as image/png; `FileUpload` as
            image/jpeg.
        """
        request = build_put_picture(body=body, content_type=content_type)
        return parse_put_picture(await self._transport.send(request))

    async def put_cover(
        self, *, body: FileUpload | None = None, content_type: str | None = None
    ) -> None:
        """PUT /covers (#/paths/~1covers/put)

        content_type: The media type of `body`: `FileUpload` as image/svg+xml; `FileUpload` as
            image/*.
        """
        request = build_put_cover(body=body, content_type=content_type)
        return parse_put_cover(await self._transport.send(request))

    async def put_note(
        self,
        *,
        body: str | FileUpload,
        content_type: Literal["text/plain", "text/csv", "application/octet-stream"] | None = None,
    ) -> None:
        """PUT /notes (#/paths/~1notes/put)

        content_type: The media type of `body`: `str` as text/plain; `str` as text/csv;
            `FileUpload` as application/octet-stream.
        """
        request = build_put_note(body=body, content_type=content_type)
        return parse_put_note(await self._transport.send(request))

    async def put_thing(self, *, name: str | None = None) -> None:
        """PUT /things (#/paths/~1things/put)

        The body has the class `PutThingRequest`.
        """
        body = PutThingRequest(name=name)
        request = build_put_thing(body=body)
        return parse_put_thing(await self._transport.send(request))

    async def add_document(self, *, title: str, file: FileUpload) -> None:
        """POST /documents (#/paths/~1documents/post)

        The body has the class `NewDocument`.
        """
        body = NewDocument(title=title, file=file)
        request = build_add_document(body=body)
        return parse_add_document(await self._transport.send(request))

    async def add_gallery(self, *, pictures: list[FileUpload] | None | Unset = UNSET) -> None:
        """POST /galleries (#/paths/~1galleries/post)

        The body has the class `AddGalleryRequest`.
        The body is application/json, or multipart/form-data if it has a file.
        """
        body = AddGalleryRequest(pictures=pictures)
        request = build_add_gallery(body=body)
        return parse_add_gallery(await self._transport.send(request))
