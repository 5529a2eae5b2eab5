# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_broken_in_small_ways`.
"""Client and AsyncClient for Broken."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    credentials,
    formats,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from .._runtime.formats import Unparsed
from . import _codec as codec
from .models import Pet

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com/v1"
_HINTS = {"oauth": "pass oauth=", "bearer": "pass bearer="}


def build_get_pet(
    pet_id: str,
    other: str,
    *,
    untyped: str | None = None,
    as3: int | None = None,
    words: list[str] | None = None,
    when: dt.datetime | Unparsed | None = None,
) -> requests.Request:
    """Build `GET /pets/{petId}/{other}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/pets/"
        + checks.segment(pet_id, found, checks.string, "pet_id")
        + "/"
        + checks.segment(other, found, checks.string, "other")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "untyped", untyped, found, checks.string)
    arguments.query(query_pairs, "as3", as3, found, partial(checks.integer, minimum=1))
    arguments.query(
        query_pairs,
        "words",
        words,
        found,
        partial(compound.array, item=checks.string),
        explode=False,
    )
    arguments.query(query_pairs, "when", when, found, formats.check_date_time)
    found.raise_if_any("get_pet")
    return requests.Request(
        method="GET", path=url_path, query=tuple(query_pairs), accept="application/json, */*"
    )


def parse_get_pet(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_pet)


def build_put_pet() -> requests.Request:
    """Build `PUT /pets`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/pets", accept="*/*")


def parse_put_pet(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_pet(*, body: dict[str, Any] | None = None) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = (
        None if body is None else compound.mapping(body, found, "body", item=compound.any_json)
    )
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=forms.form_body(payload) if payload is not None else None,
        content_type="application/x-www-form-urlencoded",
        accept="application/json, */*;q=0.9",
    )


def parse_add_pet(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        oauth: credentials.Secret | None = None,
        bearer: credentials.Secret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        oauth: A token, or a function that returns one for each request.
        bearer: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "oauth": credentials.bearer(oauth, ""),
            "bearer": credentials.bearer(bearer, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def get_pet(
        self,
        pet_id: str,
        other: str,
        *,
        untyped: str | None = None,
        as3: int | None = None,
        words: list[str] | None = None,
        when: dt.datetime | Unparsed | None = None,
    ) -> Pet:
        """GET /pets/{petId}/{other} (#/paths/~1pets~1{petId}~1{other}/get)

        as3: At least 1.
        """
        request = build_get_pet(pet_id, other, untyped=untyped, as3=as3, words=words, when=when)
        return parse_get_pet(self._transport.send(request))

    def put_pet(self) -> None:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_put_pet()
        return parse_put_pet(self._transport.send(request))

    def add_pet(self, *, body: dict[str, Any] | None = None) -> Any:
        """POST /pets (#/paths/~1pets/post)"""
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        oauth: credentials.AsyncSecret | None = None,
        bearer: credentials.AsyncSecret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        oauth: A token, or a function or coroutine function that returns one for each request.
        bearer: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "oauth": credentials.bearer(oauth, ""),
            "bearer": credentials.bearer(bearer, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def get_pet(
        self,
        pet_id: str,
        other: str,
        *,
        untyped: str | None = None,
        as3: int | None = None,
        words: list[str] | None = None,
        when: dt.datetime | Unparsed | None = None,
    ) -> Pet:
        """GET /pets/{petId}/{other} (#/paths/~1pets~1{petId}~1{other}/get)

        as3: At least 1.
        """
        request = build_get_pet(pet_id, other, untyped=untyped, as3=as3, words=words, when=when)
        return parse_get_pet(await self._transport.send(request))

    async def put_pet(self) -> None:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_put_pet()
        return parse_put_pet(await self._transport.send(request))

    async def add_pet(self, *, body: dict[str, Any] | None = None) -> Any:
        """POST /pets (#/paths/~1pets/post)"""
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))
