# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate objects_that_are_none`.
"""Client and AsyncClient for Objects as NestJS writes what is none."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
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
from .models import Meta, User

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_users_find(*, nick: Any = None) -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "nick", nick, found, compound.any_json)
    found.raise_if_any("users_find")
    return requests.Request(method="GET", path="/users", query=tuple(query_pairs))


def parse_users_find(response: responses.Response) -> User:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_user)


def build_users_create(*, body: User) -> requests.Request:
    """Build `POST /users`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_user(body, found, "")
    found.raise_if_any("users_create")
    return requests.Request(
        method="POST",
        path="/users",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_users_create(response: responses.Response) -> User:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_user)


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

    def users_find(self, *, nick: Any = None) -> User:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_find(nick=nick)
        return parse_users_find(self._transport.send(request))

    def users_create(
        self,
        *,
        nick: Any,
        bio: str | None,
        mode: str | None = None,
        born: dt.datetime | Unparsed | None = None,
        rank: float | None = None,
        count: int | None = None,
        is_active: bool | None = None,
        tags: list[Any] | None = None,
        either: Any | None | Unset = UNSET,
        list_: list[Any] | None = None,
        said: Any | None | Unset = UNSET,
        meta: Meta | None = None,
        shown: dict[str, Any] | None = None,
        told: dict[str, Any] | None = None,
        map: dict[str, Any] | None = None,
        empty: dict[str, Any] | None = None,
    ) -> User:
        """POST /users (#/paths/~1users/post)

        The body has the class `User`.

        mode: Default: 'check'.
        rank: At least 1.
        count: Format: int32.
        is_active: Default: true.
        tags: At least 1 item.
        """
        body = User(
            nick=nick,
            bio=bio,
            mode=mode,
            born=born,
            rank=rank,
            count=count,
            is_active=is_active,
            tags=tags,
            either=either,
            list_=list_,
            said=said,
            meta=meta,
            shown=shown,
            told=told,
            map=map,
            empty=empty,
        )
        request = build_users_create(body=body)
        return parse_users_create(self._transport.send(request))


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

    async def users_find(self, *, nick: Any = None) -> User:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_find(nick=nick)
        return parse_users_find(await self._transport.send(request))

    async def users_create(
        self,
        *,
        nick: Any,
        bio: str | None,
        mode: str | None = None,
        born: dt.datetime | Unparsed | None = None,
        rank: float | None = None,
        count: int | None = None,
        is_active: bool | None = None,
        tags: list[Any] | None = None,
        either: Any | None | Unset = UNSET,
        list_: list[Any] | None = None,
        said: Any | None | Unset = UNSET,
        meta: Meta | None = None,
        shown: dict[str, Any] | None = None,
        told: dict[str, Any] | None = None,
        map: dict[str, Any] | None = None,
        empty: dict[str, Any] | None = None,
    ) -> User:
        """POST /users (#/paths/~1users/post)

        The body has the class `User`.

        mode: Default: 'check'.
        rank: At least 1.
        count: Format: int32.
        is_active: Default: true.
        tags: At least 1 item.
        """
        body = User(
            nick=nick,
            bio=bio,
            mode=mode,
            born=born,
            rank=rank,
            count=count,
            is_active=is_active,
            tags=tags,
            either=either,
            list_=list_,
            said=said,
            meta=meta,
            shown=shown,
            told=told,
            map=map,
            empty=empty,
        )
        request = build_users_create(body=body)
        return parse_users_create(await self._transport.send(request))
