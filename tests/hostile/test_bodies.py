"""However large an answer is, only so much of it is kept in memory, and what is needed of it."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Any, Final

import pytest

from generated import (
    BodyTooLarge,
    DoneEvent,
    Limits,
    LogsEvent,
    OutputEvent,
    ServerError,
    TransportError,
)
from generated import suno_ai_bark as bark
from generated._runtime import files
from tests.hostile import socket_server
from tests.hostile.socket_server import Answer, Hostile, as_json

MOST: Final = 100_000
LIMITS: Final = Limits(body=MOST)

ErrorOf = Callable[..., BaseException]

ENDLESS: Final[dict[str, Callable[[], Answer]]] = {
    "body": lambda: socket_server.endless_body(200, b" " * 10_000),
    "small chunks": lambda: socket_server.endless_body(200, b" "),
    "gzip": socket_server.gzip_bomb,
}

EVENTS: Final = "text/event-stream"

endless = pytest.mark.parametrize("fault", ENDLESS)


@endless
def test_as_much_of_a_body_is_kept_as_the_limits_allow(
    server: Hostile, error_of: ErrorOf, fault: str
) -> None:
    """The answer has come: it is not asked for again."""
    server.says("poll", ENDLESS[fault]())
    error = error_of(server, "get_prediction", "p1", limits=LIMITS)
    assert isinstance(error, BodyTooLarge)
    assert (len(error.body), error.limit, error.status_code) == (MOST, MOST, 200)
    assert "100,000 bytes" in str(error)
    assert server.seen == ["poll"]


def test_a_body_is_never_in_memory_as_a_whole(server: Hostile, error_of: ErrorOf) -> None:
    """Not even for a moment: it is decompressed piece by piece."""
    server.says("poll", socket_server.gzip_bomb())
    tracemalloc.start()
    try:
        error = error_of(server, "get_prediction", "p1", limits=LIMITS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(error, BodyTooLarge)
    assert peak < 20_000_000


@endless
def test_a_create_with_such_an_answer_is_looked_for(
    server: Hostile, error_of: ErrorOf, fault: str
) -> None:
    """It may have been created, so the prediction is looked for, and a note says so."""
    server.says("create", ENDLESS[fault]())
    error = error_of(server, "run", prompt="Hello", limits=LIMITS)
    assert isinstance(error, BodyTooLarge)
    assert "may have been created" in str(error.__notes__)
    assert server.seen == ["create", "list"]


def test_a_body_that_is_encoded_several_times_is_not_read(
    server: Hostile, error_of: ErrorOf
) -> None:
    """A few kilobytes could be decoded for hours, in which nothing ends it."""
    server.says("create", socket_server.endless_gzip(3))
    error = error_of(server, "run", prompt="Hello")
    assert isinstance(error, TransportError)
    assert "more than one content coding" in str(error)
    assert "may have been created" in str(error.__notes__)
    assert server.seen == ["create", "list"]


def test_the_body_of_an_error_is_cut(server: Hostile, error_of: ErrorOf) -> None:
    """Its status is what matters."""
    server.says("poll", socket_server.endless_body(500, b" " * 10_000))
    error = error_of(server, "get_prediction", "p1")
    assert isinstance(error, ServerError)
    assert len(error.body) == 1_048_576


@pytest.mark.parametrize(
    "stream",
    [
        socket_server.endless_body(200, b"data: more and more" * 100, EVENTS),
        socket_server.endless_body(200, b"event: output\ndata: more\n\n" * 100, EVENTS),
        socket_server.endless_gzip(3),
    ],
    ids=["a line", "events", "encodings"],
)
def test_a_stream_that_cannot_be_read_is_polled(server: Hostile, stream: Answer) -> None:
    """Whether it is one line without end, events without end, or encoded several times."""
    server.says("create", as_json(server.prediction(urls={"stream": f"{server.url}/stream"})))
    server.says("stream", stream)
    server.says("poll", as_json(server.prediction("succeeded", logs="ready", output=OUTPUT)))
    for events in (_events(server), asyncio.run(_aevents(server))):
        assert isinstance(events[-1], DoneEvent)
        assert LogsEvent("ready") in events
        assert sum(len(each.data) for each in events if isinstance(each, OutputEvent)) < 2 * MOST
    assert server.seen.count("stream") == 2


OUTPUT: Final = {"audio_out": "https://example.com/a.wav"}


def _events(server: Hostile) -> list[Any]:
    client = bark.Client("token", base_url=server.url, limits=LIMITS)
    with client, client.stream(prompt="Hello", timeout=20) as events:
        return list(events)


async def _aevents(server: Hostile) -> list[Any]:
    client = bark.AsyncClient("token", base_url=server.url, limits=LIMITS)
    async with client, client.stream(prompt="Hello", timeout=20) as events:
        return [each async for each in events]


@pytest.mark.parametrize("download_error", ["read", "save", "aread", "asave"], indirect=True)
@pytest.mark.parametrize("fault", ["body", "gzip"])
def test_a_file_has_a_largest_size(
    host: Hostile,
    download_error: Callable[..., Any],
    fault: str,
    tmp_path: Path,
) -> None:
    """One that is saved has none by default. Nothing is left of it."""
    host.says("file", ENDLESS[fault]())
    error = download_error(host, LIMITS)
    assert isinstance(error, BodyTooLarge)
    assert len(error.body) <= MOST
    assert not list(tmp_path.iterdir())
    assert host.seen == ["file"]
    assert files.SAVED.body == inf


@pytest.mark.parametrize("download_error", ["read", "asave"], indirect=True)
def test_the_error_of_a_download_is_cut(host: Hostile, download_error: Callable[..., Any]) -> None:
    """A 403 with a body without end is a 403."""
    host.says("file", socket_server.endless_body(403, b" " * 10_000))
    error = download_error(host, LIMITS)
    assert error.status_code == 403
    assert len(error.body) == 65_536


@pytest.mark.parametrize(
    "wrong",
    [{"seconds": 0}, {"seconds": inf}, {"seconds": float("nan")}, {"body": 0}, {"body": -1}],
)
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    """A call always ends; a body may have any size."""
    with pytest.raises(ValueError, match="above 0"):
        Limits(**wrong)
    assert Limits(body=inf).most(200) == inf
