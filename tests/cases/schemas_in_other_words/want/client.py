# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_in_other_words`.
"""Client and AsyncClient for Schemas that say it in other words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    Datatype,
    Thing,
    ThingActive,
    ThingClosed,
    ThingColoursItem,
    ThingFixed,
    ThingLevel,
    ThingSize,
    ThingVersion,
)

if TYPE_CHECKING:
    import httpx2


def build_post_things(*, body: Thing) -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_thing(body, found, "")
    found.raise_if_any("post_things")
    return requests.Request(
        method="POST",
        path="/things",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_post_things(response: responses.Response) -> None:
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

    def post_things(
        self,
        *,
        kind: str,
        optional: str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        when: dt.datetime | None = None,
        id: UUID | None = None,
        anything: Any | None | Unset = UNSET,
        maybe: str | None | Unset = UNSET,
        unquoted: str | None | Unset = UNSET,
        null_described: str | None = None,
        fixed: ThingFixed | None = None,
        numbers: list[int] | None = None,
        pair: tuple[int, str] | None = None,
        couple: tuple[int, str] | None = None,
        level: ThingLevel | None = None,
        version: ThingVersion | None = None,
        active: ThingActive | None = None,
        colours: list[ThingColoursItem] | None = None,
        size: ThingSize | None = None,
        unknown: Any | None | Unset = UNSET,
        closed: ThingClosed | None = None,
        text: str | None = None,
        data: str | None = None,
        datatype: Datatype | None = None,
        shape: list[Datatype] | None = None,
        only: Any | None | Unset = UNSET,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        ratio: Above 0.
        """
        body = Thing(
            kind=kind,
            optional=optional,
            count=count,
            ratio=ratio,
            when=when,
            id=id,
            anything=anything,
            maybe=maybe,
            unquoted=unquoted,
            null_described=null_described,
            fixed=fixed,
            numbers=numbers,
            pair=pair,
            couple=couple,
            level=level,
            version=version,
            active=active,
            colours=colours,
            size=size,
            unknown=unknown,
            closed=closed,
            text=text,
            data=data,
            datatype=datatype,
            shape=shape,
            only=only,
        )
        request = build_post_things(body=body)
        return parse_post_things(self._transport.send(request))


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

    async def post_things(
        self,
        *,
        kind: str,
        optional: str | None = None,
        count: int | None = None,
        ratio: float | None = None,
        when: dt.datetime | None = None,
        id: UUID | None = None,
        anything: Any | None | Unset = UNSET,
        maybe: str | None | Unset = UNSET,
        unquoted: str | None | Unset = UNSET,
        null_described: str | None = None,
        fixed: ThingFixed | None = None,
        numbers: list[int] | None = None,
        pair: tuple[int, str] | None = None,
        couple: tuple[int, str] | None = None,
        level: ThingLevel | None = None,
        version: ThingVersion | None = None,
        active: ThingActive | None = None,
        colours: list[ThingColoursItem] | None = None,
        size: ThingSize | None = None,
        unknown: Any | None | Unset = UNSET,
        closed: ThingClosed | None = None,
        text: str | None = None,
        data: str | None = None,
        datatype: Datatype | None = None,
        shape: list[Datatype] | None = None,
        only: Any | None | Unset = UNSET,
    ) -> None:
        """POST /things (#/paths/~1things/post)

        The body has the class `Thing`.

        ratio: Above 0.
        """
        body = Thing(
            kind=kind,
            optional=optional,
            count=count,
            ratio=ratio,
            when=when,
            id=id,
            anything=anything,
            maybe=maybe,
            unquoted=unquoted,
            null_described=null_described,
            fixed=fixed,
            numbers=numbers,
            pair=pair,
            couple=couple,
            level=level,
            version=version,
            active=active,
            colours=colours,
            size=size,
            unknown=unknown,
            closed=closed,
            text=text,
            data=data,
            datatype=datatype,
            shape=shape,
            only=only,
        )
        request = build_post_things(body=body)
        return parse_post_things(await self._transport.send(request))
