# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""Client and AsyncClient for Conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Loop, Owner, Thing, ThingMode

if TYPE_CHECKING:
    import httpx2


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
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def create_thing(
        self,
        *,
        kind: int | str | None = None,
        mode: ThingMode | None = None,
        code: str | None = None,
        loop: Loop | None = None,
        owner: Owner | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        code: Pattern: ^a.
        """
        body = Thing(kind=kind, mode=mode, code=code, loop=loop, owner=owner)
        request = build_create_thing(body=body)
        return parse_create_thing(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
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

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def create_thing(
        self,
        *,
        kind: int | str | None = None,
        mode: ThingMode | None = None,
        code: str | None = None,
        loop: Loop | None = None,
        owner: Owner | None = None,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        code: Pattern: ^a.
        """
        body = Thing(kind=kind, mode=mode, code=code, loop=loop, owner=owner)
        request = build_create_thing(body=body)
        return parse_create_thing(await self._transport.send(request))
