# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_references`.
"""Client and AsyncClient for References."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import AddPetRequest, AnyPet, Extra

if TYPE_CHECKING:
    import httpx2


def build_find_pets(*, again: bool | None = None) -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "again", again, found, checks.boolean)
    found.raise_if_any("find_pets")
    return requests.Request(method="GET", path="/pets", query=tuple(query_pairs))


def parse_find_pets(response: responses.Response) -> Extra:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_extra)


def build_replace_pet(
    *, body: AddPetRequest | None = None, again: bool | None = None
) -> requests.Request:
    """Build `PUT /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "again", again, found, checks.boolean)
    payload = None if body is None else codec.encode_add_pet_request(body, found, "body")
    found.raise_if_any("replace_pet")
    return requests.Request(
        method="PUT",
        path="/pets",
        query=tuple(query_pairs),
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
    )


def parse_replace_pet(response: responses.Response) -> AnyPet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_any_pet)


def build_add_pet(*, body: AddPetRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_pet_request(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_pet(response: responses.Response) -> AnyPet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_any_pet)


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

    def find_pets(self, *, again: bool | None = None) -> Extra:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets(again=again)
        return parse_find_pets(self._transport.send(request))

    def replace_pet(
        self, *, body: AddPetRequest | None = None, again: bool | None = None
    ) -> AnyPet:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_replace_pet(body=body, again=again)
        return parse_replace_pet(self._transport.send(request))

    def add_pet(self, *, name: str) -> AnyPet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name)
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))


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

    async def find_pets(self, *, again: bool | None = None) -> Extra:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets(again=again)
        return parse_find_pets(await self._transport.send(request))

    async def replace_pet(
        self, *, body: AddPetRequest | None = None, again: bool | None = None
    ) -> AnyPet:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_replace_pet(body=body, again=again)
        return parse_replace_pet(await self._transport.send(request))

    async def add_pet(self, *, name: str) -> AnyPet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name)
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))
