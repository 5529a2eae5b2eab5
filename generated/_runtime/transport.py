# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs flows: does their steps, synchronously or with asyncio."""

from __future__ import annotations

import logging
from copy import copy
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from . import exchange
from .limits import Until, grace, trace
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .retries import Attempt, Flow, Send

if TYPE_CHECKING:
    import asyncio

    import httpx2

T = TypeVar("T")
C = TypeVar("C")

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0
# How many seconds `aclose` waits for what is being finished, such as canceling a prediction.
_FINISHING: Final = 15.0
_ANSWERED: Final = "%s %s -> %d in %.2f s"
_CLOSED: Final = "this client is closed"

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Own(Generic[T]):
    """The HTTP client that a transport makes itself, and shares with its copies."""

    client: T | None = None
    is_closed: bool = False


class _Base(Generic[C]):
    """What both transports share.

    Without `http_client`, a transport makes its own when first used, and closes it. An
    `http_client` passed in is used as it is, and left open. The timeout of the settings applies to
    both. Redirects are not followed, so that credentials never go to another host.
    """

    def __init__(self, settings: Settings, http_client: C | None = None) -> None:
        self.settings = settings
        self._given = http_client
        self._own: _Own[C] = _Own()
        self._answers: list[Response] | None = None

    def copy(self, settings: Settings, answers: list[Response] | None = None) -> Self:
        """Make a transport that shares the connections, which either one closes.

        It adds each answer that it gets to `answers`.
        """
        other = copy(self)
        other.settings, other._answers = settings, answers  # noqa: SLF001  a copy of this one
        return other

    def _wrapped(
        self, answer: httpx2.Response, body: bytes, request: Request, url: str, began: float
    ) -> Response:
        """Convert and note an answer."""
        took = monotonic() - began
        logger.debug(_ANSWERED, request.method, url, answer.status_code, took)
        response = exchange.wrapped(answer, body, request, url, self.settings.limits)
        if self._answers is not None:
            self._answers.append(response)
        return response

    def _send(self, request: Request) -> Send:
        return Send(request=request, deadline=monotonic() + self.settings.limits.seconds)


class Transport(_Base["httpx2.Client"]):
    """Runs flows synchronously. Threads may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        super().__init__(settings, http_client)
        self._lock = Lock()

    def send(self, request: Request) -> Response:
        """Send a request, with retries where that is safe.

        Raise InvalidInput, MissingCredential, ConnectionFailed, TimedOut, TransportError.
        """
        return self._send(request).run(self)

    def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = step.run(self)
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result

    def attempt(self, step: Attempt) -> Response:
        """Send a request once. Raise a TransportError without an answer."""
        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url), Until(step.deadline):
            client = self.client()
            built = exchange.made(client, settings, step, url)
            began = monotonic()
            built.extensions["trace"] = trace
            answer = client.send(built, stream=True, follow_redirects=False)
            exchange.bound(answer)
            body = exchange.read(answer, step.deadline, settings.limits)
        return self._wrapped(answer, body, request, url, began)

    def client(self) -> httpx2.Client:
        """Return the HTTP client, made now if there is none."""
        if self._given is not None:
            return self._given
        with self._lock:
            if self._own.is_closed:
                raise RuntimeError(_CLOSED)
            if self._own.client is None:
                self._own.client = exchange.make_client()
            return self._own.client

    def close(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        with self._lock:
            self._own.is_closed = True
            if self._own.client is not None:
                self._own.client.close()


class AsyncTransport(_Base["httpx2.AsyncClient"]):
    """Runs flows with asyncio. Tasks of one event loop may share it.

    `finishing` are tasks that go on when the call that began them is cancelled.
    """

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        super().__init__(settings, http_client)
        self.finishing: set[asyncio.Task[Any]] = set()

    async def send(self, request: Request) -> Response:
        """Send a request: see `Transport.send`."""
        return await self._send(request).arun(self)

    async def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = await step.arun(self)
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result

    async def attempt(self, step: Attempt) -> Response:
        """Send a request once: see `Transport.attempt`."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url):
            client = self.client()
            built = exchange.made(client, settings, step, url)
            began = monotonic()
            async with asyncio.timeout(grace(step.deadline)):
                answer = await client.send(built, stream=True, follow_redirects=False)
                body = await exchange.aread(answer, step.deadline, settings.limits)
        return self._wrapped(answer, body, request, url, began)

    def client(self) -> httpx2.AsyncClient:
        """Return the HTTP client, made now if there is none."""
        if self._given is not None:
            return self._given
        if self._own.is_closed and not self.finishing:
            raise RuntimeError(_CLOSED)
        if self._own.client is None:
            self._own.client = exchange.make_async_client()
        return self._own.client

    async def aclose(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        self._own.is_closed = True
        if self.finishing:
            import asyncio  # noqa: PLC0415  late: only this transport needs it

            await asyncio.wait(self.finishing, timeout=_FINISHING)
        if self._own.client is not None:
            await self._own.client.aclose()
