# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums_that_are_not_of_the_type`.
"""Client and AsyncClient for Enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import (
    CreateVoiceRequest,
    CreateVoiceRequestKind,
    CreateVoiceRequestLevel,
    CreateVoiceRequestMoodsItem,
    CreateVoiceRequestNarrowed,
    CreateVoiceRequestOn,
    CreateVoiceRequestRate,
    CreateVoiceRequestTagsItem,
    CreateVoiceRequestTone,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_create_voice(*, body: CreateVoiceRequest) -> requests.Request:
    """Build `POST /voices`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_create_voice_request(body, found, "")
    found.raise_if_any("create_voice")
    return requests.Request(
        method="POST",
        path="/voices",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_create_voice(response: responses.Response) -> None:
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

    def create_voice(
        self,
        *,
        rate: CreateVoiceRequestRate | None = None,
        tone: CreateVoiceRequestTone | None = None,
        kind: CreateVoiceRequestKind | None = None,
        level: CreateVoiceRequestLevel | None = None,
        share: float | None = None,
        loud: bool | None = None,
        on: CreateVoiceRequestOn | None = None,
        tags: list[CreateVoiceRequestTagsItem] | None = None,
        moods: list[CreateVoiceRequestMoodsItem] | None = None,
        narrowed: CreateVoiceRequestNarrowed | None = None,
    ) -> None:
        """POST /voices (#/paths/~1voices/post)

        The body has the class `CreateVoiceRequest`.

        share: One of 0.5, 1.
        """
        body = CreateVoiceRequest(
            rate=rate,
            tone=tone,
            kind=kind,
            level=level,
            share=share,
            loud=loud,
            on=on,
            tags=tags,
            moods=moods,
            narrowed=narrowed,
        )
        request = build_create_voice(body=body)
        return parse_create_voice(self._transport.send(request))


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

    async def create_voice(
        self,
        *,
        rate: CreateVoiceRequestRate | None = None,
        tone: CreateVoiceRequestTone | None = None,
        kind: CreateVoiceRequestKind | None = None,
        level: CreateVoiceRequestLevel | None = None,
        share: float | None = None,
        loud: bool | None = None,
        on: CreateVoiceRequestOn | None = None,
        tags: list[CreateVoiceRequestTagsItem] | None = None,
        moods: list[CreateVoiceRequestMoodsItem] | None = None,
        narrowed: CreateVoiceRequestNarrowed | None = None,
    ) -> None:
        """POST /voices (#/paths/~1voices/post)

        The body has the class `CreateVoiceRequest`.

        share: One of 0.5, 1.
        """
        body = CreateVoiceRequest(
            rate=rate,
            tone=tone,
            kind=kind,
            level=level,
            share=share,
            loud=loud,
            on=on,
            tags=tags,
            moods=moods,
            narrowed=narrowed,
        )
        request = build_create_voice(body=body)
        return parse_create_voice(await self._transport.send(request))
