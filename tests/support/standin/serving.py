"""Puts the stand-in on the loopback interface, with faults between it and its clients."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.support.standin.api import Replicate, Rules
from tests.support.standin.engines import Echo, Engine
from tests.support.standin.faults import Fault, Faults
from tests.support.standin.messages import Answer, Received, problem
from tests.support.standin.predictions import Prediction

_RESET = struct.pack("ii", 1, 0)


class StandIn(Replicate):
    """The service as it can be reached: at `url`, its streams at `stream_url` on another port."""

    def __init__(
        self, url: str, stream_url: str, engine: Engine, rules: Rules, faults: tuple[Fault, ...]
    ) -> None:
        super().__init__(url, stream_url, engine, rules)
        self.faults = Faults(faults)
        self.received: list[Received] = []
        """Every request, in the order in which they came."""
        self.errors: list[BaseException] = []
        """What went wrong in the stand-in itself."""

    def requests(self, pattern: str = "") -> list[str]:
        """List the requests as `GET /predictions`, those that begin so."""
        return [str(each) for each in self.received if str(each).startswith(pattern)]


@contextmanager
def standing_in(
    engine: Engine | None = None,
    *faults: Fault,
    opens_after: float = 0,
    **rules: Any,
) -> Generator[StandIn]:
    """Run the service. For `opens_after` seconds, connections to it are refused.

    `rules` are those of `Rules`. An error of the stand-in itself is raised at the end.
    """
    servers = [_Server(), _Server()]
    urls = [f"http://127.0.0.1:{server.server_address[1]}/v1" for server in servers]
    stand_in = StandIn(*urls, engine or Echo(), Rules(**rules), faults)
    for server in servers:
        server.stand_in = stand_in
    servers[1].has_streams = True
    opening = threading.Timer(opens_after, _open, servers)
    opening.start() if opens_after else _open(*servers)
    try:
        yield stand_in
    finally:
        if opens_after:
            opening.join()
        stand_in.close()
        for server in servers:
            server.end()
    if stand_in.errors:
        raise stand_in.errors[0]


class _Server(ThreadingHTTPServer):
    """A server that is bound to a port, but refuses connections until it is opened."""

    daemon_threads = True
    request_queue_size = 64
    stand_in: StandIn
    has_streams = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler, bind_and_activate=False)
        self.server_bind()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True)
        self._open: set[socket.socket] = set()

    def open(self) -> None:
        self.server_activate()
        self._thread.start()

    def end(self) -> None:
        """Stop to listen, and close what is open."""
        self.shutdown()
        self._thread.join()
        self.server_close()
        for each in list(self._open):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close, and no more: a reset is not to be preceded by an orderly end."""
        self._open.discard(request)
        request.close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: the handler has kept what is an error."""


def _open(*servers: _Server) -> None:
    for server in servers:
        server.open()


class _Handler(BaseHTTPRequestHandler):
    """Reads requests and writes answers, or whatever a fault has in their place."""

    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its model's name
        """Keep the output of the tests clean."""

    def _serve(self) -> None:
        try:
            self._answer()
        except (ConnectionError, TimeoutError):
            self.close_connection = True  # the client has left
        except BaseException as error:
            self.server.stand_in.errors.append(error)
            raise

    def _answer(self) -> None:
        stand_in = self.server.stand_in
        request = self._received()
        stand_in.received.append(request)
        fault = stand_in.faults.take(str(request))
        streamed = stand_in.streamed(request) if self.server.has_streams else None
        if streamed is not None and fault.answers is None and not fault.closes:
            self._stream(streamed, request, fault)
            return
        answer = self._acted(request) if fault.acts else None
        time.sleep(fault.delay)
        if fault.closes or (answer is None and fault.answers is None):
            self._leave(is_reset=fault.closes == "reset")
        else:
            self._send(fault.answers or answer, fault)

    def _acted(self, request: Received) -> Answer:
        if self.server.has_streams:
            return problem(404, detail="There is no such stream.")
        return self.server.stand_in.answer(request)

    def _received(self) -> Received:
        headers = {name.lower(): value for name, value in self.headers.items()}
        if headers.get("transfer-encoding") == "chunked":
            body = b"".join(iter(self._chunk, b""))
        else:
            body = self.rfile.read(int(headers.get("content-length", 0)))
        return Received(method=self.command, target=self.path, headers=headers, body=body)

    def _chunk(self) -> bytes:
        chunk = self.rfile.read(int(self.rfile.readline(), 16))
        self.rfile.readline()
        return chunk

    def _send(self, answer: Answer, fault: Fault) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if fault.drop:
            for index in range(len(answer.body)):
                self.wfile.write(answer.body[index : index + 1])
                time.sleep(fault.drop)
        else:
            self.wfile.write(answer.body[: fault.cut])
        if fault.cut is not None:
            self._leave()

    def _leave(self, *, is_reset: bool = False) -> None:
        """Close the connection, whatever was promised."""
        self.close_connection = True
        if is_reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)

    def _stream(self, prediction: Prediction, request: Received, fault: Fault) -> None:
        """Write server-sent events until the last, from the one on that the client had last."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        retry = self.server.stand_in.rules.stream_retry
        if retry is not None:
            self._write_chunk(b"retry: %d\n\n" % retry)
        first = int(request.headers.get("last-event-id", "-1").partition(":")[0]) + 1
        position = first
        while event := self.server.stand_in.next_event(prediction, position):
            if fault.cut is not None and position - first >= fault.cut:
                self._leave()
                return
            name, data = event
            lines = "".join(f"data: {line}\n" for line in data.split("\n"))
            self._write_chunk(f"event: {name}\nid: {position}:0\n{lines}\n".encode())
            time.sleep(fault.drop)
            position += 1
        self.wfile.write(b"0\r\n\r\n")

    def _write_chunk(self, text: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(text), text))
