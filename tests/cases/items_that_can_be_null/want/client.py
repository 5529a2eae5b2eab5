# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_that_can_be_null`.
"""Client and AsyncClient for Items that can be null."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import PortGrid, PortLists, PortMap, PortOrList, PortPair, Ports, States

if TYPE_CHECKING:
    import httpx2


def build_replace_ports(*, body: Ports) -> requests.Request:
    """Build `PUT /ports`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_ports(body, found, "")
    found.raise_if_any("replace_ports")
    return requests.Request(
        method="PUT",
        path="/ports",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_replace_ports(response: responses.Response) -> Ports:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_ports)


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

    def replace_ports(
        self,
        *,
        by_number: PortMap | None = None,
        grid: PortGrid | None = None,
        lists: PortLists | None = None,
        pair: PortPair | None = None,
        either: PortOrList | None = None,
        states: States | None = None,
    ) -> Ports:
        """PUT /ports (#/paths/~1ports/put)

        The body has the class `Ports`.
        """
        body = Ports(
            by_number=by_number, grid=grid, lists=lists, pair=pair, either=either, states=states
        )
        request = build_replace_ports(body=body)
        return parse_replace_ports(self._transport.send(request))


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

    async def replace_ports(
        self,
        *,
        by_number: PortMap | None = None,
        grid: PortGrid | None = None,
        lists: PortLists | None = None,
        pair: PortPair | None = None,
        either: PortOrList | None = None,
        states: States | None = None,
    ) -> Ports:
        """PUT /ports (#/paths/~1ports/put)

        The body has the class `Ports`.
        """
        body = Ports(
            by_number=by_number, grid=grid, lists=lists, pair=pair, either=either, states=states
        )
        request = build_replace_ports(body=body)
        return parse_replace_ports(await self._transport.send(request))
