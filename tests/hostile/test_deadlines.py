"""Nothing that a server does makes a call wait longer than it was told to."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx2
import pytest

from generated import CallError, Limits, PredictionTimedOut, TimedOut
from generated import suno_ai_bark as bark
from generated._runtime import creation, predictions
from tests.hostile import socket_server
from tests.hostile.calls import AT_MOST, async_error, sync_error
from tests.hostile.socket_server import Answer, Hostile, as_json

GIVEN: Final = 0.15
"""How many seconds a call is given."""

STREAMED: Final = 0.6
"""How many seconds a stream is given: enough to create its prediction on a busy machine."""

ENDLESS: Final[dict[str, Answer]] = {
    "silence": socket_server.silence,
    "dripping head": socket_server.dripping_head,
    "interim answers": socket_server.interim_answers,
    "flood of interim answers": socket_server.flood_of_interim_answers,
    "dripping body": socket_server.dripping_body(),
    "dripping events": socket_server.dripping_body("text/event-stream"),
    "endless gzip": socket_server.endless_gzip(),
    "flood of events": socket_server.endless_body(200, b": hello\n\n", "text/event-stream"),
}

ErrorOf = Callable[..., BaseException]

endless = pytest.mark.parametrize("fault", ENDLESS)


@pytest.fixture(autouse=True)
def _polls_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(predictions, "_FIRST_PAUSE", 0.01)


@pytest.fixture
def running(server: Hostile) -> bark.Prediction:
    """Return a prediction that was created before."""
    return bark.parse_webhook(json.dumps(server.prediction()))


@endless
def test_a_plain_call_ends(server: Hostile, error_of: ErrorOf, fault: str) -> None:
    """Its limits are for its retries, too."""
    server.says("poll", ENDLESS[fault])
    error = error_of(server, "get_prediction", "p1", limits=Limits(seconds=GIVEN))
    assert isinstance(error, TimedOut)


@endless
def test_a_create_ends(server: Hostile, error_of: ErrorOf, fault: str) -> None:
    """The prediction is looked for, since it may have been created."""
    server.says("create", ENDLESS[fault])
    error = error_of(server, "run", prompt="Hello", timeout=GIVEN)
    assert isinstance(error, TimedOut)
    assert server.seen[-1] == "list"


@endless
def test_looking_for_a_lost_prediction_ends(
    server: Hostile, error_of: ErrorOf, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note says that it may be running."""
    monkeypatch.setattr(creation, "_LEAVING", GIVEN)
    server.says("create", ENDLESS[fault])
    server.says("list", ENDLESS[fault])
    error = error_of(server, "run", prompt="Hello", timeout=GIVEN)
    assert isinstance(error, TimedOut)
    assert "may have been created" in str(error.__notes__)


@endless
def test_polling_ends(
    server: Hostile, error_of: ErrorOf, fault: str, running: bark.Prediction
) -> None:
    """The prediction is canceled, as it was asked for."""
    server.says("poll", ENDLESS[fault])
    error = error_of(server, "wait", running, timeout=GIVEN, cancel_on_timeout=True)
    assert isinstance(error, PredictionTimedOut)
    assert error.is_canceled


@endless
def test_waiting_by_id_ends(server: Hostile, error_of: ErrorOf, fault: str) -> None:
    """Nothing is known of the prediction."""
    server.says("poll", ENDLESS[fault])
    assert isinstance(error_of(server, "wait", "p1", timeout=GIVEN), TimedOut)


@endless
def test_canceling_ends(
    server: Hostile,
    error_of: ErrorOf,
    fault: str,
    running: bark.Prediction,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The error says that the prediction may be running still."""
    monkeypatch.setattr(creation, "_LEAVING", GIVEN)
    server.says("cancel", ENDLESS[fault])
    error = error_of(server, "wait", running, timeout=GIVEN, cancel_on_timeout=True)
    assert isinstance(error, PredictionTimedOut)
    assert not error.is_canceled


@endless
def test_a_stream_ends(server: Hostile, error_of: ErrorOf, fault: str) -> None:
    """Whether its answer never comes, or its events never end."""
    streamed = server.prediction(urls={"stream": f"{server.url}/stream"})
    server.says("create", as_json(streamed))
    server.says("stream", ENDLESS[fault])
    error = error_of(server, "stream", prompt="Hello", timeout=STREAMED)
    assert isinstance(error, PredictionTimedOut)
    assert error.is_canceled
    assert "stream" in server.seen


@endless
@pytest.mark.parametrize("download_error", ["read", "save", "aread", "asave"], indirect=True)
def test_a_download_ends(
    host: Hostile, download_error: Callable[..., Any], fault: str, tmp_path: Path
) -> None:
    """It leaves nothing behind."""
    host.says("file", ENDLESS[fault])
    assert isinstance(download_error(host, Limits(seconds=GIVEN)), TimedOut)
    assert not list(tmp_path.iterdir())


# Other waits.

each_way = pytest.mark.parametrize("error_of", [sync_error, async_error])


@each_way
def test_a_request_that_is_not_read_ends(
    error_of: ErrorOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server accepts the connection, and reads nothing of a large request."""
    monkeypatch.setattr(creation, "_LEAVING", GIVEN)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Hostile(f"http://127.0.0.1:{listener.getsockname()[1]}")
        error = error_of(server, "run", prompt="x" * 20_000_000, timeout=GIVEN)
    assert isinstance(error, TimedOut)


def _dripping_handshake() -> Iterator[bytes]:
    """Announce the longest record of TLS, and send it byte by byte."""
    yield b"\x16\x03\x03\x3f\xff\x02\x00\x3f\xfb"
    while True:
        time.sleep(socket_server.PAUSE)
        yield b"\x03"


@each_way
@pytest.mark.parametrize("sent", [_dripping_handshake, socket_server.silence])
def test_a_handshake_ends(error_of: ErrorOf, sent: Answer) -> None:
    """The request has not been sent, and nothing needs to be looked for."""
    with _speaking(sent) as port:
        server = Hostile(f"https://127.0.0.1:{port}")
        error = error_of(server, "run", prompt="Hello", timeout=GIVEN)
    assert isinstance(error, CallError)


@contextmanager
def _speaking(sent: Answer) -> Generator[int]:
    """Serve something on each connection without waiting for a request."""
    over = threading.Event()

    def talk(connection: socket.socket) -> None:
        with connection:
            for piece in sent():
                try:
                    connection.sendall(piece)
                except OSError:
                    return
                if over.is_set():
                    return

    def accept() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(AT_MOST)
        threading.Thread(target=accept, daemon=True).start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()


def test_waiting_for_a_connection_of_a_full_pool_ends(server: Hostile) -> None:
    """Another call holds the only connection of an `http_client` that was passed in."""
    server.says("poll", socket_server.dripping_body())
    limits = Limits(seconds=GIVEN)
    with (
        httpx2.Client(limits=httpx2.Limits(max_connections=1)) as pool,
        pool.stream("GET", f"{server.url}/predictions/p1"),
    ):
        error = sync_error(server, "get_prediction", "p1", limits=limits, http_client=pool)
    assert isinstance(error, CallError)


def test_a_connection_that_another_call_opened_ends(server: Hostile) -> None:
    """It belongs to an `http_client` that two clients share."""
    server.says("poll", as_json(server.prediction()), socket_server.dripping_head)
    with httpx2.Client() as pool:
        bark.Client("token", base_url=server.url, http_client=pool).get_prediction("p1")
        limits = Limits(seconds=GIVEN)
        error = sync_error(server, "get_prediction", "p1", limits=limits, http_client=pool)
    assert isinstance(error, TimedOut)
    assert server.connections == 1


def test_a_body_ends_on_a_connection_that_other_code_opened(server: Hostile) -> None:
    """An `http_client` was used before it was passed in."""
    server.says("poll", as_json({}), socket_server.dripping_body())
    with httpx2.Client() as pool:
        pool.get(f"{server.url}/predictions/p1")
        limits = Limits(seconds=GIVEN)
        error = sync_error(server, "get_prediction", "p1", limits=limits, http_client=pool)
    assert isinstance(error, TimedOut)
    assert server.connections == 1
