"""A server that costs little and answers what it was given: a folder of bodies by model.

Run as a script with the folder. It prints its port, and serves until its standard input ends. A
request to `/MODEL/...` is answered with `MODEL.answer.json`, the same for whoever asks.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

_HEAD = (
    "HTTP/1.1 201 Created\r\n"
    "Date: Sat, 21 Nov 2026 12:00:00 GMT\r\n"
    "Content-Type: application/json\r\n"
    "Content-Length: %d\r\n"
    "Connection: keep-alive\r\n"
    "Server: cloudflare\r\n"
    "CF-Cache-Status: DYNAMIC\r\n"
    "RateLimit-Remaining: 599\r\n"
    "RateLimit-Reset: 1\r\n"
    "Strict-Transport-Security: max-age=15552000\r\n"
    "\r\n"
)


class Connection(asyncio.Protocol):
    """Answers each whole request at once; asyncio itself sets TCP_NODELAY."""

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self._answers = answers
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport, to write to."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take some bytes, and answer if the request is complete."""
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        if not end or len(body) < _content_length(head):
            return
        self._received = b""
        assert isinstance(self._transport, asyncio.WriteTransport)  # noqa: S101  as for any socket
        self._transport.write(self._answers[head.split(b"/", 2)[1]])


def _content_length(head: bytes) -> int:
    lowered = head.lower()
    at = lowered.find(b"\r\ncontent-length:")
    return int(lowered[at + 17 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def _answers(folder: Path) -> dict[bytes, bytes]:
    bodies = {path.name: path.read_bytes() for path in folder.glob("*.answer.json")}
    return {
        name.partition(".")[0].encode(): (_HEAD % len(body)).encode() + body
        for name, body in bodies.items()
    }


async def _serve(answers: dict[bytes, bytes]) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(answers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(_answers(Path(sys.argv[1]))))
