# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""Client and AsyncClient for Unchecked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Node, Thing

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_create_thing(*, body: Thing) -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_thing(body, found, "")
    found.raise_if_any("create_thing")
    return requests.Request(
        method="POST",
        path="/things",
        content=requests.json_body(payload) if payload else None,
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

    def create_thing(
        self,
        *,
        a: list[Any] | dict[str, Any] | None = None,
        b: Node | None = None,
        c: dict[str, Any] | None = None,
        d: str | None = None,
        e: str | None = None,
        f: str | None = None,
        g: dict[str, Any] | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        d: Pattern: ^\\p{Greek}+$.
        e: Pattern: ^\\\\p{1}$.
        """
        body = Thing(a=a, b=b, c=c, d=d, e=e, f=f, g=g)
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

    async def create_thing(
        self,
        *,
        a: list[Any] | dict[str, Any] | None = None,
        b: Node | None = None,
        c: dict[str, Any] | None = None,
        d: str | None = None,
        e: str | None = None,
        f: str | None = None,
        g: dict[str, Any] | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        d: Pattern: ^\\p{Greek}+$.
        e: Pattern: ^\\\\p{1}$.
        """
        body = Thing(a=a, b=b, c=c, d=d, e=e, f=f, g=g)
        request = build_create_thing(body=body)
        return parse_create_thing(await self._transport.send(request))
