"""A server on the loopback interface that answers what a test says and keeps what it received."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import ModuleType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request as it came: the target of its first line is not decoded."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class Loopback:
    """Where the server is, what it answers, and what it received."""

    url: str = ""
    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict[str, str])
    received: list[Received] = field(default_factory=list[Received])
    before: Callable[[Received], None] = lambda _: None
    """Called with each request before it is answered, to say what the answer is."""

    def answers(self, status: int, body: Any = b"", **headers: str) -> None:
        """Answer all requests so from now on; what is not bytes is sent as JSON."""
        self.status = status
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    @property
    def only(self) -> Received:
        """The one request that was received."""
        (request,) = self.received
        return request


@contextmanager
def serving() -> Generator[Loopback]:
    """Run the server."""
    loopback = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65_537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            method, target, _ = self.raw_requestline.decode("latin-1").split(" ")
            body = self._body()
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Received(method=method, target=target, headers=headers, body=body)
            loopback.received.append(request)
            loopback.before(request)
            self.send_response(loopback.status)
            for name, value in loopback.headers.items():
                self.send_header(name, value)
            if loopback.status != 204:
                self.send_header("Content-Length", str(len(loopback.body)))
            self.end_headers()
            self.wfile.write(loopback.body if loopback.status != 204 else b"")

        def _body(self) -> bytes:
            if self.headers.get("transfer-encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("content-length", 0)))
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its model's name
            """Keep the output of the tests clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    loopback.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield loopback
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Calls operations of generated clients, by the one client or the other."""

    is_async: bool

    def __call__(
        self, package: ModuleType, operation: str, /, *args: Any, client: dict[str, Any], **kw: Any
    ) -> Any:
        """Make a client of `client`, call the operation, close the client."""
        if self.is_async:
            return asyncio.run(self._awaited(package, operation, args, client, kw))
        with package.Client(**client) as opened:
            return getattr(opened, operation)(*args, **kw)

    async def _awaited(
        self,
        package: ModuleType,
        operation: str,
        args: tuple[Any, ...],
        client: dict[str, Any],
        kw: dict[str, Any],
    ) -> Any:
        async with package.AsyncClient(**client) as opened:
            return await getattr(opened, operation)(*args, **kw)
