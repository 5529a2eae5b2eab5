# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_by_id_and_anchor`.
"""Client and AsyncClient for References by identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Box, BoxLabel, Pet, Tree

if TYPE_CHECKING:
    import httpx2


def build_add_box(*, body: Box) -> requests.Request:
    """Build `POST /boxes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_box(body, found, "")
    found.raise_if_any("add_box")
    return requests.Request(
        method="POST",
        path="/boxes",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_box(response: responses.Response) -> Tree:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_tree)


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

    def add_box(
        self, *, pet: Pet | None = None, size: int | None = None, label: BoxLabel | None = None
    ) -> Tree:
        """POST /boxes (#/paths/~1boxes/post)

        The body has the class `Box`.

        size: At least 1.
        """
        body = Box(pet=pet, size=size, label=label)
        request = build_add_box(body=body)
        return parse_add_box(self._transport.send(request))


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

    async def add_box(
        self, *, pet: Pet | None = None, size: int | None = None, label: BoxLabel | None = None
    ) -> Tree:
        """POST /boxes (#/paths/~1boxes/post)

        The body has the class `Box`.

        size: At least 1.
        """
        body = Box(pet=pet, size=size, label=label)
        request = build_add_box(body=body)
        return parse_add_box(await self._transport.send(request))
