# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs flows: does their steps, synchronously or with asyncio, on connections of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from copy import copy
from functools import cache
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, cast
from weakref import WeakSet

from . import exchange
from .errors import ClientUnusable
from .limits import Until, grace, trace
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .retries import Answer, Attempt, Flow, Pace, Send, Step, sent

if TYPE_CHECKING:
    import asyncio

    import httpx2

T = TypeVar("T")
C = TypeVar("C")

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0

_CLOSED: Final = "this client is closed: make another one, or close it after the last call"
_OTHER_LOOP: Final = (
    "this client was first used in another event loop, and its connections belong to that:"
    " make a client within each `asyncio.run`"
)

logger = logging.getLogger(__name__)


class Connections(Generic[C]):
    """The HTTP client that a transport makes itself, or the one that it was given.

    Threads may share it. After a fork, the other process makes connections of its own, and leaves
    those of this one alone; only an HTTP client that was `given` is shared nevertheless.
    """

    def __init__(self, make: Callable[[], C], given: C | None = None) -> None:
        self._make, self.given = make, given
        self._is_closed = False
        self.begin()
        _watch_forks()
        _connections.add(self)

    def begin(self) -> None:
        """Begin without any connection: anew in a process that was forked."""
        self._own: C | None = None
        self._loop: object = None
        self._shared: dict[object, Any] = {}
        self._lock = Lock()  # a thread of the process that was forked may hold the old one

    def shared(self, make: Callable[[], T]) -> T:
        """Return the one object that `make` has made for these connections in this process."""
        if make not in self._shared:
            with self._lock:
                self._shared.setdefault(make, make())
        found: T = self._shared[make]
        return found

    def client(self, *, is_leaving: bool = False, loop: object = None) -> C:
        """Return the HTTP client, for an event loop if it is asynchronous.

        Raise ClientUnusable if it is closed, unless for a last request, or if it cannot be used.
        """
        with self._lock:
            if self._is_closed and self.given is None and not is_leaving:
                raise ClientUnusable(_CLOSED)
            self._loop = self._loop or loop
            if self._loop is not loop:
                raise ClientUnusable(_OTHER_LOOP)
            if self.given is not None:
                return self.given
            if self._own is None:
                self._own = self._make()
            return self._own

    def is_open(self, loop: object = None) -> bool:
        """Say whether the HTTP client can be used, in an event loop if it is asynchronous."""
        with self._lock:
            is_usable = not self._is_closed or self.given is not None
            return is_usable and self._loop in {None, loop}

    def end(self) -> C | None:
        """Let nobody use them any more. Return the HTTP client to be closed, if there is one."""
        with self._lock:
            self._is_closed = True
            return self._own


_connections: WeakSet[Connections[Any]] = WeakSet()


@cache
def _watch_forks() -> None:
    if hasattr(os, "register_at_fork"):  # not on Windows, which cannot fork
        os.register_at_fork(after_in_child=_begin_anew)


def _begin_anew() -> None:
    for each in _connections:
        each.begin()


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

        It adds each response that it gets to `answers`.
        """
        other = copy(self)
        other.settings, other._answers = settings, answers  # noqa: SLF001  a copy of this one
        return other

    def noted(self) -> AbstractContextManager[object]:
        """Do a flow in this block."""
        return nullcontext()

    def _wrapped(
        self, answer: httpx2.Response, body: bytes, step: Attempt, url: str, began: float
    ) -> Response:
        """Convert and note a response."""
        request, settings = step.request, self.settings
        took = monotonic() - began
        logger.debug("%s %s -> %d in %.2f s", request.method, url, answer.status_code, took)
        response = exchange.wrapped(answer, body, step, url, settings.limits, origin=self)
        if pace := self._pace():
            pace.told(request, response, began, settings.retry.pause)
        if self._answers is not None:
            self._answers.append(response)
        return response

    def sent(self, given: Send) -> Flow[Answer]:
        """Return the flow that does a `Send`."""
        settings = self.settings
        return sent(given, settings.retry, settings.keys, self._pace())

    def _pace(self) -> Pace | None:
        pace = self.settings.pace
        return self.connections.shared(pace) if pace else None

    def _in_time(self, request: Request) -> Flow[Response]:
        settings = self.settings
        given = Send(settings.extended(request), monotonic() + settings.limits.seconds)
        return cast("Flow[Response]", self.sent(given))  # as it does not `open` the response


class Transport(_Base["httpx2.Client"]):
    """Runs flows synchronously. Threads may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        given = exchange.passed_in(http_client, "Client")
        super().__init__(settings, Connections(exchange.make_client, given))

    def send(self, request: Request) -> Response:
        """Send a request, with retries where that is safe.

        Raise InvalidInput, MissingCredential, ClientUnusable, ConnectionFailed, TimedOut,
        TransportError.
        """
        return self.run(self._in_time(request))

    def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        with self.noted():
            try:
                step = next(flow)
                while True:
                    step = self.following(flow, step)
            except StopIteration as end:
                result: T = end.value
                return result

    def following(self, flow: Flow[Any], step: Step) -> Step:
        """Do a step of a flow; return the next one."""
        try:
            outcome = step.run(self)
        except BaseException as error:  # noqa: BLE001  the flow decides what it means
            return flow.throw(error)
        return flow.send(outcome)

    def rest(self, seconds: float, woken: Event | None = None) -> None:
        """Wait for so many seconds, or until an event is set."""
        self.wait(woken or Event(), seconds)

    def wait(self, event: Event, seconds: float) -> None:
        """Wait for an event, at most so many seconds."""
        event.wait(seconds)

    def attempt(self, step: Attempt) -> Answer:
        """Send a request once. Raise a TransportError without a response."""
        request, settings = step.request, self.settings
        url = settings.url(request)
        answer: httpx2.Response | None = None
        try:
            with Until(step.deadline):
                client = self.client()
                with exchange.made(client, settings, step, url) as built:
                    began = monotonic()
                    built.extensions["trace"] = step.fate.trace if step.fate else trace
                    answer = client.send(built, stream=True, follow_redirects=False)
                exchange.bound(answer)
                if step.open and answer.is_success:
                    chunks = exchange.once_decoded(answer, answer.iter_bytes())
                    return step.open(answer, step, url, chunks, settings.limits.body)
                body = exchange.read(answer, step.deadline, settings.limits)
        except Exception as error:
            exchange.translate(error, request.method, url, answer)
            raise
        return self._wrapped(answer, body, step, url, began)

    def client(self) -> httpx2.Client:
        """Return the HTTP client, made now if there is none."""
        return self.connections.client()

    def close(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        if client := self.connections.end():
            client.close()


class AsyncTransport(_Base["httpx2.AsyncClient"]):
    """Runs flows with asyncio. Tasks of one event loop may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        given = exchange.passed_in(http_client, "AsyncClient")
        super().__init__(settings, Connections(exchange.make_async_client, given))

    async def send(self, request: Request) -> Response:
        """Send a request: see `Transport.send`."""
        return await self.run(self._in_time(request))

    async def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        with self.noted():
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
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        request, settings = step.request, self.settings
        url = settings.url(request)
        answer: httpx2.Response | None = None
        try:
            client = self.client()
            async with asyncio.timeout(grace(step.deadline)):
                with exchange.made(client, settings, step, url) as built:
                    began = monotonic()
                    if step.fate:
                        built.extensions["trace"] = step.fate.atrace
                    answer = await client.send(built, stream=True, follow_redirects=False)
                if step.open and answer.is_success:
                    chunks = exchange.once_decoded(answer, answer.aiter_bytes())
                    return step.open(answer, step, url, chunks, settings.limits.body)
                body = await exchange.aread(answer, step.deadline, settings.limits)
        except Exception as error:
            exchange.translate(error, request.method, url, answer)
            raise
        return self._wrapped(answer, body, step, url, began)

    def client(self) -> httpx2.AsyncClient:
        """Return the HTTP client, made now if there is none."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        return self.connections.client(loop=asyncio.get_running_loop())

    async def aclose(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        if client := self.connections.end():
            await client.aclose()
