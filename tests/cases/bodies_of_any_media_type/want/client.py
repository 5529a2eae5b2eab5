# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_any_media_type`.
"""Client and AsyncClient for Bodies of any media type."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    alternatives,
    checks,
    clients,
    compound,
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
from .models import AddThingRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_image(*, body: FileUpload, content_type: str | None = None) -> requests.Request:
    """Build `POST /images`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("image/*", file_parts.file, alternatives.as_it_is),
    )
    found.raise_if_any("add_image")
    return requests.Request(
        method="POST",
        path="/images",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_add_image(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_note(*, body: str | None = None, content_type: str | None = None) -> requests.Request:
    """Build `POST /notes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind("text/*", checks.string, str.encode),
        required=False,
    )
    found.raise_if_any("add_note")
    return requests.Request(
        method="POST",
        path="/notes",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_add_note(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_thing(*, body: AddThingRequest) -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_thing_request(body, found, "")
    found.raise_if_any("add_thing")
    return requests.Request(
        method="POST",
        path="/things",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_thing(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_either(
    *, body: list[int] | FileUpload, content_type: str | None = None
) -> requests.Request:
    """Build `POST /either`, or raise InvalidInput."""
    found = checks.Violations()
    payload = alternatives.chosen(
        body,
        found,
        content_type,
        alternatives.Kind(
            "application/json", partial(compound.array, item=checks.integer), requests.json_body
        ),
        alternatives.Kind("*/*", file_parts.file, alternatives.as_it_is),
    )
    found.raise_if_any("add_either")
    return requests.Request(
        method="POST",
        path="/either",
        content=payload.content,
        content_type=payload.content_type,
        accept="*/*",
    )


def parse_add_either(response: responses.Response) -> None:
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

    def add_image(self, *, body: FileUpload, content_type: str | None = None) -> None:
        """POST /images (#/paths/~1images/post)

        content_type: The media type of `body`: `FileUpload` as image/*.
        """
        request = build_add_image(body=body, content_type=content_type)
        return parse_add_image(self._transport.send(request))

    def add_note(self, *, body: str | None = None, content_type: str | None = None) -> None:
        """POST /notes (#/paths/~1notes/post)

        content_type: The media type of `body`: `str` as text/*.
        """
        request = build_add_note(body=body, content_type=content_type)
        return parse_add_note(self._transport.send(request))

    def add_thing(self, *, name: str) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `AddThingRequest`.
        """
        body = AddThingRequest(name=name)
        request = build_add_thing(body=body)
        return parse_add_thing(self._transport.send(request))

    def add_either(self, *, body: list[int] | FileUpload, content_type: str | None = None) -> None:
        """POST /either (#/paths/~1either/post)

        content_type: The media type of `body`: `list[int]` as application/json; `FileUpload` as
            */*.
        """
        request = build_add_either(body=body, content_type=content_type)
        return parse_add_either(self._transport.send(request))


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

    async def add_image(self, *, body: FileUpload, content_type: str | None = None) -> None:
        """POST /images (#/paths/~1images/post)

        content_type: The media type of `body`: `FileUpload` as image/*.
        """
        request = build_add_image(body=body, content_type=content_type)
        return parse_add_image(await self._transport.send(request))

    async def add_note(self, *, body: str | None = None, content_type: str | None = None) -> None:
        """POST /notes (#/paths/~1notes/post)

        content_type: The media type of `body`: `str` as text/*.
        """
        request = build_add_note(body=body, content_type=content_type)
        return parse_add_note(await self._transport.send(request))

    async def add_thing(self, *, name: str) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `AddThingRequest`.
        """
        body = AddThingRequest(name=name)
        request = build_add_thing(body=body)
        return parse_add_thing(await self._transport.send(request))

    async def add_either(
        self, *, body: list[int] | FileUpload, content_type: str | None = None
    ) -> None:
        """POST /either (#/paths/~1either/post)

        content_type: The media type of `body`: `list[int]` as application/json; `FileUpload` as
            */*.
        """
        request = build_add_either(body=body, content_type=content_type)
        return parse_add_either(await self._transport.send(request))
