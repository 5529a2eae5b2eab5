# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""How long one call may take and how large a response may be, and what ends a call in time.

asyncio has timeouts of its own; what is below `Until` ends every wait of a synchronous call at its
deadline. The timeouts of httpx2 are for single waits: each byte that arrives begins another one, so
headers that come byte by byte, or interim responses without end, would never time out. Its `trace`
extension reports each connection when it is opened. From then on, no read or write on it takes
longer than the time that is left to whichever call is using it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from io import BytesIO
from math import inf
from time import monotonic
from typing import Any, Final

NEVER: Final = inf
"""The deadline, as a time of `monotonic()`, of what may take any time."""

_MAX_ERROR: Final = 1_048_576
"""How many bytes of an error's body are kept: its status is what matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one call takes from a server, however slowly or long it answers.

    `seconds` is for all of a call: its retries, connecting, sending, and the whole response. The
    methods that wait for a prediction have a `timeout` instead. `body` is how many bytes of an
    answer are kept in memory, counted after decompression; `math.inf` means any number.
    """

    seconds: float = 600.0
    body: float = 268_435_456

    def __post_init__(self) -> None:
        if not (0 < self.seconds < inf and self.body > 0):
            message = f"seconds must be above 0 and finite, and body above 0: {self}"
            raise ValueError(message)

    def most(self, status_code: int) -> float:
        """Return how many bytes of the body of a response are kept."""
        return self.body if 200 <= status_code < 300 else min(self.body, _MAX_ERROR)


DEFAULT: Final = Limits()

SAVED: Final = Limits(seconds=3600, body=inf)
"""The usual limits of a file that is saved: an hour, and any size."""


def left(deadline: float) -> float:
    """Return how many seconds are left until a time of `monotonic()`, at least 0."""
    return max(0.0, deadline - monotonic())


SENDING: Final = ".send_request_headers.started"
"""The event of `trace` when a connection is there, and the request is about to be sent on it."""

_OPENING: Final = ("connect_tcp", "connect_unix_socket", "start_tls")
_PIECE: Final = 16_384
"""How many bytes are written at once: as many as a connection that is ready takes in one step."""

_GRACE: Final = 0.1
"""How late a call of asyncio may be: httpx2's own timeouts, which say more, are to come first."""

NO_TIME: Final = "the time that was given for all of it is over"


# Each thread has its own.
_deadline: ContextVar[float] = ContextVar("deadline", default=NEVER)
# Whether what is written next is the head of a request of HTTP/1.1, whose connection is its own.
_is_head_next: ContextVar[bool] = ContextVar("is_head_next", default=False)
reading: ContextVar[Callable[[Any, Callable[[], bytes]], bytes]] = ContextVar(
    "reading", default=lambda _stream, read: read()
)
"""What does each read from a network stream, so that it can be ended: see `leaving`."""


def grace(deadline: float) -> float | None:
    """Return the seconds of a timeout of asyncio that ends shortly after a deadline."""
    return None if deadline == NEVER else left(deadline) + _GRACE


class Until:
    """Ends the waits in its block at a time of `monotonic()`, with a TimeoutError."""

    __slots__ = ("_deadline", "_token")

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._token = _deadline.set(self._deadline)

    def __exit__(self, *_: object) -> None:
        _deadline.reset(self._token)


class Kept:
    """A body that is read into memory. A list of its chunks would take more if they are small."""

    def __init__(self, deadline: float, most: float) -> None:
        self.into = BytesIO()
        self._deadline = deadline
        self._left = most

    def is_enough(self, chunk: bytes) -> bool:
        """Keep a chunk. Say whether there is more than may be kept; raise TimeoutError if late."""
        if monotonic() > self._deadline:
            raise TimeoutError(NO_TIME)
        self.into.write(chunk)
        self._left -= len(chunk)
        return self._left < 0


def trace(event: str, info: dict[str, Any]) -> None:
    """Follow the opening of a connection: the `trace` extension of a synchronous request."""
    end_trace(event, info)
    step, _, state = event.rpartition(".")
    if not step.endswith(_OPENING):
        return
    if state == "started":
        info["timeout"] = _within(info["timeout"])
    elif state == "complete":
        bound(info["return_value"])


def end_trace(event: str, info: dict[str, Any]) -> None:
    """Follow a request no further once it is sent on a connection: each event takes time."""
    if event.endswith(SENDING):
        info["request"].extensions.pop("trace", None)
        _is_head_next.set(event.startswith("http11"))


def bound(stream: Any) -> None:
    """Make the reads and writes of a network stream (httpcore2's `NetworkStream`) end in time.

    The head of a request is written together with its body, if that is small: httpcore2 would write
    them one after the other, which takes longer, and has the server read twice.
    """
    if "read" in vars(stream):  # it is bound already
        return
    read: Callable[..., bytes] = stream.read
    write: Callable[..., None] = stream.write
    head = b""

    def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
        if head:
            write_in_time(b"", timeout)
        return reading.get()(stream, lambda: read(max_bytes, _within(timeout)))

    def write_in_time(buffer: bytes, timeout: float | None = None) -> None:
        nonlocal head
        if _is_head_next.get():
            _is_head_next.set(False)
            head = buffer
            return
        wholes = (head + buffer,) if len(buffer) <= _PIECE else (head, buffer)
        head = b""
        for whole in wholes:
            for start in range(0, len(whole), _PIECE):
                write(whole[start : start + _PIECE], _within(timeout))

    stream.read, stream.write = read_in_time, write_in_time


def _within(timeout: float | None) -> float | None:
    """Shorten a timeout to the time that is left; raise TimeoutError if there is none."""
    seconds = _deadline.get() - monotonic()
    if seconds <= 0:
        raise TimeoutError(NO_TIME)
    return seconds if timeout is None or seconds < timeout else timeout
