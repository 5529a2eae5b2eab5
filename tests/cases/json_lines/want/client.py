# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_lines`.
"""Client and AsyncClient for Streams of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    clients,
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
from . import _codec as codec
from .models import Event, Row, Rows

if TYPE_CHECKING:
    import httpx2


def build_rows() -> requests.Request:
    """Build `GET /rows`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/rows", accept="application/x-ndjson")


def read_rows(request: requests.Request) -> item_streams.Items[Row]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.lines(codec.decode_row))


def build_lines() -> requests.Request:
    """Build `GET /lines`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/lines", accept="application/jsonl")


def read_lines(request: requests.Request) -> item_streams.Items[Row]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.lines(codec.decode_row))


def build_numbers() -> requests.Request:
    """Build `GET /numbers`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/numbers", accept="application/json-seq")


def read_numbers(request: requests.Request) -> item_streams.Items[int]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.sequence(decode.integer))


def build_flux() -> requests.Request:
    """Build `GET /flux`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/flux", accept="text/event-stream")


def read_flux(request: requests.Request) -> item_streams.Items[Row]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.data(codec.decode_row))


def build_any_line() -> requests.Request:
    """Build `GET /any`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/any", accept="application/x-ndjson")


def read_any_line(request: requests.Request) -> item_streams.Items[Any]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.lines(decode.any_json))


def build_list_pods() -> requests.Request:
    """Build `GET /pods`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/pods")


def parse_list_pods(response: responses.Response) -> Rows:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_rows)


def build_watch_pods() -> requests.Request:
    """Build `GET /watch/pods`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/watch/pods", accept="application/json;stream=watch"
    )


def read_watch_pods(request: requests.Request) -> item_streams.Items[Event]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.lines(codec.decode_event))


def build_list_nodes() -> requests.Request:
    """Build `GET /nodes`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/nodes")


def parse_list_nodes(response: responses.Response) -> Rows:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_rows)


def read_stream_list_nodes(request: requests.Request) -> item_streams.Items[Event]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request,
        {},
        item_formats.lines(codec.decode_event),
        accept='application/json; stream="watch"',
    )


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

    def rows(self) -> item_streams.ItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /rows (#/paths/~1rows/get)
        """
        request = build_rows()
        return item_streams.ItemStream(self._transport, read_rows(request))

    def lines(self) -> item_streams.ItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /lines (#/paths/~1lines/get)
        """
        request = build_lines()
        return item_streams.ItemStream(self._transport, read_lines(request))

    def numbers(self) -> item_streams.ItemStream[int]:
        """The items of the response as they come: use it in a `with` block.

        GET /numbers (#/paths/~1numbers/get)
        """
        request = build_numbers()
        return item_streams.ItemStream(self._transport, read_numbers(request))

    def flux(self) -> item_streams.ItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /flux (#/paths/~1flux/get)
        """
        request = build_flux()
        return item_streams.ItemStream(self._transport, read_flux(request))

    def any_line(self) -> item_streams.ItemStream[Any]:
        """The items of the response as they come: use it in a `with` block.

        GET /any (#/paths/~1any/get)
        """
        request = build_any_line()
        return item_streams.ItemStream(self._transport, read_any_line(request))

    def list_pods(self) -> Rows:
        """GET /pods (#/paths/~1pods/get)"""
        request = build_list_pods()
        return parse_list_pods(self._transport.send(request))

    def watch_pods(self) -> item_streams.ItemStream[Event]:
        """The items of the response as they come: use it in a `with` block.

        GET /watch/pods (#/paths/~1watch~1pods/get)
        """
        request = build_watch_pods()
        return item_streams.ItemStream(self._transport, read_watch_pods(request))

    def list_nodes(self) -> Rows:
        """`stream_list_nodes` gives the response as a stream.

        GET /nodes (#/paths/~1nodes/get)
        """
        request = build_list_nodes()
        return parse_list_nodes(self._transport.send(request))

    def stream_list_nodes(self) -> item_streams.ItemStream[Event]:
        """The items of the response as they come: use it in a `with` block.

        GET /nodes (#/paths/~1nodes/get)
        """
        request = build_list_nodes()
        return item_streams.ItemStream(self._transport, read_stream_list_nodes(request))


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

    def rows(self) -> item_streams.AsyncItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /rows (#/paths/~1rows/get)
        """
        request = build_rows()
        return item_streams.AsyncItemStream(self._transport, read_rows(request))

    def lines(self) -> item_streams.AsyncItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /lines (#/paths/~1lines/get)
        """
        request = build_lines()
        return item_streams.AsyncItemStream(self._transport, read_lines(request))

    def numbers(self) -> item_streams.AsyncItemStream[int]:
        """The items of the response as they come: use it in a `with` block.

        GET /numbers (#/paths/~1numbers/get)
        """
        request = build_numbers()
        return item_streams.AsyncItemStream(self._transport, read_numbers(request))

    def flux(self) -> item_streams.AsyncItemStream[Row]:
        """The items of the response as they come: use it in a `with` block.

        GET /flux (#/paths/~1flux/get)
        """
        request = build_flux()
        return item_streams.AsyncItemStream(self._transport, read_flux(request))

    def any_line(self) -> item_streams.AsyncItemStream[Any]:
        """The items of the response as they come: use it in a `with` block.

        GET /any (#/paths/~1any/get)
        """
        request = build_any_line()
        return item_streams.AsyncItemStream(self._transport, read_any_line(request))

    async def list_pods(self) -> Rows:
        """GET /pods (#/paths/~1pods/get)"""
        request = build_list_pods()
        return parse_list_pods(await self._transport.send(request))

    def watch_pods(self) -> item_streams.AsyncItemStream[Event]:
        """The items of the response as they come: use it in a `with` block.

        GET /watch/pods (#/paths/~1watch~1pods/get)
        """
        request = build_watch_pods()
        return item_streams.AsyncItemStream(self._transport, read_watch_pods(request))

    async def list_nodes(self) -> Rows:
        """`stream_list_nodes` gives the response as a stream.

        GET /nodes (#/paths/~1nodes/get)
        """
        request = build_list_nodes()
        return parse_list_nodes(await self._transport.send(request))

    def stream_list_nodes(self) -> item_streams.AsyncItemStream[Event]:
        """The items of the response as they come: use it in a `with` block.

        GET /nodes (#/paths/~1nodes/get)
        """
        request = build_list_nodes()
        return item_streams.AsyncItemStream(self._transport, read_stream_list_nodes(request))
