# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate formats`.
"""Client and AsyncClient for Formats."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from .._runtime import (
    arguments,
    checks,
    compound,
    decimals,
    decode,
    downloading,
    formats,
    forms,
    identifiers,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.formats import Unparsed
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Event, EventKind, EventVersion, Form, Moment, UUIDModel, When

if TYPE_CHECKING:
    import httpx2


def build_list_events(
    day: dt.date | Unparsed,
    id: UUID | Unparsed,
    *,
    since: Moment | None = None,
    days: list[dt.date] | None = None,
    price: Decimal | Unparsed | None = None,
    x_since: dt.datetime | Unparsed | None = None,
    session: bytes | Unparsed | None = None,
) -> requests.Request:
    """Build `GET /events/{day}/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/events/"
        + arguments.path("day", day, found, formats.check_date)
        + "/"
        + arguments.path("id", id, found, identifiers.check_uuid)
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "since", since, found, codec.encode_moment)
    arguments.query(
        query_pairs,
        "days",
        days,
        found,
        partial(compound.array, item=formats.check_date),
        explode=False,
    )
    arguments.query(query_pairs, "price", price, found, decimals.check_decimal)
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields, "X-Since", x_since, found, formats.check_date_time, at="x_since"
    )
    cookie_pairs: list[tuple[str, str]] = []
    arguments.cookie(cookie_pairs, "session", session, found, formats.check_byte)
    found.raise_if_any("list_events")
    return requests.Request(
        method="GET",
        path=url_path,
        query=tuple(query_pairs),
        headers=header_fields,
        cookies=tuple(cookie_pairs),
    )


def parse_list_events(response: responses.Response) -> dict[str, dt.datetime | Unparsed]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.mapping(formats.date_time))


def build_create_event(*, body: Event) -> requests.Request:
    """Build `POST /events`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_event(body, found, "")
    found.raise_if_any("create_event")
    return requests.Request(
        method="POST",
        path="/events",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_event(response: responses.Response) -> Event:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_event)


def build_send_plain(*, body: str) -> requests.Request:
    """Build `POST /plain`, or raise InvalidInput."""
    found = checks.Violations()
    payload = checks.string(body, found, "body")
    found.raise_if_any("send_plain")
    return requests.Request(
        method="POST",
        path="/plain",
        content=payload.encode(),
        content_type="text/plain",
        accept="text/plain, */*;q=0.1",
    )


def parse_send_plain(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_send_form(*, body: Form) -> requests.Request:
    """Build `POST /forms`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_form(body, found, "")
    found.raise_if_any("send_form")
    return requests.Request(
        method="POST",
        path="/forms",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
    )


def parse_send_form(response: responses.Response) -> Moment:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_moment)


def build_send_parts(*, body: Form) -> requests.Request:
    """Build `POST /parts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_form(body, found, "")
    found.raise_if_any("send_parts")
    return requests.Request(method="POST", path="/parts", content=forms.form_parts(payload))


def parse_send_parts(response: responses.Response) -> When:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_when)


class Client(downloading.DownloadingClient):
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

    def list_events(
        self,
        day: dt.date | Unparsed,
        id: UUID | Unparsed,
        *,
        since: Moment | None = None,
        days: list[dt.date] | None = None,
        price: Decimal | Unparsed | None = None,
        x_since: dt.datetime | Unparsed | None = None,
        session: bytes | Unparsed | None = None,
    ) -> dict[str, dt.datetime | Unparsed]:
        """GET /events/{day}/{id} (#/paths/~1events~1{day}~1{id}/get)

        since: A point in time.
        """
        request = build_list_events(
            day, id, since=since, days=days, price=price, x_since=x_since, session=session
        )
        return parse_list_events(self._transport.send(request))

    def create_event(
        self,
        *,
        at: dt.datetime | Unparsed,
        id: UUIDModel | None = None,
        date: dt.date | Unparsed | None = None,
        dt_: int | None = None,
        price: Decimal | Unparsed | None = None,
        ratio: float | None = None,
        icon: bytes | Unparsed | None = None,
        sound: bytes | Unparsed | None = None,
        end: dt.datetime | Unparsed | None | Unset = UNSET,
        moments: list[Moment] | None = None,
        by_name: dict[str, dt.date | Unparsed] | None = None,
        when: When | None = None,
        soon: dt.datetime | str | None = None,
        free: dt.date | Unparsed | None | Unset = UNSET,
        which: bytes | UUID | int | Unparsed | None = None,
        kind: EventKind | None = None,
        version: EventVersion | None = None,
        pair: tuple[dt.date | Unparsed, dt.date | Unparsed] | None = None,
        link: str | None = None,
        additional_properties: dict[str, dt.date | Unparsed] | None = None,
    ) -> Event:
        """POST /events (#/paths/~1events/post)

        The body has the class `Event`.

        at: When it begins. Default: '2026-01-31T12:00:00Z'.
        ratio: Format: decimal.
        icon: At most 8 characters.
        moments: No duplicates.
        link: A URI.
        additional_properties: Properties that the spec does not declare.
        """
        body = Event(
            at=at,
            id=id,
            date=date,
            dt_=dt_,
            price=price,
            ratio=ratio,
            icon=icon,
            sound=sound,
            end=end,
            moments=moments,
            by_name=by_name,
            when=when,
            soon=soon,
            free=free,
            which=which,
            kind=kind,
            version=version,
            pair=pair,
            link=link,
            additional_properties=additional_properties or {},
        )
        request = build_create_event(body=body)
        return parse_create_event(self._transport.send(request))

    def send_plain(self, *, body: str) -> str:
        """POST /plain (#/paths/~1plain/post)"""
        request = build_send_plain(body=body)
        return parse_send_plain(self._transport.send(request))

    def send_form(
        self,
        *,
        at: dt.datetime,
        day: dt.date | None = None,
        key: bytes | None = None,
        prices: list[Decimal] | None = None,
    ) -> Moment:
        """POST /forms (#/paths/~1forms/post)

        The body has the class `Form`.
        """
        body = Form(at=at, day=day, key=key, prices=prices)
        request = build_send_form(body=body)
        return parse_send_form(self._transport.send(request))

    def send_parts(
        self,
        *,
        at: dt.datetime,
        day: dt.date | None = None,
        key: bytes | None = None,
        prices: list[Decimal] | None = None,
    ) -> When:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `Form`.
        """
        body = Form(at=at, day=day, key=key, prices=prices)
        request = build_send_parts(body=body)
        return parse_send_parts(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def list_events(
        self,
        day: dt.date | Unparsed,
        id: UUID | Unparsed,
        *,
        since: Moment | None = None,
        days: list[dt.date] | None = None,
        price: Decimal | Unparsed | None = None,
        x_since: dt.datetime | Unparsed | None = None,
        session: bytes | Unparsed | None = None,
    ) -> dict[str, dt.datetime | Unparsed]:
        """GET /events/{day}/{id} (#/paths/~1events~1{day}~1{id}/get)

        since: A point in time.
        """
        request = build_list_events(
            day, id, since=since, days=days, price=price, x_since=x_since, session=session
        )
        return parse_list_events(await self._transport.send(request))

    async def create_event(
        self,
        *,
        at: dt.datetime | Unparsed,
        id: UUIDModel | None = None,
        date: dt.date | Unparsed | None = None,
        dt_: int | None = None,
        price: Decimal | Unparsed | None = None,
        ratio: float | None = None,
        icon: bytes | Unparsed | None = None,
        sound: bytes | Unparsed | None = None,
        end: dt.datetime | Unparsed | None | Unset = UNSET,
        moments: list[Moment] | None = None,
        by_name: dict[str, dt.date | Unparsed] | None = None,
        when: When | None = None,
        soon: dt.datetime | str | None = None,
        free: dt.date | Unparsed | None | Unset = UNSET,
        which: bytes | UUID | int | Unparsed | None = None,
        kind: EventKind | None = None,
        version: EventVersion | None = None,
        pair: tuple[dt.date | Unparsed, dt.date | Unparsed] | None = None,
        link: str | None = None,
        additional_properties: dict[str, dt.date | Unparsed] | None = None,
    ) -> Event:
        """POST /events (#/paths/~1events/post)

        The body has the class `Event`.

        at: When it begins. Default: '2026-01-31T12:00:00Z'.
        ratio: Format: decimal.
        icon: At most 8 characters.
        moments: No duplicates.
        link: A URI.
        additional_properties: Properties that the spec does not declare.
        """
        body = Event(
            at=at,
            id=id,
            date=date,
            dt_=dt_,
            price=price,
            ratio=ratio,
            icon=icon,
            sound=sound,
            end=end,
            moments=moments,
            by_name=by_name,
            when=when,
            soon=soon,
            free=free,
            which=which,
            kind=kind,
            version=version,
            pair=pair,
            link=link,
            additional_properties=additional_properties or {},
        )
        request = build_create_event(body=body)
        return parse_create_event(await self._transport.send(request))

    async def send_plain(self, *, body: str) -> str:
        """POST /plain (#/paths/~1plain/post)"""
        request = build_send_plain(body=body)
        return parse_send_plain(await self._transport.send(request))

    async def send_form(
        self,
        *,
        at: dt.datetime,
        day: dt.date | None = None,
        key: bytes | None = None,
        prices: list[Decimal] | None = None,
    ) -> Moment:
        """POST /forms (#/paths/~1forms/post)

        The body has the class `Form`.
        """
        body = Form(at=at, day=day, key=key, prices=prices)
        request = build_send_form(body=body)
        return parse_send_form(await self._transport.send(request))

    async def send_parts(
        self,
        *,
        at: dt.datetime,
        day: dt.date | None = None,
        key: bytes | None = None,
        prices: list[Decimal] | None = None,
    ) -> When:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `Form`.
        """
        body = Form(at=at, day=day, key=key, prices=prices)
        request = build_send_parts(body=body)
        return parse_send_parts(await self._transport.send(request))
