# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The steps of flows other than sending a request: reading bodies in chunks, working, telling.

For flows, see `retries`, which has the steps that every client needs.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

from . import exchange
from .limits import NEVER, Until, grace, left, trace
from .requests import NO_HEADERS, Request
from .responses import Opened, Response
from .retries import Attempt, Flow, Send, Sleep, Step, send
from .transport import AsyncTransport, Transport

__all__ = [
    "NEVER",
    "Attempt",
    "Flow",
    "Opened",
    "Send",
    "Sleep",
    "Step",
    "left",
    "send",
]

T = TypeVar("T")

_NOT_DONE: Final = "what was to be done before leaving failed: %s"
_NOBODY_ITERATES: Final = "a flow that gives values is to be iterated over"

logger = logging.getLogger(__name__)


class Open(NamedTuple):
    """Get a URL without credentials, to read its body in chunks. The result is an `Opened`.

    Neither opening it nor any wait for a chunk goes on after `deadline`, a time of `monotonic()`.
    """

    url: str
    headers: Mapping[str, str] = NO_HEADERS
    deadline: float = NEVER

    def run(self, transport: Transport) -> Opened:
        """Do this step."""
        with exchange.translated("GET", self.url), Until(self.deadline):
            client, settings = transport.client(), transport.settings
            built = exchange.plain(client, settings, self.url, self.headers, self.deadline)
            built.extensions["trace"] = trace
            answer = client.send(built, stream=True, auth=None, follow_redirects=False)
            exchange.bound(answer)
        return exchange.opened(
            answer,
            "GET",
            self.url,
            self.deadline,
            answer.iter_bytes(),
            most=settings.limits.body,
        )

    async def arun(self, transport: AsyncTransport) -> Opened:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        with exchange.translated("GET", self.url):
            client, settings = transport.client(), transport.settings
            built = exchange.plain(client, settings, self.url, self.headers, self.deadline)
            async with asyncio.timeout(grace(self.deadline)):
                answer = await client.send(built, stream=True, auth=None, follow_redirects=False)
        return exchange.opened(
            answer,
            "GET",
            self.url,
            self.deadline,
            answer.aiter_bytes(),
            most=settings.limits.body,
        )


class Chunk(NamedTuple):
    """Read the next chunk of an opened body. The result is some bytes, or None at its end."""

    opened: Opened

    def run(self, _transport: Transport) -> bytes | None:
        """Do this step."""
        method, url, deadline = _line(self.opened)
        exchange.check(method, url, deadline)
        with exchange.translated(method, url), Until(deadline):
            chunk: bytes | None = next(self.opened.source.chunks, None)
            return chunk

    async def arun(self, _transport: AsyncTransport) -> bytes | None:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        method, url, deadline = _line(self.opened)
        exchange.check(method, url, deadline)
        with exchange.translated(method, url):
            async with asyncio.timeout(grace(deadline)):
                chunk: bytes | None = await anext(self.opened.source.chunks, None)
                return chunk


def _line(opened: Opened) -> tuple[str, str, float]:
    return opened.request_method, opened.url, opened.deadline


class Close(NamedTuple):
    """Close an opened body."""

    opened: Opened

    def run(self, _transport: Transport) -> None:
        """Do this step."""
        self.opened.source.answer.close()

    async def arun(self, _transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        await self.opened.source.answer.aclose()


class Reserve:
    """Ask for one of the few connections that may be kept for long. The result is a bool.

    After True, a `Release` has to follow.
    """

    def run(self, transport: Transport) -> bool:
        """Do this step."""
        return transport.connections.reserve()

    async def arun(self, transport: AsyncTransport) -> bool:
        """Do this step with asyncio."""
        return transport.connections.reserve()


class Release:
    """Give back what was reserved."""

    def run(self, transport: Transport) -> None:
        """Do this step."""
        transport.connections.release()

    async def arun(self, transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        transport.connections.release()


class Work(NamedTuple):
    """Call a function that may block, such as disk access. The result is what it returns."""

    do: Callable[[], Any]

    def run(self, _transport: Transport) -> Any:
        """Do this step."""
        return self.do()

    async def arun(self, _transport: AsyncTransport) -> Any:
        """Do this step with asyncio, in a thread."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        return await asyncio.to_thread(self.do)


class Tell(NamedTuple):
    """Call a listener with a value. In the asynchronous clients it may be a coroutine function."""

    listener: Callable[[Any], object]
    value: Any

    def run(self, _transport: Transport) -> object:
        """Do this step."""
        return self.listener(self.value)

    async def arun(self, _transport: AsyncTransport) -> object:
        """Do this step with asyncio."""
        told = self.listener(self.value)
        return await told if inspect.isawaitable(told) else told


class Give(NamedTuple):
    """Yield a value to the caller that iterates over the flow, by `each` or `aeach`.

    If the caller stops there, `Left` is thrown into the flow.
    """

    value: Any

    def run(self, _transport: Transport) -> None:
        """Raise TypeError: nobody iterates."""
        raise TypeError(_NOBODY_ITERATES)

    async def arun(self, _transport: AsyncTransport) -> None:
        """Raise TypeError: nobody iterates."""
        raise TypeError(_NOBODY_ITERATES)


class Left(BaseException):
    """Thrown into a flow at a `Give` when the caller stops iterating.

    The flow may clean up with further steps, and then raises this again. The GeneratorExit of
    Python would not do: it closes flows inside a flow, in which they can take no more steps (PEP
    380). Not an Exception, so that nobody catches it by accident.
    """


class Finish(NamedTuple):
    """Run a flow to its end even if the caller is being cancelled. Its errors are only logged.

    The result is what the flow returns, or None.
    """

    flow: Flow[Any]

    def run(self, transport: Transport) -> Any:
        """Do this step."""
        try:
            return transport.finish(self.flow)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_NOT_DONE, error)
            return None

    async def arun(self, transport: AsyncTransport) -> Any:
        """Do this step in a task of its own, which is not cancelled with this one."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        task = asyncio.get_running_loop().create_task(transport.finish(self.flow))
        transport.finishing.add(task)
        task.add_done_callback(transport.finishing.discard)
        try:
            return await asyncio.shield(task)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_NOT_DONE, error)
            return None


def each(transport: Transport, flow: Flow[None]) -> Generator[Any]:
    """Do the steps of a flow, and yield the values that it gives.

    If the caller stops iterating, throw `Left` into the flow, and do the steps that follow.
    """
    resume: Callable[[], Step] = partial(next, flow)
    while (given := _given(transport, flow, resume)) is not None:
        try:
            resume = partial(flow.send, (yield given.value))
        except GeneratorExit:
            resume = partial(flow.throw, Left())
        except BaseException as error:  # noqa: BLE001  the flow decides what it means
            resume = partial(flow.throw, error)


def _given(transport: Transport, flow: Flow[None], resume: Callable[[], Step]) -> Give | None:
    """Resume a flow, and do its steps until it gives a value, or ends."""
    with transport.connections.running.noted() as call:
        try:
            step = resume()
            while not isinstance(step, Give):
                step = transport.following(flow, step, call)
        except (StopIteration, Left):
            return None
        return step


async def aeach(transport: AsyncTransport, flow: Flow[None]) -> AsyncGenerator[Any]:
    """Do as `each` does, with asyncio."""
    try:
        step = next(flow)
        while True:
            try:
                if isinstance(step, Give):
                    outcome = yield step.value
                else:
                    outcome = await transport.step(step)
            except GeneratorExit:
                step = flow.throw(Left())
            except BaseException as error:  # noqa: BLE001  the flow decides what it means
                step = flow.throw(error)
            else:
                step = flow.send(outcome)
    except (StopIteration, Left):
        return


def streamed(request: Request, deadline: float) -> Flow[Response | Opened]:
    """Yield a `Send` that leaves the body of a 2xx; return its result with the right type."""
    answer: Response | Opened = yield Send(request=request, deadline=deadline, streamed=True)
    return answer


def opened(url: str, headers: Mapping[str, str], deadline: float = NEVER) -> Flow[Opened]:
    """Yield an `Open`; return its result with the right type."""
    answer: Opened = yield Open(url=url, headers=headers, deadline=deadline)
    return answer
