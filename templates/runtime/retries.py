# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends a request, and decides whether and when it is sent again.

That is a flow: a generator that decides what to do, and yields it as steps. A transport runs it:
it does each step, and sends its result into the flow or throws its error there. So the synchronous
and the asynchronous client share every decision.

A request that certainly did not reach the server (ConnectionFailed), or that the server refused
(429), can always be sent again. If the response was lost, or a gateway failed, the server may have
acted on the request: it is sent again only if it is idempotent (RFC 9110, section 9.2.2), or has
an `Idempotency-Key` that its operation declares. So nothing is ever billed twice. Where the client
has a pace (see `pacing`), a request waits for its turn among the others after a 429.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias, TypeGuard, TypeVar

from .errors import ConnectionFailed, TransportError, reset_seconds
from .limits import NEVER
from .requests import Request
from .responses import Response

if TYPE_CHECKING:
    from .outgoing import Credential, Keys
    from .transport import AsyncTransport, Transport

T = TypeVar("T")

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


class Answer(Protocol):
    """What comes of sending a request: a `Response`, or what `open` of an `Attempt` returns."""

    @property
    def status_code(self) -> int:
        """Its status."""
        ...


class Pace(Protocol):
    """How quickly the server takes requests: see `pacing`."""

    @property
    def is_limiting(self) -> bool:
        """Whether any requests have to wait in order."""
        ...

    @staticmethod
    def turn(request: Request, began: float, deadline: float, longest: float, /) -> Step:
        """Wait until a request may be sent; the result is None, or what came of it without that."""
        ...

    def told(self, request: Request, response: Response, sent: float, pause: Any, /) -> None:
        """Learn from a response to a request that was sent at some time."""
        ...


class Attempt(NamedTuple):
    """Send a request once. The result is a `Response`, whatever its status.

    `hold` is how long, in seconds, the server was asked to keep the request open. Nothing goes on
    after `deadline`, a time of `monotonic()`. `open` makes the result of a 2xx whose body has not
    been read (see `steps`); `fate` follows the request (see `holds`).
    """

    request: Request
    deadline: float = NEVER
    hold: float = 0
    open: Callable[..., Answer] | None = None
    fate: Any = None
    credentials: Sequence[Credential] = ()

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.attempt(self)

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.attempt(self)


class Send(NamedTuple):
    """Send a request, and again where that is safe: always if it is `repeatable`."""

    request: Request
    deadline: float = NEVER
    hold: float = 0
    open: Callable[..., Answer] | None = None
    fate: Any = None
    repeatable: bool = False

    def attempt(self, credentials: Sequence[Credential] = ()) -> Attempt:
        """Return the step that sends it once."""
        return Attempt(self.request, self.deadline, self.hold, self.open, self.fate, credentials)

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.run(transport.sent(self))

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.run(transport.sent(self))


class Sleep(NamedTuple):
    """Wait for a number of seconds."""

    seconds: float

    def run(self, transport: Transport) -> None:
        """Do this step."""
        transport.rest(self.seconds)

    async def arun(self, transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        await transport.rest(self.seconds)


def send(request: Request, *, deadline: float = NEVER, repeatable: bool = False) -> Flow[Response]:
    """Yield a `Send`; return its result with the right type."""
    answer: Response = yield Send(request, deadline, repeatable=repeatable)
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
            message = f"attempts must be at least 1, and seconds not negative: {self}"
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


def complete(request: Request, deadline: float) -> Flow[Request]:
    """Make the body of a request complete: upload its files first where that is how they go."""
    if request.content is None or isinstance(request.content, bytes):
        return request
    content = yield from request.content.completed(request, deadline)
    return request._replace(content=content)


def sent(
    given: Send, retry: Retry, keys: Keys | None = None, pace: Pace | None = None
) -> Flow[Answer]:
    """Send a request, with its body made complete first, until a response is final.

    Raise InvalidInput, MissingCredential, or the TransportError of the last attempt.
    """
    request = yield from complete(given.request, given.deadline)
    if request is not given.request:
        given = given._replace(request=request)
    began = monotonic()
    until = began + retry.seconds
    attempt = 0
    outcome: Response | TransportError | None = None
    while True:
        if pace and pace.is_limiting and retry.attempts > 1:
            asked = monotonic()
            late: Response | TransportError | None = yield pace.turn(
                request, began, given.deadline, retry.seconds
            )
            until += monotonic() - asked
            if late is not None:
                return _last(given, outcome or late, attempt, began)
        attempt += 1
        try:
            answer = yield from keys.attempted(given) if keys else _once(given)
        except TransportError as error:
            outcome = error
        else:
            if not is_error(answer):
                return answer
            outcome = answer
        waits_for_turn = pace is not None and _is_refusal(outcome)
        pause = _pause(retry, given, outcome, attempt, waits_for_turn=waits_for_turn)
        if pause is None or monotonic() + pause >= min(given.deadline, until):
            return _last(given, outcome, attempt, began)
        came = getattr(outcome, "status_code", type(outcome).__name__)
        logger.info("%s %s: %s; again in %.1f s", request.method, request.path, came, pause)
        if not waits_for_turn:
            yield Sleep(pause)


def _once(given: Send) -> Flow[Answer]:
    """Send a request once, without credentials."""
    answer: Answer = yield given.attempt()
    return answer


def _pause(
    retry: Retry,
    given: Send,
    outcome: Response | TransportError,
    attempt: int,
    *,
    waits_for_turn: bool,
) -> float | None:
    """Choose the seconds to wait before the next attempt; None if there is no next one."""
    if attempt >= retry.attempts or not is_repeatable(given.request):
        return None
    can_repeat = _can_repeat(given)
    if isinstance(outcome, TransportError):
        return retry.pause(attempt) if can_repeat or is_unsent(outcome) else None
    is_gateway_error = can_repeat and outcome.status_code in _GATEWAY_ERRORS
    if not (is_gateway_error or _is_refusal(outcome)):
        return None
    asked = reset_seconds(outcome.headers, outcome.body)
    return asked or 0 if waits_for_turn else retry.pause(attempt, asked)


def _last(given: Send, outcome: Response | TransportError, attempt: int, began: float) -> Response:
    """Return or raise what came of the last attempt, with a note on how it came to that."""
    note = f"It was tried {attempt} times, within {monotonic() - began:.1f} s."
    if attempt == 0:
        note = f"It was not sent: its turn did not come within {monotonic() - began:.1f} s."
    if isinstance(outcome, Response):
        return outcome if attempt == 1 else outcome._replace(note=note)
    if attempt != 1:
        outcome.add_note(note)
    if not (is_unsent(outcome) or _can_repeat(given)):
        outcome.add_note("It may have been created or done all the same, so it is not sent again.")
    raise outcome


def _is_refusal(outcome: Response | TransportError) -> bool:
    return isinstance(outcome, Response) and outcome.status_code == 429


def is_repeatable(request: Request) -> bool:
    """Say whether the body of a request can be sent again."""
    return isinstance(request.body, bytes) or request.body.is_repeatable


def is_error(outcome: Answer | TransportError) -> TypeGuard[Response]:
    """Say whether a server refused a request, or failed."""
    return isinstance(outcome, Response) and outcome.status_code >= 400


def is_unsent(outcome: Answer | TransportError) -> bool:
    """Say whether a request certainly did not reach the server."""
    return isinstance(outcome, ConnectionFailed)


def _can_repeat(given: Send) -> bool:
    """Say whether sending a request twice does no harm."""
    request = given.request
    has_key = any(name.lower() == "idempotency-key" for name in request.headers)
    return given.repeatable or request.method in _IDEMPOTENT or has_key
