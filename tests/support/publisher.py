"""A server that publishes files with ETags, and answers badly where a test says so."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Bad = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from the publisher's files, or as `bad` has it."""

    server: Publisher

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.received.append((self.path, headers))
        path = self.path.partition("?")[0]
        try:
            if path in self.server.bad:
                self.server.bad[path](self)
            else:
                self._publish(path)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _publish(self, path: str) -> None:
        if path not in self.server.files:
            self.sends(404, b"{}")
            return
        body = self.server.files[path]
        etag = f'"{hashlib.sha1(body, usedforsecurity=False).hexdigest()[:12]}"'
        is_known = self.headers.get("If-None-Match") == etag
        self.sends(304 if is_known else 200, b"" if is_known else body, ETag=etag)

    def sends(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its model's name
        """Keep the output of the tests clean."""


class Publisher(ThreadingHTTPServer):
    """The files by path, bad answers by path, and what was asked for: paths and headers."""

    daemon_threads = True

    def __init__(self, host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), Handler)
        self.files: dict[str, bytes] = {}
        self.bad: dict[str, Bad] = {}
        self.received: list[tuple[str, dict[str, str]]] = []

    @property
    def url(self) -> str:
        return f"http://{self.server_address[0]!s}:{self.server_address[1]}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.received]


@contextmanager
def publishing(host: str = "127.0.0.1") -> Generator[Publisher]:
    """Run a publisher on a loopback address."""
    publisher = Publisher(host)
    thread = threading.Thread(target=publisher.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield publisher
    finally:
        publisher.shutdown()
        thread.join()
        publisher.server_close()
