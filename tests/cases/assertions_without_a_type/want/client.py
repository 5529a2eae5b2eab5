# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate assertions_without_a_type`.
"""Client and AsyncClient for Assertions without a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Thing, ThingEmpty, ThingOptions

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_get_thing() -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/things")


def parse_get_thing(response: responses.Response) -> Thing:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_thing)


def build_create_thing(*, body: Thing) -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_thing(body, found, "")
    found.raise_if_any("create_thing")
    return requests.Request(
        method="POST",
        path="/things",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_create_thing(response: responses.Response) -> None:
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

    def get_thing(self) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_thing()
        return parse_get_thing(self._transport.send(request))

    def create_thing(
        self,
        *,
        card: str | None = None,
        cash: bool | None = None,
        address: str | None = None,
        kind: str | None = None,
        size: int | None = None,
        never: Any | None | Unset = UNSET,
        nothing: None | Unset = UNSET,
        tags: list[str] | None = None,
        head: tuple[str, int] | None = None,
        labels: dict[str, str] | None = None,
        limits: dict[str, int | str] | None = None,
        options: ThingOptions | None = None,
        shape: dict[str, Any] | None = None,
        corner: list[Any] | None = None,
        empty: ThingEmpty | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        kind: Pattern: ^[a-z].
        """
        body = Thing(
            card=card,
            cash=cash,
            address=address,
            kind=kind,
            size=size,
            never=never,
            nothing=nothing,
            tags=tags,
            head=head,
            labels=labels,
            limits=limits,
            options=options,
            shape=shape,
            corner=corner,
            empty=empty,
        )
        request = build_create_thing(body=body)
        return parse_create_thing(self._transport.send(request))


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

    async def get_thing(self) -> Thing:
        """GET /things (#/paths/~1things/get)"""
        request = build_get_thing()
        return parse_get_thing(await self._transport.send(request))

    async def create_thing(
        self,
        *,
        card: str | None = None,
        cash: bool | None = None,
        address: str | None = None,
        kind: str | None = None,
        size: int | None = None,
        never: Any | None | Unset = UNSET,
        nothing: None | Unset = UNSET,
        tags: list[str] | None = None,
        head: tuple[str, int] | None = None,
        labels: dict[str, str] | None = None,
        limits: dict[str, int | str] | None = None,
        options: ThingOptions | None = None,
        shape: dict[str, Any] | None = None,
        corner: list[Any] | None = None,
        empty: ThingEmpty | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        kind: Pattern: ^[a-z].
        """
        body = Thing(
            card=card,
            cash=cash,
            address=address,
            kind=kind,
            size=size,
            never=never,
            nothing=nothing,
            tags=tags,
            head=head,
            labels=labels,
            limits=limits,
            options=options,
            shape=shape,
            corner=corner,
            empty=empty,
        )
        request = build_create_thing(body=body)
        return parse_create_thing(await self._transport.send(request))
