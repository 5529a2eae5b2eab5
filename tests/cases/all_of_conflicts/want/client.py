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
    """One method for each operation of the spec; a context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
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

        The other arguments are the fields of `Thing`.
        """
        body = Thing(kind=kind, mode=mode, code=code, loop=loop, owner=owner)
        request = build_create_thing(body=body)
        return parse_create_thing(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
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
        """POST /things: see `Client.create_thing`."""
        body = Thing(kind=kind, mode=mode, code=code, loop=loop, owner=owner)
        request = build_create_thing(body=body)
        return parse_create_thing(await self._transport.send(request))
