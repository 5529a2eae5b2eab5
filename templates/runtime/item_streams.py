# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Streams of items: one call whose response is read while it comes, item by item."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Mapping
from dataclasses import dataclass, replace
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Self, TypeVar, cast

from . import responses, steps
from .decode import Decoder
from .errors import BodyTooLarge, DecodeError, TransportError
from .item_formats import DONE, Format
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .splitters import Item, Splitter, splitter_for
from .steps import Flow, Opened

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

T = TypeVar("T")

_EMPTY: Final = (204, 205)
"""Statuses without content, whatever their Content-Type (RFC 9110, section 15.3.5)."""

_LEAVING: Final = 0.25
"""How many seconds a stream may take to end after its last item, to keep its connection."""

_CUT: Final = "the stream ended in the middle of an item"
_CLOSED: Final = "this stream is closed"
_NOT_OPENED: Final = "the stream has not been opened: use it in a `with` block"


# What a caller iterates over.


class Head(NamedTuple):
    """What has come when a stream is opened."""

    status_code: int
    headers: Mapping[str, str]
    request_method: str
    url: str

    @classmethod
    def of(cls, opened: Opened) -> Self:
        """Take it from an opened response."""
        return cls(opened.status_code, opened.headers, opened.request_method, opened.url)


class Source(Generic[T]):
    """What an item stream is read from. Its flow gives a Head, and then the items."""

    def flow(self, settings: Settings) -> Flow[None]:
        """Open the stream and give what comes."""
        raise NotImplementedError


class Headed:
    """What has come when a stream is opened."""

    _head: Head | None = None

    @property
    def _open_head(self) -> Head:
        if self._head is None:
            raise RuntimeError(_NOT_OPENED)
        return self._head

    @property
    def status_code(self) -> int:
        """The status of the response, once the stream is open."""
        return self._open_head.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the response, once the stream is open; their names ignore case."""
        return self._open_head.headers


class ItemStream(Headed, Generic[T]):
    """The items of one answer, as they come. The request is sent when the first one is wanted.

    Use it in a `with` block, which sends the request when it begins, and closes the connection when
    it ends. Without one, the connection is closed at the last item, at an error, or by `close`.
    """

    def __init__(self, transport: Transport, source: Source[T]) -> None:
        self._each: Generator[Any] = steps.each(transport, source.flow(transport.settings))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._head is None:
            self._head = next(self._each)
        item: T = next(self._each)
        return item

    def __enter__(self) -> Self:
        if self._head is None:
            self._head = next(self._each, None)
        if self._head is None:
            raise RuntimeError(_CLOSED)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection, unless the stream has ended."""
        self._each.close()


class AsyncItemStream(Headed, Generic[T]):
    """An asynchronous ItemStream: use it in an `async with` block."""

    def __init__(self, transport: AsyncTransport, source: Source[T]) -> None:
        self._each: AsyncGenerator[Any] = steps.aeach(transport, source.flow(transport.settings))

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._head is None:
            self._head = await anext(self._each)
        item: T = await anext(self._each)
        return item

    async def __aenter__(self) -> Self:
        if self._head is None:
            self._head = await anext(self._each, None)
        if self._head is None:
            raise RuntimeError(_CLOSED)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connection, unless the stream has ended."""
        await self._each.aclose()


def switched(body: T) -> T:
    """Return a body that asks for a stream by its property `stream`; None stays None."""
    other: Any = body
    return body if other is None else cast("T", replace(other, stream=True))


# How it is read.


@dataclass(frozen=True, slots=True)
class Items(Source[T]):
    """The items of the response to a request. `errors` is as for `raise_for_status`.

    `accept` asks for a stream where the request would not.
    """

    request: Request
    errors: Mapping[str, Decoder[Any]]
    format: Format[T]
    accept: str = ""

    def flow(self, settings: Settings) -> Flow[None]:
        """Send the request, with retries where that is safe, and give what comes.

        Raise what any call raises; DecodeError for a response that is not a stream or an item that
        does not fit, with its text as the `body`; StreamError; a TransportError for a stream that
        breaks off. Each item may take `limits.seconds` and `limits.body`.
        """
        seconds = settings.limits.seconds
        request = settings.extended(self.request)
        request = request._replace(accept=self.accept or request.accept)
        opened = yield from steps.streamed(request, monotonic() + seconds)
        if isinstance(opened, Response):
            responses.raise_for_status(opened, self.errors)
            return
        try:
            is_empty = opened.status_code in _EMPTY
            kind = "" if is_empty else opened.headers.get("content-type", "")
            splitter = splitter_for(kind, self.format.splitter)
            if splitter is None:
                yield from _no_stream(opened, kind, self.format)
                return
            yield steps.Give(Head.of(opened))
            yield from _given(opened, splitter, self.format, seconds)
        finally:
            yield steps.Close(opened)


def _given(opened: Opened, splitter: Splitter, form: Format[T], seconds: float) -> Flow[None]:
    """Give each item when it is complete."""
    while True:
        came, is_last = yield from _next(opened, splitter, monotonic() + seconds)
        for item in came:
            if item.data == DONE:
                yield from _left(opened)
                return
            if item.data or item.is_cut or form.is_text:
                yield steps.Give(_read(opened, form, item))
        if is_last:
            return


def _next(opened: Opened, splitter: Splitter, deadline: float) -> Flow[tuple[list[Item], bool]]:
    """Read until an item is complete, or to the end; say whether it is the end."""
    waiting = opened._replace(deadline=deadline)
    while True:
        try:
            chunk: bytes | None = yield steps.Chunk(waiting)
        except TransportError as error:
            error.partial = splitter.unfinished
            raise
        if chunk is None:
            return splitter.end(), True
        items = splitter.feed(chunk)
        if items:
            return items, False
        if splitter.size > opened.most:
            raise _too_large(opened, splitter.unfinished)


def _read(opened: Opened, form: Format[T], item: Item) -> T:
    """Make an item of its text."""
    if len(item.data) > opened.most:
        raise _too_large(opened, item.data)
    if item.is_cut and (form.is_text or not item.data):
        raise _cut(opened, item)
    try:
        return form.read(item, _response(opened, item.data))
    except DecodeError as error:
        if item.is_cut:
            raise _cut(opened, item) from error
        raise


def _left(opened: Opened) -> Flow[None]:
    """Wait shortly for the end of the response, so that its connection can be used again."""
    waiting = opened._replace(deadline=monotonic() + _LEAVING)
    try:
        while (yield steps.Chunk(waiting)) is not None:
            pass
    except TransportError:
        pass  # it is closed instead


def _no_stream(opened: Opened, kind: str, form: Format[T]) -> Flow[None]:
    """Raise DecodeError for a response that is not a stream, with its body."""
    body = bytearray()
    while len(body) <= opened.most:
        chunk: bytes | None = yield steps.Chunk(opened)
        if chunk is None:
            break
        body += chunk
    if len(body) > opened.most:
        raise _too_large(opened, bytes(body))
    raise DecodeError(
        status_code=opened.status_code,
        headers=opened.headers,
        body=bytes(body),
        at="",
        reason=f"it is {kind}, not a stream of {form.splitter.__name__.lower()}",
        request_method=opened.request_method,
        url=opened.url,
    )


def _response(opened: Opened, body: bytes) -> Response:
    return Response(opened.status_code, opened.headers, body, opened.request_method, opened.url)


def _cut(opened: Opened, item: Item) -> TransportError:
    error = TransportError(_CUT, request_method=opened.request_method, url=opened.url)
    error.partial = item.data
    return error


def _too_large(opened: Opened, body: bytes) -> BodyTooLarge:
    return BodyTooLarge(
        status_code=opened.status_code,
        headers=opened.headers,
        body=body[: int(opened.most)],
        limit=opened.most,
        request_method=opened.request_method,
        url=opened.url,
    )
