# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends a request, and decides whether and when it is sent again.

That is a flow: a generator that decides what to do, and yields it as steps. A transport runs it:
it does each step, and sends its result into the flow or throws its error there. So the synchronous
and the asynchronous client share every decision.

A request that certainly did not reach the server (ConnectionFailed), or that the server refused
(429), can always be sent again. If the answer was lost, or a gateway failed, the server may have
acted on the request: it is sent again only if it is idempotent (RFC 9110, section 9.2.2), or has
an `Idempotency-Key` that its operation declares. So nothing is ever billed twice. After a 429, it
waits for its turn among the others of the client: see `pacing`.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias, TypeVar

from .errors import ConnectionFailed, TransportError
from .limits import NEVER, trace
from .pacing import Turn
from .problems import reset_seconds
from .requests import Request, Upload
from .responses import Opened, Response

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

T = TypeVar("T")

Answer: TypeAlias = Response | Opened

_IDEMPOTENT: Final = frozenset(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"])
_GATEWAY_ERRORS: Final = frozenset([502, 503, 504])
_USED_UP: Final = "the server takes no more requests of this client for now"

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


class Fate:
    """Whether the server may have received a request, and has not said what came of it."""

    __slots__ = ("is_open",)

    def __init__(self) -> None:
        self.is_open = True

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Follow a request: the `trace` extension of a synchronous one."""
        self._follow(event)
        trace(event, info)

    async def atrace(self, event: str, _info: dict[str, Any]) -> None:
        """Follow an asynchronous request."""
        self._follow(event)

    def _follow(self, event: str) -> None:
        if event == "connection.connect_tcp.started":
            self.is_open = False
        elif event.endswith("send_request_headers.started"):
            self.is_open = True


class Send(NamedTuple):
    """Send a request, with retries where that is safe. The result is a `Response`.

    `hold` is how long, in seconds, the server was asked to keep the request open. Nothing goes on
    after `deadline`, a time of `monotonic()`. `repeatable` says that sending it twice does
    no harm, whatever its method. If it is `streamed`, the result of a 2xx is an `Opened`. `fate`
    follows it.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    repeatable: bool = False
    streamed: bool = False
    fate: Fate | None = None

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.run(sent(self, transport.settings.retry))

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.run(sent(self, transport.settings.retry))


class Attempt(NamedTuple):
    """Send a request once. The result is a `Response`, whatever its status.

    If it is `streamed`, the result of a 2xx is an `Opened`, whose body has not been read.
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    streamed: bool = False
    fate: Fate | None = None

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.attempt(self)

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.attempt(self)


class Sleep(NamedTuple):
    """Wait for a number of seconds."""

    seconds: float

    def run(self, transport: Transport) -> None:
        """Do this step."""
        transport.rest(self.seconds)

    async def arun(self, transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        await transport.rest(self.seconds)


def send(
    request: Request,
    *,
    deadline: float = NEVER,
    hold: float = 0,
    repeatable: bool = False,
    fate: Fate | None = None,
) -> Flow[Response]:
    """Yield a `Send`; return its result with the right type."""
    answer: Response = yield Send(
        request=request, deadline=deadline, hold=hold, repeatable=repeatable, fate=fate
    )
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often, and for how long, a request is sent again where that is safe.

    `attempts` includes the first one: 1 means no retries, and no waiting for a turn either. No
    attempt begins more than `seconds` after the first, not counted how long it waits for its turn.
    The pause is a random part of `first` seconds, doubled with each attempt up to `longest`; if the
    server says how long to wait, that is used, if it is within `seconds`.
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
    return (yield from attempts(given._replace(request=request), retry))


def complete(request: Request, deadline: float) -> Flow[Request]:
    """Upload the files in a request, and return the request with their URLs."""
    if request.content is None or isinstance(request.content, (bytes, Upload)):
        return request
    content: bytes = yield from request.content.completed(request, deadline)
    return request._replace(content=content)


def attempts(given: Send, retry: Retry) -> Flow[Answer]:
    """Send a request until an answer is final, or raise the TransportError of the last attempt."""
    began = monotonic()
    until = began + retry.seconds
    attempt = 0
    if given.fate is not None:
        given.fate.is_open = False
    outcome: Answer | TransportError | None = None
    while True:
        if retry.attempts > 1:
            asked = monotonic()
            turn = Turn(
                request=given.request,
                began=began,
                deadline=given.deadline,
                longest=retry.seconds,
            )
            late: Response | None = yield turn
            until += monotonic() - asked
            if late is not None:
                outcome = _not_sent(late) if outcome is None else outcome
                return _last(given, outcome, attempt, began)
        attempt += 1
        outcome = yield from _attempted(given)
        pause = _pause(retry, given, outcome, attempt)
        if pause is None or monotonic() + pause >= min(given.deadline, until):
            return _last(given, outcome, attempt, began)
        _log(given.request, outcome, pause)
        if not _is_refusal(outcome):
            yield Sleep(pause)


def _attempted(given: Send) -> Flow[Answer | TransportError]:
    """Try once; return an error instead of raising it."""
    fate = given.fate
    if fate is not None:
        fate.is_open = True
    outcome: Answer | TransportError
    try:
        outcome = yield Attempt(
            request=given.request,
            deadline=given.deadline,
            hold=given.hold,
            streamed=given.streamed,
            fate=fate,
        )
    except TransportError as error:
        outcome = error
    if fate is not None:
        fate.is_open = not (_is_unsent(outcome) or _is_error(outcome))
    return outcome


def _pause(
    retry: Retry, given: Send, outcome: Answer | TransportError, attempt: int
) -> float | None:
    """Choose the seconds to wait before the next attempt; None if there is no next one."""
    is_repeatable = all(file.is_repeatable for file in given.request.uploads)
    if attempt >= retry.attempts or not is_repeatable:
        return None
    can_repeat = _can_repeat(given)
    if isinstance(outcome, TransportError):
        return retry.pause(attempt) if can_repeat or _is_unsent(outcome) else None
    if isinstance(outcome, Opened):
        return None
    if _is_refusal(outcome):  # it waits for its turn instead
        return reset_seconds(outcome.headers, outcome.body) or 0
    if can_repeat and _is_gateway_error(outcome):
        return retry.pause(attempt, reset_seconds(outcome.headers, outcome.body))
    return None


def _last(given: Send, outcome: Answer | TransportError, attempt: int, began: float) -> Answer:
    """Return or raise what came of the last attempt, with a note on how it came to that."""
    note = f"It was tried {attempt} times, within {monotonic() - began:.1f} s."
    if attempt == 0:
        note = f"It was not sent: its turn did not come within {monotonic() - began:.1f} s."
    if isinstance(outcome, Response):
        return outcome._replace(note=note) if _is_error(outcome) and attempt != 1 else outcome
    if isinstance(outcome, Opened):
        return outcome
    if attempt != 1:
        outcome.add_note(note)
    if not (_is_unsent(outcome) or _can_repeat(given)):
        outcome.add_note("It may have been created or done all the same, so it is not sent again.")
    raise outcome


def _not_sent(late: Response) -> Response | ConnectionFailed:
    """Make the outcome of a request whose turn did not come from what the others were told."""
    if late.status_code == 429:
        return late
    return ConnectionFailed(_USED_UP, request_method=late.request_method, url=late.url)


def _is_refusal(outcome: Answer | TransportError) -> bool:
    return isinstance(outcome, Response) and outcome.status_code == 429


def _is_gateway_error(outcome: Response) -> bool:
    return outcome.status_code in _GATEWAY_ERRORS


def _is_error(outcome: Answer | TransportError) -> bool:
    return isinstance(outcome, Response) and outcome.status_code >= 400


def _is_unsent(outcome: Answer | TransportError) -> bool:
    return isinstance(outcome, ConnectionFailed)


def _can_repeat(given: Send) -> bool:
    request = given.request
    return given.repeatable or request.method in _IDEMPOTENT or request.has_key


def _log(request: Request, outcome: Answer | TransportError, pause: float) -> None:
    if isinstance(outcome, TransportError):
        came: int | str = type(outcome).__name__
    else:
        came = outcome.status_code
    logger.info("%s %s: %s; again in %.1f s", request.method, request.path, came, pause)
