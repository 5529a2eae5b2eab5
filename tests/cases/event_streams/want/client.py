# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate event_streams`.
"""Client and AsyncClient for Streams of server-sent events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    decode,
    item_formats,
    item_streams,
    limits,
    outgoing,
    requests,
    retries,
    transport,
    unions,
)
from . import _codec as codec
from .models import Delta, Lifecycle

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"404": codec.decode_problem}


def build_deltas(*, since: int | None = None) -> requests.Request:
    """Build `GET /deltas`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "since", since, found, checks.integer)
    found.raise_if_any("deltas")
    return requests.Request(
        method="GET", path="/deltas", query=tuple(query_pairs), accept="text/event-stream"
    )


def read_deltas(request: requests.Request) -> item_streams.Items[Delta]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, _ERRORS, item_formats.data(codec.decode_delta))


def build_pieces() -> requests.Request:
    """Build `GET /pieces`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/pieces", accept="text/event-stream")


def read_pieces(request: requests.Request) -> item_streams.Items[str | Delta]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, {}, item_formats.data(unions.one_of(codec.decode_delta, decode.string))
    )


def build_words() -> requests.Request:
    """Build `GET /words`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/words", accept="text/event-stream")


def read_words(request: requests.Request) -> item_streams.Items[item_formats.Event[str]]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.texts())


def build_anything() -> requests.Request:
    """Build `GET /anything`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/anything", accept="text/event-stream")


def read_anything(request: requests.Request) -> item_streams.Items[item_formats.Event[str]]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.texts())


def build_items() -> requests.Request:
    """Build `GET /items`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/items", accept="text/event-stream")


def read_items(request: requests.Request) -> item_streams.Items[item_formats.Event[Delta]]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.events(codec.decode_delta))


def build_typed() -> requests.Request:
    """Build `GET /typed`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/typed", accept="text/event-stream")


def read_typed(request: requests.Request) -> item_streams.Items[item_formats.Event[Delta]]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.events(codec.decode_delta))


def build_lifecycle() -> requests.Request:
    """Build `POST /lifecycle`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/lifecycle", accept="text/event-stream")


def read_lifecycle(request: requests.Request) -> item_streams.Items[Lifecycle]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(request, {}, item_formats.whole_events(codec.decode_lifecycle))


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

    def deltas(self, *, since: int | None = None) -> item_streams.ItemStream[Delta]:
        """Follow the deltas.

        The items of the response as they come: use it in a `with` block.

        GET /deltas (#/paths/~1deltas/get)
        Raise NotFound or another StatusError.
        """
        request = build_deltas(since=since)
        return item_streams.ItemStream(self._transport, read_deltas(request))

    def pieces(self) -> item_streams.ItemStream[str | Delta]:
        """The items of the response as they come: use it in a `with` block.

        GET /pieces (#/paths/~1pieces/get)
        """
        request = build_pieces()
        return item_streams.ItemStream(self._transport, read_pieces(request))

    def words(self) -> item_streams.ItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        GET /words (#/paths/~1words/get)
        """
        request = build_words()
        return item_streams.ItemStream(self._transport, read_words(request))

    def anything(self) -> item_streams.ItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        GET /anything (#/paths/~1anything/get)
        """
        request = build_anything()
        return item_streams.ItemStream(self._transport, read_anything(request))

    def items(self) -> item_streams.ItemStream[item_formats.Event[Delta]]:
        """The items of the response as they come: use it in a `with` block.

        GET /items (#/paths/~1items/get)
        """
        request = build_items()
        return item_streams.ItemStream(self._transport, read_items(request))

    def typed(self) -> item_streams.ItemStream[item_formats.Event[Delta]]:
        """The items of the response as they come: use it in a `with` block.

        GET /typed (#/paths/~1typed/get)
        """
        request = build_typed()
        return item_streams.ItemStream(self._transport, read_typed(request))

    def lifecycle(self) -> item_streams.ItemStream[Lifecycle]:
        """The items of the response as they come: use it in a `with` block.

        POST /lifecycle (#/paths/~1lifecycle/post)
        """
        request = build_lifecycle()
        return item_streams.ItemStream(self._transport, read_lifecycle(request))


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

    def deltas(self, *, since: int | None = None) -> item_streams.AsyncItemStream[Delta]:
        """Follow the deltas.

        The items of the response as they come: use it in a `with` block.

        GET /deltas (#/paths/~1deltas/get)
        Raise NotFound or another StatusError.
        """
        request = build_deltas(since=since)
        return item_streams.AsyncItemStream(self._transport, read_deltas(request))

    def pieces(self) -> item_streams.AsyncItemStream[str | Delta]:
        """The items of the response as they come: use it in a `with` block.

        GET /pieces (#/paths/~1pieces/get)
        """
        request = build_pieces()
        return item_streams.AsyncItemStream(self._transport, read_pieces(request))

    def words(self) -> item_streams.AsyncItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        GET /words (#/paths/~1words/get)
        """
        request = build_words()
        return item_streams.AsyncItemStream(self._transport, read_words(request))

    def anything(self) -> item_streams.AsyncItemStream[item_formats.Event[str]]:
        """The items of the response as they come: use it in a `with` block.

        GET /anything (#/paths/~1anything/get)
        """
        request = build_anything()
        return item_streams.AsyncItemStream(self._transport, read_anything(request))

    def items(self) -> item_streams.AsyncItemStream[item_formats.Event[Delta]]:
        """The items of the response as they come: use it in a `with` block.

        GET /items (#/paths/~1items/get)
        """
        request = build_items()
        return item_streams.AsyncItemStream(self._transport, read_items(request))

    def typed(self) -> item_streams.AsyncItemStream[item_formats.Event[Delta]]:
        """The items of the response as they come: use it in a `with` block.

        GET /typed (#/paths/~1typed/get)
        """
        request = build_typed()
        return item_streams.AsyncItemStream(self._transport, read_typed(request))

    def lifecycle(self) -> item_streams.AsyncItemStream[Lifecycle]:
        """The items of the response as they come: use it in a `with` block.

        POST /lifecycle (#/paths/~1lifecycle/post)
        """
        request = build_lifecycle()
        return item_streams.AsyncItemStream(self._transport, read_lifecycle(request))
