# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate references_within_embedded_schemas`.
"""Client and AsyncClient for JSON Schemas that were put into a document as they are, with
references from their own root.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.unknown import Unknown
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import AddRequest, AddRequestCat, AddRequestDog, AddResponse, Size

if TYPE_CHECKING:
    import httpx2


def build_add(*, body: AddRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_request(body, found, "")
    found.raise_if_any("add")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add(response: responses.Response) -> AddResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_add_response)


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

    def add(
        self,
        *,
        pet: AddRequestCat | AddRequestDog | Unknown,
        circle: Any | None | Unset = UNSET,
        size: Size | None = None,
    ) -> AddResponse:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddRequest`.
        """
        body = AddRequest(pet=pet, circle=circle, size=size)
        request = build_add(body=body)
        return parse_add(self._transport.send(request))


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

    async def add(
        self,
        *,
        pet: AddRequestCat | AddRequestDog | Unknown,
        circle: Any | None | Unset = UNSET,
        size: Size | None = None,
    ) -> AddResponse:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddRequest`.
        """
        body = AddRequest(pet=pet, circle=circle, size=size)
        request = build_add(body=body)
        return parse_add(await self._transport.send(request))
