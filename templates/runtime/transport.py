# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Runs flows: does their steps, synchronously or with asyncio."""

from __future__ import annotations

import inspect
import logging
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from copy import copy
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from . import exchange, sending, steps
from .connections import Connections
from .deadlines import Until, trace
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .steps import Flow, Opened

if TYPE_CHECKING:
    import asyncio

    import httpx2

T = TypeVar("T")

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0
# How many seconds `aclose` waits for what it cancels, and for predictions that are being canceled.
_FINISHING: Final = 15.0
# How many seconds a call of asyncio may be late, so that httpx2's own timeouts, which say how far a
# request got, come first.
_GRACE: Final = 0.1
_ANSWERED: Final = "%s %s -> %d in %.2f s"
_UNFINISHED: Final = "what was to be done before leaving failed: %s"
_NOBODY_ITERATES: Final = "a flow that gives values is to be iterated over"

logger = logging.getLogger(__name__)


class Transport:
    """Runs flows synchronously.

    Without `http_client`, it makes its own when first used, and closes it. An `http_client` passed
    in is used as it is, and left open. The timeout of the settings applies to both. Redirects are
    not followed, so that credentials never go to another host. Threads may share it.
    """

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        self.settings = settings
        self._connections = Connections(exchange.make_client, http_client)
        self._answers: list[Response] | None = None

    def copy(self, settings: Settings, answers: list[Response] | None = None) -> Self:
        """Make a transport that shares the connections, which either one closes.

        It adds each answer that it gets to `answers`.
        """
        other = copy(self)
        other.settings, other._answers = settings, answers  # noqa: SLF001  a copy of this one
        return other

    def send(self, request: Request) -> Response:
        """Send a request, with retries where that is safe.

        Raise InvalidInput, MissingCredential, ConnectionFailed, TimedOut, TransportError.
        """
        deadline = monotonic() + self.settings.limits.seconds
        return self.run(steps.send(request, deadline=deadline))

    def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = self._do(step)
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result

    def each(self, flow: Flow[None]) -> Generator[Any]:
        """Do the steps of a flow, and yield the values that it gives.

        If the caller stops iterating, throw `Left` into the flow, and do the steps that follow.
        """
        try:
            step = next(flow)
            while True:
                try:
                    if isinstance(step, steps.Give):
                        outcome = yield step.value
                    else:
                        outcome = self._do(step)
                except GeneratorExit:
                    step = flow.throw(steps.Left())
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except (StopIteration, steps.Left):
            return

    def close(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        if client := self._connections.end():
            client.close()

    def _do(self, step: steps.Step) -> Any:  # noqa: C901  one case for each step
        match step:
            case steps.Attempt():
                return self._attempt(step)
            case steps.Send():
                return self.run(sending.sent(step, self.settings.retry))
            case steps.Reserve():
                return self._connections.reserve()
            case steps.Release():
                return self._connections.release()
            case steps.Sleep(seconds):
                return time.sleep(seconds)
            case steps.Tell(listener, value):
                return listener(value)
            case steps.Work(do):
                return do()
            case steps.Open():
                return self._open(step)
            case steps.Chunk(opened):
                exchange.check(opened.request_method, opened.url, opened.deadline)
                with exchange.translated(opened.request_method, opened.url), Until(opened.deadline):
                    return next(opened.source.chunks, None)
            case steps.Close(opened):
                return opened.source.answer.close()
            case steps.Finish(flow):
                return self._finish(flow)
            case steps.Give():
                raise TypeError(_NOBODY_ITERATES)

    def _attempt(self, step: steps.Attempt) -> Response | Opened:
        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url), Until(step.deadline):
            client = self._connections.client()
            built = exchange.made(
                client, settings, request, url, exchange.seconds(settings, step, url)
            )
            started = monotonic()
            built.extensions["trace"] = trace
            with exchange.files_of(built):
                answer = client.send(built, stream=True, follow_redirects=False)
            exchange.bound(answer)
            if step.streamed and answer.is_success:
                return self._opened(answer, request.method, url, step)
            body = exchange.read(answer, step.deadline, settings.limits)
        logger.debug(_ANSWERED, request.method, url, answer.status_code, monotonic() - started)
        response = exchange.wrapped(answer, body, request, url, settings.limits)
        if self._answers is not None:
            self._answers.append(response)
        return response

    def _open(self, step: steps.Open) -> Opened:
        with exchange.translated("GET", step.url), Until(step.deadline):
            client = self._connections.client()
            built = exchange.plain(client, self.settings, step)
            built.extensions["trace"] = trace
            answer = client.send(built, stream=True, auth=None, follow_redirects=False)
            exchange.bound(answer)
        return self._opened(answer, "GET", step.url, step)

    def _opened(
        self, answer: httpx2.Response, method: str, url: str, step: steps.Attempt | steps.Open
    ) -> Opened:
        chunks, limits = answer.iter_bytes(), self.settings.limits
        return exchange.opened(answer, method, url, step, chunks, limits=limits)

    def _finish(self, flow: Flow[T]) -> T | None:
        try:
            return self.run(flow)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_UNFINISHED, error)
            return None


class AsyncTransport:
    """Runs flows with asyncio. Tasks of one event loop may share it."""

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        self.settings = settings
        self._connections = Connections(exchange.make_async_client, http_client)
        self._running: set[asyncio.Task[Any]] = set()
        self._finishing: set[asyncio.Task[Any]] = set()
        self._answers: list[Response] | None = None

    def copy(self, settings: Settings, answers: list[Response] | None = None) -> Self:
        """Make a transport as `Transport.copy` does."""
        other = copy(self)
        other.settings, other._answers = settings, answers  # noqa: SLF001  a copy of this one
        return other

    async def send(self, request: Request) -> Response:
        """Send a request, with retries where that is safe.

        Raise InvalidInput, MissingCredential, ConnectionFailed, TimedOut, TransportError.
        """
        deadline = monotonic() + self.settings.limits.seconds
        return await self.run(steps.send(request, deadline=deadline))

    async def run(self, flow: Flow[T]) -> T:
        """Do the steps of a flow, and return what it returns."""
        with self._noted():
            return await self._run(flow)

    async def _run(self, flow: Flow[T]) -> T:
        try:
            step = next(flow)
            while True:
                try:
                    outcome = await self._do(step)
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result

    async def each(self, flow: Flow[None]) -> AsyncGenerator[Any]:
        """Do the steps of a flow, and yield the values that it gives.

        If the caller stops iterating, throw `Left` into the flow, and do the steps that follow.
        """
        try:
            step = next(flow)
            while True:
                try:
                    if isinstance(step, steps.Give):
                        outcome = yield step.value
                    else:
                        with self._noted():
                            outcome = await self._do(step)
                except GeneratorExit:
                    step = flow.throw(steps.Left())
                except BaseException as error:  # noqa: BLE001  the flow decides what it means
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except (StopIteration, steps.Left):
            return

    async def aclose(self) -> None:
        """Cancel what other tasks still run, and close the connections.

        What is canceled has a bounded time to end, in which it cancels its prediction. An
        `http_client` passed in stays open.
        """
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        self._connections.end()
        running = self._running - {asyncio.current_task()}
        for task in running:
            task.cancel()
        if left := running | self._finishing:
            await asyncio.wait(left, timeout=_FINISHING)
        if client := self._connections.end():
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

    async def _do(self, step: steps.Step) -> Any:  # noqa: C901  one case for each step
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        match step:
            case steps.Attempt():
                return await self._attempt(step)
            case steps.Send():
                return await self.run(sending.sent(step, self.settings.retry))
            case steps.Reserve():
                return self._connections.reserve()
            case steps.Release():
                return self._connections.release()
            case steps.Sleep(seconds):
                return await asyncio.sleep(seconds)
            case steps.Tell(listener, value):
                told = listener(value)
                return await told if inspect.isawaitable(told) else told
            case steps.Work(do):
                return await asyncio.to_thread(do)
            case steps.Open():
                return await self._open(step)
            case steps.Chunk(opened):
                exchange.check(opened.request_method, opened.url, opened.deadline)
                with exchange.translated(opened.request_method, opened.url):
                    async with asyncio.timeout(_grace(opened.deadline)):
                        return await anext(opened.source.chunks, None)
            case steps.Close(opened):
                return await opened.source.answer.aclose()
            case steps.Finish(flow):
                return await self._finish(flow)
            case steps.Give():
                raise TypeError(_NOBODY_ITERATES)

    async def _attempt(self, step: steps.Attempt) -> Response | Opened:
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        request, settings = step.request, self.settings
        url = settings.url(request)
        with exchange.translated(request.method, url):
            client = self._connections.client(is_leaving=bool(self._finishing))
            built = exchange.made(
                client, settings, request, url, exchange.seconds(settings, step, url)
            )
            started = monotonic()
            async with asyncio.timeout(_grace(step.deadline)):
                with exchange.files_of(built):
                    answer = await client.send(built, stream=True, follow_redirects=False)
                if step.streamed and answer.is_success:
                    return self._opened(answer, request.method, url, step)
                body = await exchange.aread(answer, step.deadline, settings.limits)
        logger.debug(_ANSWERED, request.method, url, answer.status_code, monotonic() - started)
        response = exchange.wrapped(answer, body, request, url, settings.limits)
        if self._answers is not None:
            self._answers.append(response)
        return response

    async def _open(self, step: steps.Open) -> Opened:
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        with exchange.translated("GET", step.url):
            client = self._connections.client(is_leaving=bool(self._finishing))
            built = exchange.plain(client, self.settings, step)
            async with asyncio.timeout(_grace(step.deadline)):
                answer = await client.send(built, stream=True, auth=None, follow_redirects=False)
        return self._opened(answer, "GET", step.url, step)

    def _opened(
        self, answer: httpx2.Response, method: str, url: str, step: steps.Attempt | steps.Open
    ) -> Opened:
        chunks, limits = answer.aiter_bytes(), self.settings.limits
        return exchange.opened(answer, method, url, step, chunks, limits=limits)

    async def _finish(self, flow: Flow[T]) -> T | None:
        """Run a flow in its own task, which is not cancelled with this one."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        task = asyncio.get_running_loop().create_task(self._run(flow))
        self._finishing.add(task)
        task.add_done_callback(self._finishing.discard)
        try:
            return await asyncio.shield(task)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_UNFINISHED, error)
            return None


def _grace(deadline: float) -> float | None:
    """Return the seconds of a timeout of asyncio that ends shortly after a deadline."""
    return None if deadline == steps.NEVER else steps.left(deadline) + _GRACE
