"""Streams of items on the wire: when they come, when they end, and what is left open."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from typing import Any

import pytest
from runtime import decode, errors, item_formats
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.item_streams import AsyncItemStream, ItemStream
from runtime.limits import Limits

from tests.hostile.socket_server import (
    Hostile,
    answer,
    as_json,
    endless_body,
    gzip_bomb,
    head,
    serving,
    silence,
)
from tests.runtime.streaming import EVENTS, Endless, Read, aread, cut, events, items, read, settings

LINES = "content-type: application/x-ndjson"
JSON_LINES: item_formats.Format[Any] = item_formats.lines(decode.any_json)


@pytest.fixture
def server() -> Generator[Hostile]:
    """Serve streams."""
    with serving() as hostile:
        yield hostile


@pytest.fixture(params=[read, aread], ids=["sync", "async"])
def reading(request: pytest.FixtureRequest) -> Read:
    """Read by either client."""
    chosen: Read = request.param
    return chosen


# When items come.


def test_an_item_comes_before_the_next_is_sent(server: Hostile) -> None:
    """Nothing waits for the end of the stream."""
    has_come = threading.Event()

    def sent() -> Iterator[bytes]:
        yield head(200, EVENTS) + b"data: 1\n\n"
        assert has_come.wait(5)
        yield b"data: 2\n\n"
        raise ConnectionAbortedError

    server.says("stream", sent)
    with BaseClient(settings(server)) as client:
        stream = ItemStream(client._transport, items())
        assert server.seen == []
        with stream:
            assert stream.status_code == 200
            assert stream.headers["Content-Type"] == "text/event-stream"
            assert next(stream) == 1
            has_come.set()
            assert list(stream) == [2]
            assert list(stream) == []


def test_what_is_not_open_has_no_head(server: Hostile) -> None:
    """Whoever asks learns how to open it; what is closed is not opened again."""
    with BaseClient(settings(server)) as client:
        stream = ItemStream(client._transport, items())
        with pytest.raises(RuntimeError, match="`with` block"):
            _ = stream.headers
        stream.close()
        with pytest.raises(RuntimeError, match="closed"), stream:
            pass
    assert server.seen == []


@pytest.mark.parametrize("chunked", [False, True])
def test_the_connection_is_used_again(server: Hostile, reading: Read, chunked: bool) -> None:
    """A stream that ended, by `[DONE]` or by itself, gives its connection back."""
    server.says("stream", events("1", "[DONE]", chunked=chunked))
    found: list[Any] = []
    with BaseClient(settings(server)) as client:
        for _ in range(2):
            found += ItemStream(client._transport, items())
    assert found == [1, 1]
    assert server.connections == 1
    assert reading(server) == [1]


def test_done_ends_a_stream_that_goes_on(server: Hostile, reading: Read) -> None:
    """Not every server closes the connection after it."""
    server.says("stream", endless := Endless(b"data: 1\n\ndata: [DONE]\n\n", b"data: 2\n\n"))
    began = time.monotonic()
    assert reading(server) == [1]
    assert time.monotonic() - began < 3
    assert endless.is_left.wait(3)


# What is left is closed.


def test_leaving_closes(server: Hostile, reading: Read) -> None:
    """A `break` ends the answer, while the client stays open."""
    server.says("stream", endless := Endless(b"data: 1\n\n", b"data: 2\n\n"))
    assert reading(server, most=2, then=lambda: endless.is_left.wait(3)) == [1, 2]
    assert endless.is_left.is_set()


def test_an_exception_closes(server: Hostile) -> None:
    """Whatever ends the block ends the answer."""
    server.says("stream", endless := Endless(b"data: 1\n\n", b"data: 2\n\n"))
    with BaseClient(settings(server)) as client:
        with suppress(ZeroDivisionError), ItemStream(client._transport, items()) as stream:
            raise ZeroDivisionError(next(stream))
        assert endless.is_left.wait(3)


def test_garbage_is_closed(server: Hostile) -> None:
    """A stream that nobody can read any more is closed at once."""
    server.says("stream", endless := Endless(b"data: 1\n\n", b"data: 2\n\n"))
    with BaseClient(settings(server)) as client:
        assert next(ItemStream(client._transport, items())) == 1
        gc.collect()
        assert endless.is_left.wait(3)


def test_asynchronous_garbage_is_closed(server: Hostile) -> None:
    """The event loop closes what is discarded without `async with`."""
    server.says("stream", endless := Endless(b"data: 1\n\n", b"data: 2\n\n"))

    async def discarding() -> None:
        async with AsyncBaseClient(settings(server)) as client:
            async for item in AsyncItemStream(client._transport, items()):
                assert item == 1
                break
            gc.collect()
            assert await asyncio.to_thread(endless.is_left.wait, 3)

    asyncio.run(discarding())


@pytest.mark.parametrize("first", [b"", b"data: 1\n\n"], ids=["waiting", "reading"])
def test_a_cancelled_task_closes(server: Hostile, first: bytes) -> None:
    """It does not matter what the task was waiting for."""
    server.says("stream", endless := Endless(first, b": still there\n\n"))

    async def cancelling() -> None:
        async with AsyncBaseClient(settings(server)) as client:

            async def reading() -> None:
                async with AsyncItemStream(client._transport, items()) as stream:
                    async for _ in stream:
                        pass

            task = asyncio.create_task(reading())
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(endless.is_left.wait, 3)

    asyncio.run(cancelling())


def test_many_at_once(server: Hostile) -> None:
    """Streams of one client do not disturb one another."""
    server.says("stream", events("1", "2", "3"))

    async def reading(client: AsyncBaseClient) -> list[Any]:
        async with AsyncItemStream(client._transport, items()) as stream:
            return [item async for item in stream]

    async def all_of_them() -> list[list[Any]]:
        async with AsyncBaseClient(settings(server)) as client:
            return await asyncio.gather(*(reading(client) for _ in range(40)))

    assert asyncio.run(all_of_them()) == [[1, 2, 3]] * 40


# Errors.


def test_a_status_is_an_error(server: Hostile, reading: Read) -> None:
    """The body of an error is read, as that of any call."""
    server.says("stream", as_json({"detail": "gone"}, 404))
    with pytest.raises(errors.NotFound, match="gone") as caught:
        reading(server)
    assert caught.value.body == b'{"detail": "gone"}'


def test_a_large_error_is_cut(server: Hostile, reading: Read) -> None:
    """An error without end is read as far as an error of any call."""
    server.says("stream", endless_body(500, b"x" * 65_536))
    with pytest.raises(errors.ServerError) as caught:
        reading(server, method="POST", limits=Limits(body=1_000))
    assert len(caught.value.body) == 1_000


def test_retries_end_with_the_first_byte(server: Hostile, reading: Read) -> None:
    """A gateway's error is tried again; a stream that has begun is not."""
    server.says("stream", answer(503), events("1"))
    assert reading(server, attempts=3) == [1]
    server.says("stream", cut(b"data: 1\n\n", "content-length: 99"))
    server.seen.clear()
    with pytest.raises(errors.TransportError):
        reading(server, attempts=3)
    assert server.seen == ["stream"]


def test_a_broken_stream_keeps_what_came(server: Hostile, reading: Read) -> None:
    """The connection breaks, or the stream ends, in the middle of an item."""
    for field in ("content-length: 99", "connection: close"):
        server.says("stream", cut(b'data: {"a":\ndata: "b', field))
        with pytest.raises(errors.TransportError) as caught:
            reading(server)
        assert caught.value.partial.endswith(b'"b')
        assert b'{"a":' in caught.value.partial


def test_a_cut_text_is_no_item(server: Hostile, reading: Read) -> None:
    """Text that is cut off cannot be told from a whole one, JSON can."""
    server.says("stream", cut(b"data: whole\n\ndata: hal"))
    with pytest.raises(errors.TransportError, match="in the middle") as caught:
        reading(server, item_formats.texts())
    assert caught.value.partial == b"hal"


@pytest.mark.parametrize("rest", [b"da", b"event: a", b"data"])
def test_a_cut_field_is_no_end(server: Hostile, reading: Read, rest: bytes) -> None:
    """The name of a field is part of an item, too."""
    server.says("stream", cut(b"data: 1\n\n" + rest))
    with pytest.raises(errors.TransportError, match="in the middle"):
        reading(server)


@pytest.mark.parametrize("rest", [b": hi", b"id: 4", b"retry: 5", b"\n"])
def test_what_is_no_item_may_be_cut(server: Hostile, reading: Read, rest: bytes) -> None:
    """Nothing is lost by it."""
    server.says("stream", answer(200, b"data: 1\n\n" + rest, EVENTS))
    assert reading(server) == [1]


def test_other_answers_are_kept(server: Hostile, reading: Read) -> None:
    """A stream was asked for, and JSON or a page came."""
    for kind, body in (("application/json", b'{"a":1}'), ("text/html", b"<p>Busy</p>")):
        server.says("stream", answer(200, body, f"content-type: {kind}"))
        with pytest.raises(errors.DecodeError, match=f"it is {kind}") as caught:
            reading(server)
        assert caught.value.body == body
    server.says("stream", endless_body(200, b"x" * 65_536))
    with pytest.raises(errors.BodyTooLarge) as large:
        reading(server, limits=Limits(body=1_000))
    assert large.value.body == b"x" * 1_000


def test_an_error_in_an_item_is_shown(server: Hostile, reading: Read) -> None:
    """OpenAI sends one in place of an item, so that its message is all that there is."""
    server.says("stream", events("1", '{"error":{"message":"boom"}}'))
    with pytest.raises(errors.DecodeError, match=r"is an object, not an integer; it says: boom\."):
        reading(server, item_formats.data(decode.integer))


# Limits.


def test_silence_ends(server: Hostile, reading: Read) -> None:
    """Each wait for bytes has the timeout of the client."""

    def sent() -> Iterator[bytes]:
        yield head(200, EVENTS) + b"data: 1\n\ndata: 2"
        yield from silence()

    server.says("stream", sent)
    with pytest.raises(errors.TimedOut) as caught:
        reading(server, timeout=0.2)
    assert caught.value.partial == b"data: 2"


@pytest.mark.parametrize(("first", "piece"), [(b"", b": wait\n\n"), (b"data:", b"x")])
def test_an_item_has_an_end(server: Hostile, reading: Read, first: bytes, piece: bytes) -> None:
    """Bytes that complete no item do not keep a caller waiting for ever."""
    server.says("stream", Endless(b"data: 1\n\n" + first, piece))
    began = time.monotonic()
    with pytest.raises(errors.TimedOut):
        reading(server, limits=Limits(seconds=0.3))
    assert time.monotonic() - began < 3


def test_a_stream_has_no_end_of_its_own(server: Hostile, reading: Read) -> None:
    """The time of one item is not that of all."""
    server.says("stream", Endless(b"", b"data: 1\n\n"))
    began = time.monotonic()
    assert reading(server, most=100, limits=Limits(seconds=0.3)) == [1] * 100
    assert time.monotonic() - began > 0.3


@pytest.mark.parametrize(
    ("fields", "first", "piece"),
    [
        (EVENTS, b"data: ", b"x" * 500),
        (EVENTS, b"", b"data: x\n" * 10),
        (EVENTS, b"", b"data:\n" * 10),
        (LINES, b"", b"x" * 500),
        ("content-type: application/json-seq", b"\x1e", b"\n" * 500),
    ],
)
def test_an_item_without_end(
    server: Hostile, reading: Read, fields: str, first: bytes, piece: bytes
) -> None:
    """It is kept as far as the limits allow."""
    server.says("stream", Endless(first, piece, fields))
    with pytest.raises(errors.BodyTooLarge) as caught:
        reading(server, limits=Limits(body=5_000))
    assert 0 < len(caught.value.body) <= 5_000


def test_a_large_item_of_one_piece(server: Hostile, reading: Read) -> None:
    """Whole or not, it is too large."""
    server.says("stream", events('"' + "x" * 9_000 + '"'))
    with pytest.raises(errors.BodyTooLarge):
        reading(server, limits=Limits(body=5_000))


def test_what_came_before_is_given(server: Hostile) -> None:
    """An item that is too large takes none of those before it with it."""
    body = b"data: 1\n\ndata: 2\n\ndata: " + b"x" * 9_000
    server.says("stream", Endless(body, b"x" * 500))
    with BaseClient(settings(server, limits=Limits(body=5_000))) as client:
        stream = ItemStream(client._transport, items())
        assert [next(stream), next(stream)] == [1, 2]
        with pytest.raises(errors.BodyTooLarge):
            next(stream)


def test_no_content_is_no_item(server: Hostile, reading: Read) -> None:
    """Some frameworks name a type even then."""
    server.says("stream", answer(204, b"", "content-type: application/json"))
    assert reading(server) == []


def test_comments_take_no_memory(server: Hostile, reading: Read) -> None:
    """They are no part of an item."""
    server.says("stream", answer(200, b": wait\n\n" * 5_000 + b"data: 1\n\n", EVENTS))
    assert reading(server, limits=Limits(body=1_000)) == [1]


def test_a_bomb(server: Hostile, reading: Read) -> None:
    """What is small on the wire counts as what it becomes."""
    server.says("stream", gzip_bomb())
    with pytest.raises(errors.CallError):
        reading(server, JSON_LINES, limits=Limits(body=100_000))
