# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate schemas_beside_their_place`.
"""Client and AsyncClient for Schemas beside their place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import CreatePetRequest, Kind, ListPetsSort, Pet

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"4XX": codec.decode_create_pet_error4_xx}


def build_list_pets(
    *, offset: int | None = None, sort: ListPetsSort | None = None, kind: Kind | None = None
) -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "offset", offset, found, partial(checks.integer, minimum=0))
    arguments.query(query_pairs, "sort", sort, found, codec.encode_list_pets_sort)
    arguments.query(query_pairs, "kind", kind, found, codec.encode_kind)
    found.raise_if_any("list_pets")
    return requests.Request(method="GET", path="/pets", query=tuple(query_pairs))


def parse_list_pets(response: responses.Response) -> list[Pet]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_pet))


def build_create_pet(*, body: CreatePetRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_create_pet_request(body, found, "")
    found.raise_if_any("create_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_pet(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_pet)


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

    def list_pets(
        self,
        *,
        offset: int | None = None,
        sort: ListPetsSort | None = None,
        kind: Kind | None = None,
    ) -> list[Pet]:
        """GET /pets (#/paths/~1pets/get)

        offset: At least 0. Default: 0.
        kind: Default: 'cat'.
        """
        request = build_list_pets(offset=offset, sort=sort, kind=kind)
        return parse_list_pets(self._transport.send(request))

    def create_pet(self, *, name: str) -> Pet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `CreatePetRequest`.
        """
        body = CreatePetRequest(name=name)
        request = build_create_pet(body=body)
        return parse_create_pet(self._transport.send(request))


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

    async def list_pets(
        self,
        *,
        offset: int | None = None,
        sort: ListPetsSort | None = None,
        kind: Kind | None = None,
    ) -> list[Pet]:
        """GET /pets (#/paths/~1pets/get)

        offset: At least 0. Default: 0.
        kind: Default: 'cat'.
        """
        request = build_list_pets(offset=offset, sort=sort, kind=kind)
        return parse_list_pets(await self._transport.send(request))

    async def create_pet(self, *, name: str) -> Pet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `CreatePetRequest`.
        """
        body = CreatePetRequest(name=name)
        request = build_create_pet(body=body)
        return parse_create_pet(await self._transport.send(request))
