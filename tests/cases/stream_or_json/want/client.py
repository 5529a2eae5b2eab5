# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate stream_or_json`.
"""Client and AsyncClient for An answer that is JSON or a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    item_formats,
    item_streams,
    limits,
    outgoing,
    pacing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Answer, AskWholeRequest, ChatRequest, DemandRequest, Piece

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"429": codec.decode_problem}


def build_chat(*, body: ChatRequest) -> requests.Request:
    """Build `POST /chat`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_chat_request(body, found, "")
    found.raise_if_any("chat")
    return requests.Request(
        method="POST",
        path="/chat",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_chat(response: responses.Response) -> Answer:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_answer)


def read_stream_chat(request: requests.Request) -> item_streams.Items[Piece]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, _ERRORS, item_formats.data(codec.decode_piece), accept="text/event-stream"
    )


def build_demand(*, body: DemandRequest) -> requests.Request:
    """Build `POST /demand`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_demand_request(body, found, "")
    found.raise_if_any("demand")
    return requests.Request(
        method="POST",
        path="/demand",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_demand(response: responses.Response) -> Answer:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_answer)


def read_stream_demand(request: requests.Request) -> item_streams.Items[Piece]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, _ERRORS, item_formats.data(codec.decode_piece), accept="text/event-stream"
    )


def build_ask(*, q: str, stream: bool | None = None) -> requests.Request:
    """Build `GET /ask`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "q", q, found, checks.string, required=True)
    arguments.query(query_pairs, "stream", stream, found, checks.boolean)
    found.raise_if_any("ask")
    return requests.Request(method="GET", path="/ask", query=tuple(query_pairs))


def parse_ask(response: responses.Response) -> Answer:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_answer)


def read_stream_ask(request: requests.Request) -> item_streams.Items[Piece]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, _ERRORS, item_formats.data(codec.decode_piece), accept="text/event-stream"
    )


def build_ask_whole(*, body: AskWholeRequest | None = None) -> requests.Request:
    """Build `POST /ask-whole`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else codec.encode_ask_whole_request(body, found, "body")
    found.raise_if_any("ask_whole")
    return requests.Request(
        method="POST",
        path="/ask-whole",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
    )


def parse_ask_whole(response: responses.Response) -> Answer:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_answer)


def read_stream_ask_whole(request: requests.Request) -> item_streams.Items[Piece]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, _ERRORS, item_formats.data(codec.decode_piece), accept="text/event-stream"
    )


def build_follow() -> requests.Request:
    """Build `GET /follow`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/follow")


def parse_follow(response: responses.Response) -> Answer:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_answer)


def read_stream_follow2(request: requests.Request) -> item_streams.Items[Piece]:
    """Read the items of a 2xx; any other status raises StatusError."""
    return item_streams.Items(
        request, _ERRORS, item_formats.data(codec.decode_piece), accept="text/event-stream"
    )


def build_stream_follow() -> requests.Request:
    """Build `GET /taken`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/taken", accept="*/*")


def parse_stream_follow(response: responses.Response) -> None:
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
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits, pace=pacing.Pace)
        super().__init__(settings, http_client)

    def chat(self, *, q: str) -> Answer:
        """Chat.

        `stream_chat` gives the response as a stream.

        POST /chat (#/paths/~1chat/post)
        The body has the class `ChatRequest`.
        Raise RateLimited or another StatusError.
        """
        body = ChatRequest(q=q)
        request = build_chat(body=body)
        return parse_chat(self._transport.send(request))

    def stream_chat(self, *, q: str) -> item_streams.ItemStream[Piece]:
        """Chat.

        The items of the response as they come: use it in a `with` block.

        POST /chat (#/paths/~1chat/post)
        The body has the class `ChatRequest`.
        Raise RateLimited or another StatusError.
        """
        body = ChatRequest(q=q, stream=True)
        request = build_chat(body=body)
        return item_streams.ItemStream(self._transport, read_stream_chat(request))

    def demand(self, *, q: str) -> Answer:
        """The property has to be sent.

        `stream_demand` gives the response as a stream.

        POST /demand (#/paths/~1demand/post)
        The body has the class `DemandRequest`.
        Raise RateLimited or another StatusError.
        """
        body = DemandRequest(q=q, stream=False)
        request = build_demand(body=body)
        return parse_demand(self._transport.send(request))

    def stream_demand(self, *, q: str) -> item_streams.ItemStream[Piece]:
        """The property has to be sent.

        The items of the response as they come: use it in a `with` block.

        POST /demand (#/paths/~1demand/post)
        The body has the class `DemandRequest`.
        Raise RateLimited or another StatusError.
        """
        body = DemandRequest(q=q, stream=True)
        request = build_demand(body=body)
        return item_streams.ItemStream(self._transport, read_stream_demand(request))

    def ask(self, *, q: str) -> Answer:
        """`stream_ask` gives the response as a stream.

        GET /ask (#/paths/~1ask/get)
        Raise RateLimited or another StatusError.
        """
        request = build_ask(q=q)
        return parse_ask(self._transport.send(request))

    def stream_ask(self, *, q: str) -> item_streams.ItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        GET /ask (#/paths/~1ask/get)
        Raise RateLimited or another StatusError.
        """
        request = build_ask(q=q, stream=True)
        return item_streams.ItemStream(self._transport, read_stream_ask(request))

    def ask_whole(self, *, body: AskWholeRequest | None = None) -> Answer:
        """`stream_ask_whole` gives the response as a stream.

        POST /ask-whole (#/paths/~1ask-whole/post)
        Raise RateLimited or another StatusError.
        """
        request = build_ask_whole(body=body)
        return parse_ask_whole(self._transport.send(request))

    def stream_ask_whole(
        self, *, body: AskWholeRequest | None = None
    ) -> item_streams.ItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        POST /ask-whole (#/paths/~1ask-whole/post)
        Raise RateLimited or another StatusError.
        """
        body = item_streams.switched(body)
        request = build_ask_whole(body=body)
        return item_streams.ItemStream(self._transport, read_stream_ask_whole(request))

    def follow(self) -> Answer:
        """`stream_follow2` gives the response as a stream.

        GET /follow (#/paths/~1follow/get)
        Raise RateLimited or another StatusError.
        """
        request = build_follow()
        return parse_follow(self._transport.send(request))

    def stream_follow2(self) -> item_streams.ItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        GET /follow (#/paths/~1follow/get)
        Raise RateLimited or another StatusError.
        """
        request = build_follow()
        return item_streams.ItemStream(self._transport, read_stream_follow2(request))

    def stream_follow(self) -> None:
        """GET /taken (#/paths/~1taken/get)"""
        request = build_stream_follow()
        return parse_stream_follow(self._transport.send(request))


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
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits, pace=pacing.Pace)
        super().__init__(settings, http_client)

    async def chat(self, *, q: str) -> Answer:
        """Chat.

        `stream_chat` gives the response as a stream.

        POST /chat (#/paths/~1chat/post)
        The body has the class `ChatRequest`.
        Raise RateLimited or another StatusError.
        """
        body = ChatRequest(q=q)
        request = build_chat(body=body)
        return parse_chat(await self._transport.send(request))

    def stream_chat(self, *, q: str) -> item_streams.AsyncItemStream[Piece]:
        """Chat.

        The items of the response as they come: use it in a `with` block.

        POST /chat (#/paths/~1chat/post)
        The body has the class `ChatRequest`.
        Raise RateLimited or another StatusError.
        """
        body = ChatRequest(q=q, stream=True)
        request = build_chat(body=body)
        return item_streams.AsyncItemStream(self._transport, read_stream_chat(request))

    async def demand(self, *, q: str) -> Answer:
        """The property has to be sent.

        `stream_demand` gives the response as a stream.

        POST /demand (#/paths/~1demand/post)
        The body has the class `DemandRequest`.
        Raise RateLimited or another StatusError.
        """
        body = DemandRequest(q=q, stream=False)
        request = build_demand(body=body)
        return parse_demand(await self._transport.send(request))

    def stream_demand(self, *, q: str) -> item_streams.AsyncItemStream[Piece]:
        """The property has to be sent.

        The items of the response as they come: use it in a `with` block.

        POST /demand (#/paths/~1demand/post)
        The body has the class `DemandRequest`.
        Raise RateLimited or another StatusError.
        """
        body = DemandRequest(q=q, stream=True)
        request = build_demand(body=body)
        return item_streams.AsyncItemStream(self._transport, read_stream_demand(request))

    async def ask(self, *, q: str) -> Answer:
        """`stream_ask` gives the response as a stream.

        GET /ask (#/paths/~1ask/get)
        Raise RateLimited or another StatusError.
        """
        request = build_ask(q=q)
        return parse_ask(await self._transport.send(request))

    def stream_ask(self, *, q: str) -> item_streams.AsyncItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        GET /ask (#/paths/~1ask/get)
        Raise RateLimited or another StatusError.
        """
        request = build_ask(q=q, stream=True)
        return item_streams.AsyncItemStream(self._transport, read_stream_ask(request))

    async def ask_whole(self, *, body: AskWholeRequest | None = None) -> Answer:
        """`stream_ask_whole` gives the response as a stream.

        POST /ask-whole (#/paths/~1ask-whole/post)
        Raise RateLimited or another StatusError.
        """
        request = build_ask_whole(body=body)
        return parse_ask_whole(await self._transport.send(request))

    def stream_ask_whole(
        self, *, body: AskWholeRequest | None = None
    ) -> item_streams.AsyncItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        POST /ask-whole (#/paths/~1ask-whole/post)
        Raise RateLimited or another StatusError.
        """
        body = item_streams.switched(body)
        request = build_ask_whole(body=body)
        return item_streams.AsyncItemStream(self._transport, read_stream_ask_whole(request))

    async def follow(self) -> Answer:
        """`stream_follow2` gives the response as a stream.

        GET /follow (#/paths/~1follow/get)
        Raise RateLimited or another StatusError.
        """
        request = build_follow()
        return parse_follow(await self._transport.send(request))

    def stream_follow2(self) -> item_streams.AsyncItemStream[Piece]:
        """The items of the response as they come: use it in a `with` block.

        GET /follow (#/paths/~1follow/get)
        Raise RateLimited or another StatusError.
        """
        request = build_follow()
        return item_streams.AsyncItemStream(self._transport, read_stream_follow2(request))

    async def stream_follow(self) -> None:
        """GET /taken (#/paths/~1taken/get)"""
        request = build_stream_follow()
        return parse_stream_follow(await self._transport.send(request))
