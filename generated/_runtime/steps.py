# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What a flow can ask for. A flow decides, and does nothing: it is a generator of steps.

Whoever runs it does each step and sends back what came of it, or throws the error that came of it
into the flow. So both clients, the one that waits and the one that awaits, share every decision.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final, TypeAlias, TypeVar

from .requests import Request
from .responses import Response

T = TypeVar("T")

NEVER: Final = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send a request, again where that is safe: answered by a `Response`.

    `hold` is how long, in seconds, the server was asked to keep the request open. Nothing more is
    tried after `deadline`, a time of `monotonic()`. `repeatable` says that sending it twice does no
    harm, whatever its method.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    repeatable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Send a request once: answered by a `Response`, whatever its status."""

    request: Request
    deadline: float = NEVER
    hold: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Get a URL without any credential, and read its body bit by bit: answered by an `Opened`.

    No wait for more of it is longer than the time that is now left until `deadline`.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    deadline: float = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An answer whose body is still to come. `source` belongs to whoever opened it."""

    status_code: int
    headers: Mapping[str, str]
    url: str
    source: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Read on in an opened body: answered by some bytes, or by None at its end."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class Close:
    """Close an opened body."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait for some seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Work:
    """Call a function that may block, as the disk does: answered by what it returns."""

    do: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Tell:
    """Call a listener with a value. In the asynchronous clients it may be a coroutine function."""

    listener: Callable[[Any], object]
    value: Any


@dataclass(frozen=True, slots=True)
class Give:
    """Hand a value to whoever iterates over the flow."""

    value: Any


@dataclass(frozen=True, slots=True)
class Finish:
    """Run a flow to its end, even when the caller is being cancelled; its errors are only logged.

    It is answered by what the flow returns, or by None.
    """

    flow: Flow[Any]


Step: TypeAlias = "Send | Attempt | Open | Chunk | Close | Sleep | Work | Tell | Give | Finish"
Flow: TypeAlias = Generator["Step", Any, T]


def send(
    request: Request,
    *,
    deadline: float = NEVER,
    hold: float = 0,
    repeatable: bool = False,
) -> Flow[Response]:
    """Yield a `Send`, and return its answer with its type."""
    answer: Response = yield Send(
        request=request, deadline=deadline, hold=hold, repeatable=repeatable
    )
    return answer


def opened(url: str, headers: Mapping[str, str], deadline: float = NEVER) -> Flow[Opened]:
    """Yield an `Open`, and return its answer with its type."""
    answer: Opened = yield Open(url=url, headers=headers, deadline=deadline)
    return answer


def left(deadline: float) -> float:
    """Tell how many seconds are left until a time of `monotonic()`, at least 0."""
    return max(0.0, deadline - monotonic())
