# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate components_of_one_alternative`.
"""Client and AsyncClient for Components of one alternative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    decode,
    limits,
    nullables,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Entity

if TYPE_CHECKING:
    import httpx2


def build_list_entities() -> requests.Request:
    """Build `GET /entities`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/entities")


def parse_list_entities(response: responses.Response) -> list[Entity | None]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, nullables.array(codec.decode_entity))


def build_create_entity(*, body: Entity | None) -> requests.Request:
    """Build `POST /entities`, or raise InvalidInput."""
    found = checks.Violations()
    payload = checks.nullable(body, found, "body", inner=codec.encode_entity)
    found.raise_if_any("create_entity")
    return requests.Request(
        method="POST",
        path="/entities",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_entity(response: responses.Response) -> Entity | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(codec.decode_entity))


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

    def list_entities(self) -> list[Entity | None]:
        """GET /entities (#/paths/~1entities/get)"""
        request = build_list_entities()
        return parse_list_entities(self._transport.send(request))

    def create_entity(self, *, body: Entity | None) -> Entity | None:
        """POST /entities (#/paths/~1entities/post)"""
        request = build_create_entity(body=body)
        return parse_create_entity(self._transport.send(request))


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

    async def list_entities(self) -> list[Entity | None]:
        """GET /entities (#/paths/~1entities/get)"""
        request = build_list_entities()
        return parse_list_entities(await self._transport.send(request))

    async def create_entity(self, *, body: Entity | None) -> Entity | None:
        """POST /entities (#/paths/~1entities/post)"""
        request = build_create_entity(body=body)
        return parse_create_entity(await self._transport.send(request))
