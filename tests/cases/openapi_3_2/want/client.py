# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate openapi_3_2`.
"""Client and AsyncClient for OpenAPI 3.2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    credentials,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Cat, CatKind, Dog, FindPetsFilter, Pet

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"
_HINTS = {"device": "pass token="}


def build_find_pets(
    *, filter: FindPetsFilter | None = None, session: str | None = None
) -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "filter", filter, found, codec.encode_find_pets_filter)
    cookie_pairs: list[tuple[str, str]] = []
    arguments.cookie(cookie_pairs, "session", session, found, checks.string, style="cookie")
    found.raise_if_any("find_pets")
    return requests.Request(
        method="GET",
        path="/pets",
        query=tuple(query_pairs),
        cookies=tuple(cookie_pairs),
        security=(("device",),),
    )


def parse_find_pets(response: responses.Response) -> list[Pet]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_pet))


def build_query_pets(*, body: Cat) -> requests.Request:
    """Build `QUERY /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_cat(body, found, "")
    found.raise_if_any("query_pets")
    return requests.Request(
        method="QUERY",
        path="/pets",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        security=(("device",),),
    )


def parse_query_pets(response: responses.Response) -> list[Pet]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_pet))


def build_call_2_copy_pets() -> requests.Request:
    """Build `2COPY /pets`, or raise InvalidInput."""
    return requests.Request(method="2COPY", path="/pets", accept="*/*", security=(("device",),))


def parse_call_2_copy_pets(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_copy_pets(*, to: str | None = None) -> requests.Request:
    """Build `COPY /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "to", to, found, checks.string)
    found.raise_if_any("copy_pets")
    return requests.Request(
        method="COPY", path="/pets", query=tuple(query_pairs), security=(("device",),)
    )


def parse_copy_pets(response: responses.Response) -> Dog:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_dog)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"device": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def find_pets(
        self, *, filter: FindPetsFilter | None = None, session: str | None = None
    ) -> list[Pet]:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets(filter=filter, session=session)
        return parse_find_pets(self._transport.send(request))

    def query_pets(self, *, kind: CatKind = "cat", lives: int | None = None) -> list[Pet]:
        """QUERY /pets (#/paths/~1pets/query)

        The body has the class `Cat`.
        """
        body = Cat(kind=kind, lives=lives)
        request = build_query_pets(body=body)
        return parse_query_pets(self._transport.send(request))

    def call_2_copy_pets(self) -> None:
        """2COPY /pets (#/paths/~1pets/additionalOperations/2COPY)"""
        request = build_call_2_copy_pets()
        return parse_call_2_copy_pets(self._transport.send(request))

    def copy_pets(self, *, to: str | None = None) -> Dog:
        """COPY /pets (#/paths/~1pets/additionalOperations/COPY)"""
        request = build_copy_pets(to=to)
        return parse_copy_pets(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"device": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def find_pets(
        self, *, filter: FindPetsFilter | None = None, session: str | None = None
    ) -> list[Pet]:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets(filter=filter, session=session)
        return parse_find_pets(await self._transport.send(request))

    async def query_pets(self, *, kind: CatKind = "cat", lives: int | None = None) -> list[Pet]:
        """QUERY /pets (#/paths/~1pets/query)

        The body has the class `Cat`.
        """
        body = Cat(kind=kind, lives=lives)
        request = build_query_pets(body=body)
        return parse_query_pets(await self._transport.send(request))

    async def call_2_copy_pets(self) -> None:
        """2COPY /pets (#/paths/~1pets/additionalOperations/2COPY)"""
        request = build_call_2_copy_pets()
        return parse_call_2_copy_pets(await self._transport.send(request))

    async def copy_pets(self, *, to: str | None = None) -> Dog:
        """COPY /pets (#/paths/~1pets/additionalOperations/COPY)"""
        request = build_copy_pets(to=to)
        return parse_copy_pets(await self._transport.send(request))
