# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_in_every_style`.
"""Client and AsyncClient for Parts in every style."""

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
from .models import AddPartsRequest, AddPartsRequestBoth

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_parts(*, body: AddPartsRequest) -> requests.Request:
    """Build `POST /parts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_parts_request(body, found, "")
    found.raise_if_any("add_parts")
    return requests.Request(
        method="POST",
        path="/parts",
        content=forms.form_parts(
            payload,
            {"file": "image/png"},
            flat={"comma": ",", "space": " ", "pipe": "|", "both": ","},
            headers={
                "file": {"X-Kind": "cover", "X-Version": "2"},
                "more": {"X-Kind": "page"},
                "note": {"X-Kind": "note"},
            },
        ),
        accept="*/*",
    )


def parse_add_parts(response: responses.Response) -> None:
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

    def add_parts(
        self,
        *,
        comma: list[str] | None = None,
        space: list[str] | None = None,
        pipe: list[str] | None = None,
        both: AddPartsRequestBoth | None = None,
        file: FileUpload | None = None,
        more: list[FileUpload] | None = None,
        note: str | None = None,
    ) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `AddPartsRequest`.
        """
        body = AddPartsRequest(
            comma=comma, space=space, pipe=pipe, both=both, file=file, more=more, note=note
        )
        request = build_add_parts(body=body)
        return parse_add_parts(self._transport.send(request))


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

    async def add_parts(
        self,
        *,
        comma: list[str] | None = None,
        space: list[str] | None = None,
        pipe: list[str] | None = None,
        both: AddPartsRequestBoth | None = None,
        file: FileUpload | None = None,
        more: list[FileUpload] | None = None,
        note: str | None = None,
    ) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `AddPartsRequest`.
        """
        body = AddPartsRequest(
            comma=comma, space=space, pipe=pipe, both=both, file=file, more=more, note=note
        )
        request = build_add_parts(body=body)
        return parse_add_parts(await self._transport.send(request))
