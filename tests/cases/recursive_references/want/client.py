# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursive_references`.
"""Client and AsyncClient for `$recursiveRef`, of JSON Schema 2019-09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Comparison, Compound, CompoundType, GetTreeResponse

if TYPE_CHECKING:
    import httpx2


def build_create_filter(*, body: Compound) -> requests.Request:
    """Build `POST /filters`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_compound(body, found, "")
    found.raise_if_any("create_filter")
    return requests.Request(
        method="POST",
        path="/filters",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_filter(response: responses.Response) -> Compound:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_compound)


def build_get_tree() -> requests.Request:
    """Build `GET /trees`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/trees")


def parse_get_tree(response: responses.Response) -> GetTreeResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_tree_response)


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

    def create_filter(
        self, *, type: CompoundType, filters: list[Comparison | Compound]
    ) -> Compound:
        """POST /filters (#/paths/~1filters/post)

        The body has the class `Compound`.
        """
        body = Compound(type=type, filters=filters)
        request = build_create_filter(body=body)
        return parse_create_filter(self._transport.send(request))

    def get_tree(self) -> GetTreeResponse:
        """GET /trees (#/paths/~1trees/get)"""
        request = build_get_tree()
        return parse_get_tree(self._transport.send(request))


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

    async def create_filter(
        self, *, type: CompoundType, filters: list[Comparison | Compound]
    ) -> Compound:
        """POST /filters (#/paths/~1filters/post)

        The body has the class `Compound`.
        """
        body = Compound(type=type, filters=filters)
        request = build_create_filter(body=body)
        return parse_create_filter(await self._transport.send(request))

    async def get_tree(self) -> GetTreeResponse:
        """GET /trees (#/paths/~1trees/get)"""
        request = build_get_tree()
        return parse_get_tree(await self._transport.send(request))
