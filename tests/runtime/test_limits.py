"""What a network stream is made to do: a request's head goes out with its body."""

from __future__ import annotations

import socket
from contextlib import closing
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from runtime import limits
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.transport import Transport

HEAD = b"POST / HTTP/1.1\r\n\r\n"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


class Stream:
    """A network stream that keeps what is written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, buffer: bytes, _timeout: float | None = None) -> None:
        """Keep some bytes."""
        self.written.append(buffer)

    def read(self, _max_bytes: int, _timeout: float | None = None) -> bytes:
        """Say how much was written before this."""
        return b"%d" % len(self.written)


@pytest.fixture
def stream() -> Any:
    bound = Stream()
    limits.bound(bound)
    return bound


def begin(protocol: str) -> None:
    """Report that a request is about to be sent, as httpcore2 does."""
    request = SimpleNamespace(extensions={})
    limits.trace(f"{protocol}.send_request_headers.started", {"request": request})


def test_a_small_body_is_written_with_its_head(stream: Any) -> None:
    for body in (b"one", b"two"):
        begin("http11")
        stream.write(HEAD)
        stream.write(body)
        stream.write(b"")  # the end of the body
    assert stream.written == [HEAD + b"one", HEAD + b"two"]


def test_a_head_without_a_body_is_written_at_the_end_of_the_request(stream: Any) -> None:
    begin("http11")
    stream.write(HEAD)
    stream.write(b"")
    assert stream.written == [HEAD]


def test_a_head_is_written_before_anything_is_read(stream: Any) -> None:
    begin("http11")
    stream.write(HEAD)
    assert stream.read(1) == b"1"
    assert stream.written == [HEAD]


def test_a_large_body_is_not_copied(stream: Any) -> None:
    body = bytes(limits._PIECE + 1)
    begin("http11")
    stream.write(HEAD)
    stream.write(body)
    assert stream.written == [HEAD, body[:-1], body[-1:]]


def test_nothing_waits_where_several_requests_share_a_connection(stream: Any) -> None:
    begin("http11")  # on a connection that somebody else has opened
    begin("http2")
    stream.write(b"frame")
    assert stream.written == [b"frame"]


def test_a_server_gets_a_request_at_once() -> None:
    received = []

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            for _ in range(2):
                received.append(connection.recv(65_536))
                connection.sendall(ANSWER)

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        server = Thread(target=serve, args=(listener,))
        server.start()
        transport = Transport(Settings(f"http://127.0.0.1:{listener.getsockname()[1]}", timeout=9))
        for body in (b"[1]", b"[2]"):
            transport.send(Request("POST", "/", content=body, content_type="application/json"))
        transport.close()
        server.join()

    assert [each.partition(b"\r\n\r\n")[2] for each in received] == [b"[1]", b"[2]"]
