# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate body_problems`.
"""Client and AsyncClient for Bodies that are not sent as described."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from .._runtime import (
    alternatives,
    checks,
    compound,
    downloading,
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
from .models import AddPartsRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_list(*, body: dict[str, Any] | None = None) -> requests.Request:
    """Build `POST /list`, or raise InvalidInput."""
    found = checks.Violations()
    payload = (
        None if body is None else compound.mapping(body, found, "body", item=compound.any_json)
    )
    found.raise_if_any("add_list")
    return requests.Request(
        method="POST",
        path="/list",
        content=forms.form_body(payload) if payload is not None else None,
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_add_list(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_files(*, body: dict[str, list[FileUpload] | FileUpload | Any]) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = compound.mapping(
        body,
        found,
        "body",
        item=partial(
            compound.one_of,
            options=(
                partial(compound.array, item=file_parts.file),
                file_parts.file,
                compound.any_json,
            ),
        ),
    )
    found.raise_if_any("add_files")
    return requests.Request(
        method="POST", path="/files", content=forms.form_parts(payload), accept="*/*"
    )


def parse_add_files(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_header(
    *, body: FileUpload | None = None, content_type: str | None = None
) -> requests.Request:
    """Build `POST /header`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("*/*", file_parts.file, alternatives.as_it_is),
        required=False,
    )
    found.raise_if_any("add_header")
    return requests.Request(
        method="POST",
        path="/header",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_add_header(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_add_odd(
    *,
    body: str | FileUpload | None = None,
    content_type: Literal["application/json", "odd/media/type"] | None = None,
) -> requests.Request:
    """Build `POST /odd`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("application/json", checks.string, requests.json_body),
        alternatives.Kind("odd/media/type", file_parts.file, alternatives.as_it_is),
        required=False,
    )
    found.raise_if_any("add_odd")
    return requests.Request(
        method="POST",
        path="/odd",
        content=payload.content,
        content_type=payload.content_type,
        accept="text/csv, */*;q=0.1",
    )


def parse_add_odd(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_add_parts(*, body: AddPartsRequest) -> requests.Request:
    """Build `POST /parts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_parts_request(body, found, "")
    found.raise_if_any("add_parts")
    return requests.Request(
        method="POST",
        path="/parts",
        content=forms.form_parts(payload) if payload else None,
        accept="*/*",
    )


def parse_add_parts(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def add_list(self, *, body: dict[str, Any] | None = None) -> None:
        """POST /list (#/paths/~1list/post)"""
        request = build_add_list(body=body)
        return parse_add_list(self._transport.send(request))

    def add_files(self, *, body: dict[str, list[FileUpload] | FileUpload | Any]) -> None:
        """POST /files (#/paths/~1files/post)"""
        request = build_add_files(body=body)
        return parse_add_files(self._transport.send(request))

    def add_header(
        self, *, body: FileUpload | None = None, content_type: str | None = None
    ) -> bytes:
        """POST /header (#/paths/~1header/post)

        content_type: The media type of `body`: `FileUpload` as */*.
        """
        request = build_add_header(body=body, content_type=content_type)
        return parse_add_header(self._transport.send(request))

    def add_odd(
        self,
        *,
        body: str | FileUpload | None = None,
        content_type: Literal["application/json", "odd/media/type"] | None = None,
    ) -> str:
        """POST /odd (#/paths/~1odd/post)

        content_type: The media type of `body`: `str` as application/json; `FileUpload` as
            odd/media/type.
        """
        request = build_add_odd(body=body, content_type=content_type)
        return parse_add_odd(self._transport.send(request))

    def add_parts(self, *, a: str | None = None, c: str | None = None) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `AddPartsRequest`.
        """
        body = AddPartsRequest(a=a, c=c)
        request = build_add_parts(body=body)
        return parse_add_parts(self._transport.send(request))


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

    async def add_list(self, *, body: dict[str, Any] | None = None) -> None:
        """POST /list (#/paths/~1list/post)"""
        request = build_add_list(body=body)
        return parse_add_list(await self._transport.send(request))

    async def add_files(self, *, body: dict[str, list[FileUpload] | FileUpload | Any]) -> None:
        """POST /files (#/paths/~1files/post)"""
        request = build_add_files(body=body)
        return parse_add_files(await self._transport.send(request))

    async def add_header(
        self, *, body: FileUpload | None = None, content_type: str | None = None
    ) -> bytes:
        """POST /header (#/paths/~1header/post)

        content_type: The media type of `body`: `FileUpload` as */*.
        """
        request = build_add_header(body=body, content_type=content_type)
        return parse_add_header(await self._transport.send(request))

    async def add_odd(
        self,
        *,
        body: str | FileUpload | None = None,
        content_type: Literal["application/json", "odd/media/type"] | None = None,
    ) -> str:
        """POST /odd (#/paths/~1odd/post)

        content_type: The media type of `body`: `str` as application/json; `FileUpload` as
            odd/media/type.
        """
        request = build_add_odd(body=body, content_type=content_type)
        return parse_add_odd(await self._transport.send(request))

    async def add_parts(self, *, a: str | None = None, c: str | None = None) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `AddPartsRequest`.
        """
        body = AddPartsRequest(a=a, c=c)
        request = build_add_parts(body=body)
        return parse_add_parts(await self._transport.send(request))
