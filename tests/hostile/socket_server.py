"""A server of plain sockets that answers each step of a call as a test says, however wrongly."""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeAlias

PAUSE: Final = 0.005
"""Seconds between what drips."""
_GZIP_HEAD: Final = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"

Answer: TypeAlias = Callable[[], Iterator[bytes]]
"""What is sent in answer to a request, piece by piece; the connection is closed at its end."""


def answer(status: int, body: bytes = b"", *fields: str) -> Answer:
    """Answer as a good server would; `fields` are lines of the header."""
    return lambda: iter([head(status, f"content-length: {len(body)}", *fields) + body])


def as_json(value: Any, status: int = 200) -> Answer:
    """Answer with JSON."""
    return answer(status, json.dumps(value).encode(), "content-type: application/json")


def head(status: int, *fields: str) -> bytes:
    """Write the head of an answer."""
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status} Said", *fields, "")).encode()


# Answers without end.


def silence() -> Iterator[bytes]:
    """Take the request, and say nothing."""
    while True:
        time.sleep(PAUSE)
        yield b""


def dripping_head() -> Iterator[bytes]:
    """Send a head byte by byte: no wait for the next one is long."""
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        for byte in b"x-more: more\r\n":
            time.sleep(PAUSE)
            yield bytes([byte])


def interim_answers() -> Iterator[bytes]:
    """Send one interim answer after the other (RFC 8297)."""
    while True:
        time.sleep(PAUSE)
        yield b"HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n"


def flood_of_interim_answers() -> Iterator[bytes]:
    """Send interim answers as fast as they are read: no wait is needed for the next one."""
    while True:
        yield b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100


def dripping_body(kind: str = "application/json") -> Answer:
    """Send a body byte by byte."""

    def sent() -> Iterator[bytes]:
        yield head(200, f"content-type: {kind}", "content-length: 1000000")
        while True:
            time.sleep(PAUSE)
            yield b" "

    return sent


def endless_body(status: int, piece: bytes, kind: str = "application/json") -> Answer:
    """Send a body as fast as it is read."""

    def sent() -> Iterator[bytes]:
        yield head(status, f"content-type: {kind}", "connection: close")
        while True:
            yield piece

    return sent


@cache
def gzip_bomb() -> Answer:
    """Send a small body that is large once its encoding is undone."""
    body = gzip.compress(bytes(100_000_000), compresslevel=1)
    return answer(200, body, "content-encoding: gzip", "content-type: application/json")


def endless_gzip(levels: int = 1) -> Answer:
    """Send a body that never ends, and of which nothing comes: blocks without content.

    With several levels, a few kilobytes are millions of such blocks.
    """
    blocks = b"\x00\x00\x00\xff\xff" * 1_000_000  # stored, empty, not the last (RFC 1951, 3.2.4)

    def sent() -> Iterator[bytes]:
        coding = ", ".join(["gzip"] * levels)
        yield head(200, "content-type: application/json", f"content-encoding: {coding}")
        piece = _GZIP_HEAD + blocks
        for _ in range(levels - 1):
            piece = gzip.compress(piece)
        yield piece
        while True:
            yield blocks[:100_000]

    return sent


@dataclass(slots=True)
class Hostile:
    """Where the server is, what it answers to each step, and which steps it saw.

    A step is `create`, `poll`, `list`, `cancel`, `stream` or `file`. If there are several answers,
    each is given once, and the last from then on.
    """

    url: str
    answers: dict[str, list[Answer]] = field(default_factory=dict[str, list[Answer]])
    seen: list[str] = field(default_factory=list[str])
    connections: int = 0

    def says(self, step: str, *answers: Answer) -> None:
        """Set the answers to a step."""
        self.answers[step] = list(answers)

    def next(self, step: str) -> Answer:
        """Choose the answer to a step."""
        self.seen.append(step)
        answers = self.answers[step]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def prediction(self, status: str = "processing", **more: Any) -> dict[str, Any]:
        """Return a prediction as the API has it."""
        return {"id": "p1", "status": status, "input": {}, "logs": "", **more}


@contextmanager
def serving(identity: ssl.SSLContext | None = None) -> Generator[Hostile]:
    """Run the server, behind TLS if it has an identity."""
    listener = socket.create_server(("127.0.0.1", 0))
    scheme = "http" if identity is None else "https"
    hostile = Hostile(f"{scheme}://127.0.0.1:{listener.getsockname()[1]}")
    over = threading.Event()
    threads: list[threading.Thread] = []

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=_talk, args=(connection, identity, hostile, over))
            threads.append(thread)
            thread.start()

    accepting = threading.Thread(target=accept)
    accepting.start()
    try:
        yield hostile
    finally:
        over.set()
        with suppress(OSError):  # wakes the thread that accepts
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in [accepting, *threads]:
            thread.join(10)


def _talk(
    connection: socket.socket,
    identity: ssl.SSLContext | None,
    hostile: Hostile,
    over: threading.Event,
) -> None:
    hostile.connections += 1
    connection.settimeout(5)  # whoever reads no more is left
    with connection, suppress(OSError):
        if identity is not None:
            connection = identity.wrap_socket(connection, server_side=True)
        with connection:
            while (step := _step(connection)) and not over.is_set():
                for piece in hostile.next(step)():
                    if over.is_set():
                        return
                    connection.sendall(piece)


def _step(connection: socket.socket) -> str:
    """Read a request; return which step it is, "" at the end of the connection."""
    with connection.makefile("rb") as lines:
        method, _, rest = lines.readline().decode("latin-1").partition(" ")
        size = 0
        while line := lines.readline().strip():
            name, _, value = line.decode("latin-1").partition(":")
            size = int(value) if name.lower() == "content-length" else size
        lines.read(size)
    path = rest.partition(" ")[0].partition("?")[0]
    if path.endswith("/predictions"):
        return "create" if method == "POST" else "list"
    if path.endswith("/cancel"):
        return "cancel"
    return {"/stream": "stream", "/file": "file"}.get(path, "poll" if method else "")
