# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The steps of flows. A flow is a generator that decides what to do, and yields it as steps.

A transport runs a flow: it does each step, and sends its result into the flow or throws its error
there. So the synchronous and the asynchronous client share every decision.
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
    """Send a request, with retries where that is safe. The result is a `Response`.

    `hold` is how long, in seconds, the server was asked to keep the request open. Nothing goes on
    after `deadline`, a time of `monotonic()`. `repeatable` says that sending it twice does
    no harm, whatever its method. If it is `streamed`, the result of a 2xx is an `Opened`.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    repeatable: bool = False
    streamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Send a request once. The result is a `Response`, whatever its status.

    If it is `streamed`, the result of a 2xx is an `Opened`, whose body has not been read.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    streamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Get a URL without credentials, to read its body in chunks. The result is an `Opened`.

    Neither opening it nor any wait for a chunk goes on after `deadline`, a time of `monotonic()`.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    deadline: float = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An answer whose body has not been read yet. Only the transport uses `source`.

    No wait for a chunk goes on after `deadline`, at first that of the step which opened it; `most`
    is how many bytes of its body may be kept in memory.
    """

    status_code: int
    headers: Mapping[str, str]
    url: str
    request_method: str = "GET"
    deadline: float = NEVER
    most: float = NEVER
    source: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Read the next chunk of an opened body. The result is some bytes, or None at its end."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class Close:
    """Close an opened body."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class Reserve:
    """Ask for one of the few connections that may be kept for long. The result is a bool.

    After True, a `Release` has to follow.
    """


@dataclass(frozen=True, slots=True)
class Release:
    """Give back what was reserved."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait for a number of seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Work:
    """Call a function that may block, such as disk access. The result is what it returns."""

    do: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Tell:
    """Call a listener with a value. In the asynchronous clients it may be a coroutine function."""

    listener: Callable[[Any], object]
    value: Any


@dataclass(frozen=True, slots=True)
class Give:
    """Yield a value to the caller that iterates over the flow.

    If the caller stops there, the transport throws `Left` into the flow.
    """

    value: Any


class Left(BaseException):
    """Thrown into a flow at a `Give` when the caller stops iterating.

    The flow may clean up with further steps, and then raises this again. The GeneratorExit of
    Python would not do: it closes flows inside a flow, in which they can take no more steps (PEP
    380). Not an Exception, so that nobody catches it by accident.
    """


@dataclass(frozen=True, slots=True)
class Finish:
    """Run a flow to its end even if the caller is being cancelled. Its errors are only logged.

    The result is what the flow returns, or None.
    """

    flow: Flow[Any]


_OnTheWire: TypeAlias = Send | Attempt | Open | Chunk | Close | Reserve | Release
Step: TypeAlias = "_OnTheWire | Sleep | Work | Tell | Give | Finish"
Flow: TypeAlias = Generator["Step", Any, T]


def streamed(request: Request, deadline: float) -> Flow[Response | Opened]:
    """Yield a `Send` that leaves the body of a 2xx; return its result with the right type."""
    answer: Response | Opened = yield Send(request=request, deadline=deadline, streamed=True)
    return answer


def send(
    request: Request,
    *,
    deadline: float = NEVER,
    hold: float = 0,
    repeatable: bool = False,
) -> Flow[Response]:
    """Yield a `Send`; return its result with the right type."""
    answer: Response = yield Send(
        request=request, deadline=deadline, hold=hold, repeatable=repeatable
    )
    return answer


def opened(url: str, headers: Mapping[str, str], deadline: float = NEVER) -> Flow[Opened]:
    """Yield an `Open`; return its result with the right type."""
    answer: Opened = yield Open(url=url, headers=headers, deadline=deadline)
    return answer


def left(deadline: float) -> float:
    """Return how many seconds are left until a time of `monotonic()`, at least 0."""
    return max(0.0, deadline - monotonic())
