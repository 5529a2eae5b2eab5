# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends a request, and decides whether and when it is sent again.

That is a flow: a generator that decides what to do, and yields it as steps. A transport runs it:
it does each step, and sends its result into the flow or throws its error there. So the synchronous
and the asynchronous client share every decision.

A request that certainly did not reach the server (ConnectionFailed), or that the server refused
(429), can always be sent again. If the answer was lost, or a gateway failed, the server may have
acted on the request: it is sent again only if it is idempotent (RFC 9110, section 9.2.2). So
nothing is ever billed twice.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar

from .errors import ConnectionFailed, TransportError, reset_seconds
from .limits import NEVER
from .requests import Request, Upload
from .responses import Opened, Response

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

T = TypeVar("T")

Answer: TypeAlias = Response | Opened

_IDEMPOTENT: Final = frozenset(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"])
_GATEWAY_ERRORS: Final = frozenset([502, 503, 504])

logger = logging.getLogger(__name__)


class Step(Protocol):
    """Something that a flow asks a transport to do."""

    def run(self, transport: Transport, /) -> Any:
        """Do it, and return its result."""
        ...

    async def arun(self, transport: AsyncTransport, /) -> Any:
        """Do it with asyncio, and return its result."""
        ...


Flow: TypeAlias = Generator[Step, Any, T]


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

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.run(sent(self, transport.settings.retry))

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.run(sent(self, transport.settings.retry))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Send a request once. The result is a `Response`, whatever its status.

    If it is `streamed`, the result of a 2xx is an `Opened`, whose body has not been read.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    streamed: bool = False

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.attempt(self)

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.attempt(self)


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait for a number of seconds."""

    seconds: float

    def run(self, _transport: Transport) -> None:
        """Do this step."""
        time.sleep(self.seconds)

    async def arun(self, _transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        await asyncio.sleep(self.seconds)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often, and for how long, a request is sent again where that is safe.

    `attempts` includes the first one: 1 means no retries. No attempt begins more than `seconds`
    after the first. The pause is a random part of `first` seconds, doubled with each attempt up to
    `longest`; if the server says how long to wait, that is used, if it is within `seconds`.
    """

    attempts: int = 4
    seconds: float = 60.0
    first: float = 0.5
    longest: float = 8.0

    def __post_init__(self) -> None:
        if self.attempts < 1 or min(self.seconds, self.first, self.longest) < 0:
            message = f"at least one attempt, and no negative seconds: {self}"
            raise ValueError(message)

    def pause(self, attempt: int, asked: float | None = None) -> float:
        """Choose the seconds to wait after an attempt (1 is the first): full jitter."""
        # Imported late: rarely needed, and importing a client should stay fast.
        from random import uniform  # noqa: PLC0415

        if asked is not None:
            return asked + uniform(0, self.first)  # noqa: S311  not for secrets
        longest = min(self.longest, self.first * 2 ** min(attempt - 1, 60))
        return uniform(0, longest)  # noqa: S311


DEFAULT: Final = Retry()


def sent(given: Send, retry: Retry) -> Flow[Answer]:
    """Send a request, with its body made complete first, and again where that is safe.

    Raise InvalidInput, MissingCredential, or the TransportError of the last attempt.
    """
    request = yield from complete(given.request, given.deadline)
    return (yield from attempts(replace(given, request=request), retry))


def complete(request: Request, deadline: float) -> Flow[Request]:
    """Upload the files in a request, and return the request with their URLs."""
    if request.content is None or isinstance(request.content, (bytes, Upload)):
        return request
    content: bytes = yield from request.content.completed(request, deadline)
    return replace(request, content=content)


def attempts(given: Send, retry: Retry) -> Flow[Answer]:
    """Send a request until an answer is final, or raise the TransportError of the last attempt."""
    until = min(given.deadline, monotonic() + retry.seconds)
    attempt = 0
    while True:
        attempt += 1
        outcome: Answer | TransportError
        try:
            outcome = yield Attempt(
                request=given.request,
                deadline=given.deadline,
                hold=given.hold,
                streamed=given.streamed,
            )
        except TransportError as error:
            outcome = error
        pause = _pause(retry, given, outcome, attempt)
        if pause is None or monotonic() + pause >= until:
            return _last(given, outcome, attempt)
        _log(given.request, outcome, pause)
        yield Sleep(pause)


def _pause(
    retry: Retry, given: Send, outcome: Answer | TransportError, attempt: int
) -> float | None:
    """Choose the seconds to wait before the next attempt; None if there is no next one."""
    is_repeatable = all(file.is_repeatable for file in given.request.uploads)
    if attempt >= retry.attempts or not is_repeatable:
        return None
    can_repeat = _can_repeat(given)
    if isinstance(outcome, TransportError):
        is_safe = can_repeat or isinstance(outcome, ConnectionFailed)
        return retry.pause(attempt) if is_safe else None
    if isinstance(outcome, Opened):
        return None
    status = outcome.status_code
    if status == 429 or (can_repeat and status in _GATEWAY_ERRORS):
        return retry.pause(attempt, reset_seconds(outcome.headers, outcome.body))
    return None


def _last(given: Send, outcome: Answer | TransportError, attempt: int) -> Answer:
    if not isinstance(outcome, TransportError):
        return outcome
    if attempt > 1:
        outcome.add_note(f"It was tried {attempt} times.")
    if not (isinstance(outcome, ConnectionFailed) or _can_repeat(given)):
        outcome.add_note("It may have been created or done all the same, so it is not sent again.")
    raise outcome


def _can_repeat(given: Send) -> bool:
    return given.repeatable or given.request.method in _IDEMPOTENT


def _log(request: Request, outcome: Answer | TransportError, pause: float) -> None:
    if isinstance(outcome, TransportError):
        came: int | str = type(outcome).__name__
    else:
        came = outcome.status_code
    logger.info("%s %s: %s; again in %.1f s", request.method, request.path, came, pause)
