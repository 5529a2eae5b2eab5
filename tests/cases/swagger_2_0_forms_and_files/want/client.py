# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_forms_and_files`.
"""Client and AsyncClient for Forms and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    downloading,
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
from .models import DownloadRequest, Photo, RenameRequest, UploadRequest

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"default": codec.decode_photo}


def build_add_photo(*, body: Photo) -> requests.Request:
    """Build `POST /photos`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_photo(body, found, "")
    found.raise_if_any("add_photo")
    return requests.Request(
        method="POST",
        path="/photos",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_photo(response: responses.Response) -> Photo:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_photo)


def build_download(id: int, *, body: DownloadRequest) -> requests.Request:
    """Build `GET /photos/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/photos/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_download_request(body, found, "")
    found.raise_if_any("download")
    return requests.Request(
        method="GET",
        path=url_path,
        content=forms.form_body(payload) if payload else None,
        content_type="application/x-www-form-urlencoded",
        accept="image/png, application/json",
    )


def parse_download(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return response.body


def build_rename(id: int, *, body: RenameRequest) -> requests.Request:
    """Build `PUT /photos/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/photos/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_rename_request(body, found, "")
    found.raise_if_any("rename")
    return requests.Request(
        method="PUT",
        path=url_path,
        content=forms.form_body(payload, {"tags": forms.Style("pipeDelimited", explode=False)}),
        content_type="application/x-www-form-urlencoded",
    )


def parse_rename(response: responses.Response) -> Photo:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_photo)


def build_upload(id: int, *, body: UploadRequest) -> requests.Request:
    """Build `POST /photos/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/photos/" + checks.segment(id, found, checks.integer, "id")
    payload = codec.encode_upload_request(body, found, "")
    found.raise_if_any("upload")
    return requests.Request(
        method="POST",
        path=url_path,
        content=forms.form_parts(payload, flat={"tags": ","}),
        accept="*/*",
    )


def parse_upload(response: responses.Response) -> None:
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

        base_url: Where the API is. The spec's server has no host: pass a URL that ends in /v1.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def add_photo(self, *, id: int, title: str | None | Unset = UNSET) -> Photo:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `Photo`.
        """
        body = Photo(id=id, title=title)
        request = build_add_photo(body=body)
        return parse_add_photo(self._transport.send(request))

    def download(self, id: int, *, note: str | None = None) -> bytes:
        """GET /photos/{id} (#/paths/~1photos~1{id}/get)

        The body has the class `DownloadRequest`.
        Raise StatusError, whose `error` is `Photo`.

        note: Shown below. At most 5 characters.
        """
        body = DownloadRequest(note=note)
        request = build_download(id, body=body)
        return parse_download(self._transport.send(request))

    def rename(
        self, id: int, *, title: str, note: str | None = None, tags: list[str] | None = None
    ) -> Photo:
        """PUT /photos/{id} (#/paths/~1photos~1{id}/put)

        The body has the class `RenameRequest`.

        note: Shown below. At most 5 characters.
        """
        body = RenameRequest(title=title, note=note, tags=tags)
        request = build_rename(id, body=body)
        return parse_rename(self._transport.send(request))

    def upload(
        self,
        id: int,
        *,
        file: FileUpload,
        note: str | None = None,
        tags: list[str] | None = None,
        sizes: list[int] | None = None,
    ) -> None:
        """POST /photos/{id} (#/paths/~1photos~1{id}/post)

        The body has the class `UploadRequest`.

        file: The pixels.
        note: Shown below. At most 5 characters.
        """
        body = UploadRequest(file=file, note=note, tags=tags, sizes=sizes)
        request = build_upload(id, body=body)
        return parse_upload(self._transport.send(request))


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

        base_url: Where the API is. The spec's server has no host: pass a URL that ends in /v1.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def add_photo(self, *, id: int, title: str | None | Unset = UNSET) -> Photo:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `Photo`.
        """
        body = Photo(id=id, title=title)
        request = build_add_photo(body=body)
        return parse_add_photo(await self._transport.send(request))

    async def download(self, id: int, *, note: str | None = None) -> bytes:
        """GET /photos/{id} (#/paths/~1photos~1{id}/get)

        The body has the class `DownloadRequest`.
        Raise StatusError, whose `error` is `Photo`.

        note: Shown below. At most 5 characters.
        """
        body = DownloadRequest(note=note)
        request = build_download(id, body=body)
        return parse_download(await self._transport.send(request))

    async def rename(
        self, id: int, *, title: str, note: str | None = None, tags: list[str] | None = None
    ) -> Photo:
        """PUT /photos/{id} (#/paths/~1photos~1{id}/put)

        The body has the class `RenameRequest`.

        note: Shown below. At most 5 characters.
        """
        body = RenameRequest(title=title, note=note, tags=tags)
        request = build_rename(id, body=body)
        return parse_rename(await self._transport.send(request))

    async def upload(
        self,
        id: int,
        *,
        file: FileUpload,
        note: str | None = None,
        tags: list[str] | None = None,
        sizes: list[int] | None = None,
    ) -> None:
        """POST /photos/{id} (#/paths/~1photos~1{id}/post)

        The body has the class `UploadRequest`.

        file: The pixels.
        note: Shown below. At most 5 characters.
        """
        body = UploadRequest(file=file, note=note, tags=tags, sizes=sizes)
        request = build_upload(id, body=body)
        return parse_upload(await self._transport.send(request))
