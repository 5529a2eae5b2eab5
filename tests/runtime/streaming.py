"""Reads streams of a server of plain sockets, by the synchronous client and by the other one."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from runtime import decode
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.item_formats import Format, data
from runtime.item_streams import AsyncItemStream, Items, ItemStream
from runtime.limits import DEFAULT, Limits
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.retries import Retry

from tests.hostile.socket_server import PAUSE, Answer, Hostile, answer, head

EVENTS = "content-type: text/event-stream"
JSON_DATA: Format[Any] = data(decode.any_json)


def settings(
    server: Hostile, *, timeout: float = 5, limits: Limits = DEFAULT, attempts: int = 1
) -> Settings:
    """Make the settings of a client of the server."""
    return Settings(server.url, timeout, Retry(attempts=attempts, first=0), limits=limits)


def items(form: Format[Any] = JSON_DATA, method: str = "GET") -> Items[Any]:
    """Describe the stream of the server."""
    return Items(Request(method=method, path="/stream", accept="text/event-stream"), {}, form)


def events(*given: str, chunked: bool = False) -> Answer:
    """Answer with events and the end of them."""
    body = "".join(f"data: {each}\n\n" for each in given).encode()
    if not chunked:
        return answer(200, body, EVENTS)
    pieces = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    return lambda: iter([head(200, EVENTS, "transfer-encoding: chunked") + pieces])


def cut(body: bytes, *fields: str) -> Answer:
    """Answer with a body, and close the connection."""

    def sent() -> Iterator[bytes]:
        yield head(200, EVENTS, *fields) + body
        raise ConnectionAbortedError

    return sent


class Endless:
    """Answers with a beginning and then a piece again and again; notes when nobody reads it."""

    def __init__(self, first: bytes, piece: bytes, *fields: str) -> None:
        self._pieces = (head(200, *(fields or (EVENTS,))) + first, piece)
        self.is_left = threading.Event()

    def __call__(self) -> Iterator[bytes]:
        try:
            first, piece = self._pieces
            yield first
            while True:
                time.sleep(PAUSE)
                yield piece
        finally:
            self.is_left.set()


Read = Callable[..., list[Any]]


def read(
    server: Hostile,
    form: Format[Any] = JSON_DATA,
    *,
    most: int = 1_000,
    method: str = "GET",
    then: Callable[[], object] = lambda: None,
    **options: Any,
) -> list[Any]:
    """Read some items, and leave the stream; call `then` while the client is still open."""
    with BaseClient(settings(server, **options)) as client:
        found: list[Any] = []
        with ItemStream(client._transport, items(form, method)) as stream:
            for item in stream:
                found.append(item)
                if len(found) == most:
                    break
        then()
        return found


def aread(
    server: Hostile,
    form: Format[Any] = JSON_DATA,
    *,
    most: int = 1_000,
    method: str = "GET",
    then: Callable[[], object] = lambda: None,
    **options: Any,
) -> list[Any]:
    """Do as `read` does, with asyncio."""

    async def reading() -> list[Any]:
        async with AsyncBaseClient(settings(server, **options)) as client:
            found: list[Any] = []
            async with AsyncItemStream(client._transport, items(form, method)) as stream:
                async for item in stream:
                    found.append(item)
                    if len(found) == most:
                        break
            await asyncio.to_thread(then)
            return found

    return asyncio.run(reading())
