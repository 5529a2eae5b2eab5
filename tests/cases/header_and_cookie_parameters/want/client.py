# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate header_and_cookie_parameters`.
"""Client and AsyncClient for Parameters in headers and cookies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    decode,
    item_formats,
    item_streams,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_list_visits(
    *,
    x_trace_id: str,
    session: str,
    x_tags: list[str] | None = None,
    x_keys: dict[str, int] | None = None,
    x_spread: dict[str, int] | None = None,
    each: list[str] | None = None,
    joined: list[str] | None = None,
) -> requests.Request:
    """Build `GET /visits`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "X-Trace-Id",
        x_trace_id,
        found,
        checks.string,
        at="x_trace_id",
        required=True,
    )
    arguments.header(
        header_fields,
        "X-Tags",
        x_tags,
        found,
        partial(compound.array, item=checks.string),
        at="x_tags",
    )
    arguments.header(
        header_fields,
        "X-Keys",
        x_keys,
        found,
        partial(compound.mapping, item=checks.integer),
        at="x_keys",
    )
    arguments.header(
        header_fields,
        "X-Spread",
        x_spread,
        found,
        partial(compound.mapping, item=checks.integer),
        at="x_spread",
        explode=True,
    )
    cookie_pairs: list[tuple[str, str]] = []
    arguments.cookie(cookie_pairs, "session", session, found, checks.string, required=True)
    arguments.cookie(cookie_pairs, "each", each, found, partial(compound.array, item=checks.string))
    arguments.cookie(
        cookie_pairs,
        "joined",
        joined,
        found,
        partial(compound.array, item=checks.string),
        explode=False,
    )
    found.raise_if_any("list_visits")
    return requests.Request(
        method="GET",
        path="/visits",
        headers=header_fields,
        cookies=tuple(cookie_pairs),
        accept="*/*",
    )


def parse_list_visits(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_message() -> requests.Request:
    """Build `PUT /mcp`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/mcp", accept="text/plain")


def parse_put_message(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_send_message() -> requests.Request:
    """Build `POST /mcp`, or raise InvalidInput."""
    return requests.Request(
        method="POST", path="/mcp", accept="application/json, text/event-stream"
    )


def parse_send_message(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def read_stream_send_message(
    request: requests.Request,
) -> item_streams.Items[item_formats.Event[str]]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.texts())


def build_patch_message() -> requests.Request:
    """Build `PATCH /mcp`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/mcp", accept="*/*")


def parse_patch_message(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def list_visits(
        self,
        *,
        x_trace_id: str,
        session: str,
        x_tags: list[str] | None = None,
        x_keys: dict[str, int] | None = None,
        x_spread: dict[str, int] | None = None,
        each: list[str] | None = None,
        joined: list[str] | None = None,
    ) -> None:
        """GET /visits (#/paths/~1visits/get)"""
        request = build_list_visits(
            x_trace_id=x_trace_id,
            session=session,
            x_tags=x_tags,
            x_keys=x_keys,
            x_spread=x_spread,
            each=each,
            joined=joined,
        )
        return parse_list_visits(self._transport.send(request))

    def put_message(self) -> str:
        """PUT /mcp (#/paths/~1mcp/put)"""
        request = build_put_message()
        return parse_put_message(self._transport.send(request))

    def send_message(self) -> str:
        """`stream_send_message` gives the response as a stream.

        POST /mcp (#/paths/~1mcp/post)
        """
        request = build_send_message()
        return parse_send_message(self._transport.send(request))

    def stream_send_message(self) -> item_streams.ItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        POST /mcp (#/paths/~1mcp/post)
        """
        request = build_send_message()
        return item_streams.ItemStream(self._transport, read_stream_send_message(request))

    def patch_message(self) -> None:
        """PATCH /mcp (#/paths/~1mcp/patch)"""
        request = build_patch_message()
        return parse_patch_message(self._transport.send(request))


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

    async def list_visits(
        self,
        *,
        x_trace_id: str,
        session: str,
        x_tags: list[str] | None = None,
        x_keys: dict[str, int] | None = None,
        x_spread: dict[str, int] | None = None,
        each: list[str] | None = None,
        joined: list[str] | None = None,
    ) -> None:
        """GET /visits (#/paths/~1visits/get)"""
        request = build_list_visits(
            x_trace_id=x_trace_id,
            session=session,
            x_tags=x_tags,
            x_keys=x_keys,
            x_spread=x_spread,
            each=each,
            joined=joined,
        )
        return parse_list_visits(await self._transport.send(request))

    async def put_message(self) -> str:
        """PUT /mcp (#/paths/~1mcp/put)"""
        request = build_put_message()
        return parse_put_message(await self._transport.send(request))

    async def send_message(self) -> str:
        """`stream_send_message` gives the response as a stream.

        POST /mcp (#/paths/~1mcp/post)
        """
        request = build_send_message()
        return parse_send_message(await self._transport.send(request))

    def stream_send_message(self) -> item_streams.AsyncItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        POST /mcp (#/paths/~1mcp/post)
        """
        request = build_send_message()
        return item_streams.AsyncItemStream(self._transport, read_stream_send_message(request))

    async def patch_message(self) -> None:
        """PATCH /mcp (#/paths/~1mcp/patch)"""
        request = build_patch_message()
        return parse_patch_message(await self._transport.send(request))
