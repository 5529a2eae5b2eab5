# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_where_none_can_be`.
"""Client and AsyncClient for References where none can be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

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
from . import _codec as codec
from .models import Pet, Tag

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com/v1"
_ERRORS = {"404": codec.decode_problem}


def build_get_pet(id: int, *, tags: list[Tag] | None = None) -> requests.Request:
    """Build `GET /pets/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/pets/" + checks.segment(id, found, checks.integer, "id")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs, "tags", tags, found, partial(compound.array, item=codec.encode_tag)
    )
    found.raise_if_any("get_pet")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs))


def parse_get_pet(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_pet)


def build_add_pet(*, body: Pet) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_pet(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_pet(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_pet)


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

    def get_pet(self, id: int, *, tags: list[Tag] | None = None) -> Pet:
        """GET /pets/{id} (#/paths/~1pets~1{id}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_pet(id, tags=tags)
        return parse_get_pet(self._transport.send(request))

    def add_pet(
        self, *, name: str, tag: Tag | None = None, parents: list[Pet] | None = None
    ) -> Pet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name, tag=tag, parents=parents)
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))


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

    async def get_pet(self, id: int, *, tags: list[Tag] | None = None) -> Pet:
        """GET /pets/{id} (#/paths/~1pets~1{id}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get_pet(id, tags=tags)
        return parse_get_pet(await self._transport.send(request))

    async def add_pet(
        self, *, name: str, tag: Tag | None = None, parents: list[Pet] | None = None
    ) -> Pet:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name, tag=tag, parents=parents)
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))
