# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_with_their_type`.
"""Client and AsyncClient for Types beside unions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    Alone,
    Circle,
    Colour,
    Drawing,
    DrawingMapCircle,
    DrawingNamedCircle,
    DrawingSquare,
    Loose,
    Shape,
)

if TYPE_CHECKING:
    import httpx2


def build_create_shape(*, body: Drawing) -> requests.Request:
    """Build `POST /shapes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_drawing(body, found, "")
    found.raise_if_any("create_shape")
    return requests.Request(
        method="POST",
        path="/shapes",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_create_shape(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def create_shape(
        self,
        *,
        shape: Shape | None = None,
        either: Circle | Loose | None | Unset = UNSET,
        circle: Circle | None | Unset = UNSET,
        alone: Alone | None = None,
        colour: Colour | None = None,
        named: DrawingNamedCircle | DrawingSquare | None = None,
        map: DrawingMapCircle | None = None,
    ) -> None:
        """POST /shapes (#/paths/~1shapes/post)

        The body has the class `Drawing`.
        """
        body = Drawing(
            shape=shape,
            either=either,
            circle=circle,
            alone=alone,
            colour=colour,
            named=named,
            map=map,
        )
        request = build_create_shape(body=body)
        return parse_create_shape(self._transport.send(request))


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

    async def create_shape(
        self,
        *,
        shape: Shape | None = None,
        either: Circle | Loose | None | Unset = UNSET,
        circle: Circle | None | Unset = UNSET,
        alone: Alone | None = None,
        colour: Colour | None = None,
        named: DrawingNamedCircle | DrawingSquare | None = None,
        map: DrawingMapCircle | None = None,
    ) -> None:
        """POST /shapes (#/paths/~1shapes/post)

        The body has the class `Drawing`.
        """
        body = Drawing(
            shape=shape,
            either=either,
            circle=circle,
            alone=alone,
            colour=colour,
            named=named,
            map=map,
        )
        request = build_create_shape(body=body)
        return parse_create_shape(await self._transport.send(request))
