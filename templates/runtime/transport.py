# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs flows: does their steps, synchronously or with asyncio, on connections of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from . import exchange
from .errors import ClientUnusable
from .limits import Until, grace, left, trace
from .outgoing import Credential, Settings, attempted, is_ready
from .pacing import Pace
from .requests import Request
from .responses import Opened, Response
from .retries import Answer, Attempt, Flow, Step, send
from .running import Call, Running

if TYPE_CHECKING:
    import asyncio

    import httpx2

T = TypeVar("T")
C = TypeVar("C")

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0
# How many seconds `aclose` waits for what it cancels, and for predictions that are being canceled.
_FINISHING: Final = 15.0
_ANSWERED: Final = "%s %s -> %d in %.2f s"

# How many connections are kept for long, for held requests and streams: half of those that httpx2
# opens. The others are for what is answered soon, so that it never waits behind these.
_LASTING: Final = 50
_CLOSED: Final = "this client is closed: make another one, or close it after the last call"
_OTHER_LOOP: Final = (
    "this client was first used in another event loop, and its connections belong to that:"
    " make a client within each `asyncio.run`"
)

logger = logging.getLogger(__name__)


class Connections(Generic[C]):
    """The HTTP client that a transport makes itself, or the one that it was given.

    Threads may share it. After a fork, the other process makes connections of its own, and leaves
    those of this one alone; only an HTTP client that was given is shared nevertheless.
    """

    def __init__(self, make: Callable[[], C], given: C | None = None) -> None:
        self._make, self._given = make, given
        self._is_closed = False
        self._begin()

    def _begin(self) -> None:
        self._own: C | None = None
        self._loop: object = None
        self._lasting = 0
        self._pace, self._running = Pace(), Running()
        self._process = os.getpid()
        self._lock = Lock()  # a thread of the process that was forked may hold the old one

    def _here(self) -> Lock:
        if self._process != os.getpid():
            self._begin()
        return self._lock

    @property
    def pace(self) -> Pace:
        """How quickly the server takes requests."""
        self._here()
        return self._pace

    @property
    def running(self) -> Running:
        """What the threads of a synchronous client are doing."""
        self._here()
        return self._running

    def client(self, *, is_leaving: bool = False, loop: object = None) -> C:
        """Return the HTTP client, for an event loop if it is asynchronous.

        Raise ClientUnusable if it is closed, unless for a last request, or if it cannot be used.
        """
        with self._here():
            if self._is_closed and self._given is None and not is_leaving:
                raise ClientUnusable(_CLOSED)
            self._loop = self._loop or loop
            if self._loop is not loop:
                raise ClientUnusable(_OTHER_LOOP)
            if self._given is not None:
                return self._given
            if self._own is None:
                self._own = self._make()
            return self._own

    def reserve(self) -> bool:
        """Say whether one more connection may be kept for long; if so, it has to be released."""
        with self._here():
            is_free = self._lasting < _LASTING
            self._lasting += is_free
            return is_free

    def release(self) -> None:
        """Take back a reservation."""
        with self._here():
            self._lasting = max(0, self._lasting - 1)  # a fork has none of those made before

    @property
    def given(self) -> C | None:
        """The HTTP client that was given."""
        return self._given

    def is_open(self, loop: object = None) -> bool:
        """Say whether the HTTP client can be used, in an event loop if it is asynchronous."""
        with self._here():
            is_usable = not self._is_closed or self._given is not None
            return is_usable and self._loop in {None, loop}

    def end(self) -> C | None:
        """Let nobody use them any more. Return the HTTP client to be closed, if there is one."""
        with self._here():
            self._is_closed = True
            return self._own


class _Base(Generic[C]):
    """What both transports share.

    Without `http_client`, a transport makes its own when first used, and closes it. An
    `http_client` passed in is used as it is, and left open. The timeout of the settings applies to
    both. Redirects are not followed, so that credentials never go to another host.
    """

    def __init__(self, settings: Settings, connections: Connections[C]) -> None:
        self.settings = settings
        self.connections = connections
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
        bounds = self.settings.limits
        response = exchange.wrapped(answer, body, request, url, bounds, origin=self)
        self.connections.pace.told(request, response, began, self.settings.retry.pause)
        if self._answers is not None:
            self._answers.append(response)
        return response

    def _opened(
        self,
        answer: httpx2.Response,
        step: Attempt,
        url: str,
        chunks: Iterator[bytes] | AsyncIterator[bytes],
    ) -> Opened:
        most = self.settings.limits.body
        method = step.request.method
        return exchange.opened(answer, method, url, step.deadline, chunks, most=most)

    def _sent(self, request: Request) -> Flow[Response]:
        return send(request, deadline=monotonic() + self.settings.limits.seconds)


class Transport(_Base["httpx2.Client"]):
    """Runs flows synchronously. Threads may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        super().__init__(settings, Connections(exchange.make_client, http_client))

    def send(self, request: Request) -> Response:
        """Send a request, with retries where that is safe.

        Raise InvalidInput, MissingCredential, ClientUnusable, ConnectionFailed, TimedOut,
        TransportError.
        """
        return self.run(self._sent(request))

    def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        with self.connections.running.noted() as call:
            try:
                step = next(flow)
                while True:
                    step = self.following(flow, step, call)
            except StopIteration as end:
                result: T = end.value
                return result

    def following(self, flow: Flow[Any], step: Step, call: Call) -> Step:
        """Do a step of a flow; return the next one."""
        try:
            call.check()
            outcome = step.run(self)
        except BaseException as error:  # noqa: BLE001  the flow decides what it means
            return flow.throw(call.reason(error))
        return flow.send(outcome)

    def finish(self, flow: Flow[T]) -> T:
        """Do as `run` does, but go on when the client is closed."""
        with self.connections.running.noted() as call, call.shielded():
            return self.run(flow)

    def rest(self, seconds: float, woken: Event | None = None) -> None:
        """Wait for so many seconds, or until an event is set."""
        with self.connections.running.noted() as call:
            call.rest(seconds, woken or Event())

    def attempt(self, step: Attempt) -> Answer:
        """Send a request once, with its credentials. Raise a TransportError without an answer."""
        chosen = self.settings.credentials(step.request)
        if is_ready(chosen):
            return self.exchange(step, chosen)
        return self.run(attempted(step, chosen))

    def exchange(self, step: Attempt, credentials: Iterable[Credential]) -> Answer:
        """Send a request once, with these credentials."""
        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url), Until(step.deadline):
            client = self.client()
            built = exchange.made(client, settings, step, url, credentials)
            began = monotonic()
            built.extensions["trace"] = trace if step.fate is None else step.fate.trace
            with exchange.files_of(built):
                answer = client.send(built, stream=True, follow_redirects=False)
            exchange.bound(answer)
            if step.streamed and answer.is_success:
                return self._opened(answer, step, url, answer.iter_bytes())
            body = exchange.read(answer, step.deadline, settings.limits)
        return self._wrapped(answer, body, request, url, began)

    def client(self) -> httpx2.Client:
        """Return the HTTP client, made now if there is none."""
        call = self.connections.running.call
        return self.connections.client(is_leaving=call is not None and call.may_finish)

    def close(self) -> None:
        """End what other threads still run, and close the connections.

        What is ended has a bounded time for that, in which it cancels its prediction. An
        `http_client` passed in stays open.
        """
        self.connections.end()
        try:
            self.connections.running.leave(_FINISHING)
        finally:
            if client := self.connections.end():
                client.close()


class AsyncTransport(_Base["httpx2.AsyncClient"]):
    """Runs flows with asyncio. Tasks of one event loop may share it.

    `finishing` are tasks that go on when the call that began them is cancelled.
    """

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        super().__init__(settings, Connections(exchange.make_async_client, http_client))
        self._running: set[asyncio.Task[Any]] = set()
        self.finishing: set[asyncio.Task[Any]] = set()

    async def send(self, request: Request) -> Response:
        """Send a request: see `Transport.send`."""
        return await self.run(self._sent(request))

    async def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        with self._noted():
            return await self.finish(flow)

    async def step(self, step: Step) -> Any:
        """Do one step of a flow."""
        with self._noted():
            return await step.arun(self)

    async def finish(self, flow: Flow[T]) -> T:
        """Do as `run` does, but go on when the client is closed."""
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

    async def rest(self, seconds: float, woken: asyncio.Event | None = None) -> None:
        """Wait for so many seconds, or until an event is set."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await (woken or asyncio.Event()).wait()

    async def attempt(self, step: Attempt) -> Answer:
        """Send a request once: see `Transport.attempt`."""
        chosen = self.settings.credentials(step.request)
        if is_ready(chosen):
            return await self.exchange(step, chosen)
        return await self.finish(attempted(step, chosen))

    async def exchange(self, step: Attempt, credentials: Iterable[Credential]) -> Answer:
        """Send a request once, with these credentials."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url):
            client = self.client()
            built = exchange.made(client, settings, step, url, credentials)
            began = monotonic()
            if step.fate is not None:
                built.extensions["trace"] = step.fate.atrace
            async with asyncio.timeout(grace(step.deadline)):
                with exchange.files_of(built):
                    answer = await client.send(built, stream=True, follow_redirects=False)
                if step.streamed and answer.is_success:
                    return self._opened(answer, step, url, answer.aiter_bytes())
                body = await exchange.aread(answer, step.deadline, settings.limits)
        return self._wrapped(answer, body, request, url, began)

    def client(self) -> httpx2.AsyncClient:
        """Return the HTTP client, made now if there is none."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        loop = asyncio.get_running_loop()
        return self.connections.client(is_leaving=bool(self.finishing), loop=loop)

    async def aclose(self) -> None:
        """Cancel what other tasks still run, and close the connections.

        What is canceled has a bounded time to end, in which it cancels its prediction. An
        `http_client` passed in stays open.
        """
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        self.connections.end()
        this, until = asyncio.current_task(), monotonic() + _FINISHING
        for task in self._running - self.finishing - {this}:
            task.cancel()
        # What is canceled may begin to cancel its prediction only after others have ended.
        while (unfinished := self._running - {this} | self.finishing) and (rest := left(until)):
            await asyncio.wait(unfinished, timeout=rest)
        if client := self.connections.end():
            await client.aclose()

    @contextmanager
    def _noted(self) -> Generator[None]:
        """Note that the current task runs a flow, unless it is noted already."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        task = asyncio.current_task()
        if task is None or task in self._running:
            yield
            return
        self._running.add(task)
        try:
            yield
        finally:
            self._running.discard(task)
