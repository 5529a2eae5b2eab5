# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Ends every wait of a synchronous call at its deadline; asyncio has timeouts of its own.

The timeouts of httpx2 are for single waits: each byte that arrives begins another one, so headers
that come byte by byte, or interim answers without end, would never time out. Its `trace` extension
reports each connection when it is opened. From then on, no read or write on it takes longer than
the time that is left to whichever call is using it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from time import monotonic
from typing import Any, Final

from .steps import NEVER

_OPENING: Final = ("connect_tcp", "connect_unix_socket", "start_tls")
_PIECE: Final = 16_384
"""How many bytes are written at once: as many as a connection that is ready takes in one step."""

NO_TIME: Final = "the time that was given for all of it is over"

# Each thread has its own.
_deadline: ContextVar[float] = ContextVar("deadline", default=NEVER)


class Until:
    """Ends the waits in its block at a time of `monotonic()`, with a TimeoutError."""

    __slots__ = ("_deadline", "_token")

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._token = _deadline.set(self._deadline)

    def __exit__(self, *_: object) -> None:
        _deadline.reset(self._token)


def trace(event: str, info: dict[str, Any]) -> None:
    """Follow the opening of a connection: the `trace` extension of a synchronous request."""
    if event.startswith("http11"):  # the connection is open: this is about most events
        return
    step, _, state = event.rpartition(".")
    if not step.endswith(_OPENING):
        return
    if state == "started":
        info["timeout"] = _within(info["timeout"])
    elif state == "complete":
        bound(info["return_value"])


def bound(stream: Any) -> None:
    """Make the reads and writes of a network stream (httpcore2's `NetworkStream`) end in time."""
    if "read" in vars(stream):  # it is bound already
        return
    read: Callable[..., bytes] = stream.read
    write: Callable[..., None] = stream.write

    def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, _within(timeout))

    def write_in_time(buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE):
            write(buffer[start : start + _PIECE], _within(timeout))

    stream.read, stream.write = read_in_time, write_in_time


def _within(timeout: float | None) -> float | None:
    """Shorten a timeout to the time that is left; raise TimeoutError if there is none."""
    left = _deadline.get() - monotonic()
    if left <= 0:
        raise TimeoutError(NO_TIME)
    return left if timeout is None or left < timeout else timeout
