# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate multipart_bodies`.
"""Client and AsyncClient for Multipart bodies: files, JSON, lists, text."""

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
from . import _codec as codec
from .models import CreateClipRequest, Meta

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_create_clip(*, body: CreateClipRequest) -> requests.Request:
    """Build `POST /clips`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_create_clip_request(body, found, "")
    found.raise_if_any("create_clip")
    return requests.Request(
        method="POST",
        path="/clips",
        content=forms.form_parts(
            payload, {"cover": "image/png, image/jpeg", "title": "text/markdown"}, deep=("link",)
        ),
        accept="*/*",
    )


def parse_create_clip(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_create_draft(*, body: Meta) -> requests.Request:
    """Build `POST /drafts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_meta(body, found, "")
    found.raise_if_any("create_draft")
    return requests.Request(
        method="POST",
        path="/drafts",
        content=forms.form_parts(payload) if payload else None,
        accept="*/*",
    )


def parse_create_draft(response: responses.Response) -> None:
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

    def create_clip(
        self,
        *,
        audio: FileUpload,
        cover: FileUpload | None = None,
        title: str | None = None,
        meta: Meta | None = None,
        link: Meta | None = None,
        tags: list[str] | None = None,
        loud: bool | None = None,
    ) -> None:
        """POST /clips (#/paths/~1clips/post)

        The body has the class `CreateClipRequest`.

        title: At most 9 characters.
        """
        body = CreateClipRequest(
            audio=audio, cover=cover, title=title, meta=meta, link=link, tags=tags, loud=loud
        )
        request = build_create_clip(body=body)
        return parse_create_clip(self._transport.send(request))

    def create_draft(self, *, year: int | None = None) -> None:
        """POST /drafts (#/paths/~1drafts/post)

        The body has the class `Meta`.
        """
        body = Meta(year=year)
        request = build_create_draft(body=body)
        return parse_create_draft(self._transport.send(request))


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

    async def create_clip(
        self,
        *,
        audio: FileUpload,
        cover: FileUpload | None = None,
        title: str | None = None,
        meta: Meta | None = None,
        link: Meta | None = None,
        tags: list[str] | None = None,
        loud: bool | None = None,
    ) -> None:
        """POST /clips (#/paths/~1clips/post)

        The body has the class `CreateClipRequest`.

        title: At most 9 characters.
        """
        body = CreateClipRequest(
            audio=audio, cover=cover, title=title, meta=meta, link=link, tags=tags, loud=loud
        )
        request = build_create_clip(body=body)
        return parse_create_clip(await self._transport.send(request))

    async def create_draft(self, *, year: int | None = None) -> None:
        """POST /drafts (#/paths/~1drafts/post)

        The body has the class `Meta`.
        """
        body = Meta(year=year)
        request = build_create_draft(body=body)
        return parse_create_draft(await self._transport.send(request))
