# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The steps of flows other than sending a request: reading bodies in chunks, working, telling.

For flows, see `retries`, which has the steps that every client needs.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Generator,
    Iterator,
    Mapping,
)
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from . import exchange
from .limits import NEVER, Until, grace, left, trace
from .outgoing import Settings
from .requests import NO_HEADERS, Request
from .responses import Response
from .retries import Attempt, Flow, Send, Sleep, Step, send
from .transport import AsyncTransport, Transport
from .values import escaped

if TYPE_CHECKING:
    import httpx2

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

_NOBODY_ITERATES: Final = "a flow that gives values is to be iterated over"

logger = logging.getLogger(__name__)


class Opened(NamedTuple):
    """A response whose body has not been read yet. Only steps use `source`.

    No wait for a chunk goes on after `deadline`, at first that of the step which opened it; `most`
    is how many bytes of its body may be kept in memory.
    """

    status_code: int
    headers: Mapping[str, str]
    url: str
    source: Any
    request_method: str = "GET"
    deadline: float = NEVER
    most: float = NEVER


class Source(NamedTuple):
    """A response, and an iterator over the chunks of its body."""

    answer: httpx2.Response
    chunks: Iterator[bytes] | AsyncIterator[bytes]


def _opened(
    answer: httpx2.Response,
    method: str,
    url: str,
    deadline: float,
    chunks: Iterator[bytes] | AsyncIterator[bytes],
    *,
    most: float,
) -> Opened:
    """Convert a response whose body has not been read yet."""
    logger.debug("%s %s -> %d", method, escaped(url), answer.status_code)
    return Opened(
        status_code=answer.status_code,
        headers=exchange.headers_of(answer),
        url=url,
        source=Source(answer, chunks),
        request_method=method,
        deadline=deadline,
        most=most,
    )


def _of_attempt(
    answer: httpx2.Response,
    step: Attempt,
    url: str,
    chunks: Iterator[bytes] | AsyncIterator[bytes],
    most: float,
) -> Opened:
    """Convert the response of an attempt, whose body has not been read yet."""
    return _opened(answer, step.request.method, url, step.deadline, chunks, most=most)


class Open(NamedTuple):
    """Get a URL without credentials, to read its body in chunks. The result is an `Opened`.

    Neither opening it nor any wait for a chunk goes on after `deadline`, a time of `monotonic()`.
    """

    url: str
    headers: Mapping[str, str] = NO_HEADERS
    deadline: float = NEVER

    def run(self, transport: Transport) -> Opened:
        """Do this step."""
        try:
            with Until(self.deadline):
                client, settings = transport.client(), transport.settings
                built = self._built(client, settings)
                built.extensions["trace"] = trace
                answer = client.send(built, stream=True, auth=None, follow_redirects=False)
                exchange.bound(answer)
        except Exception as error:
            exchange.translate(error, "GET", self.url)
            raise
        chunks = exchange.once_decoded(answer, answer.iter_bytes())
        return self._opened(answer, chunks, settings)

    async def arun(self, transport: AsyncTransport) -> Opened:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        try:
            client, settings = transport.client(), transport.settings
            built = self._built(client, settings)
            async with asyncio.timeout(grace(self.deadline)):
                answer = await client.send(built, stream=True, auth=None, follow_redirects=False)
        except Exception as error:
            exchange.translate(error, "GET", self.url)
            raise
        chunks = exchange.once_decoded(answer, answer.aiter_bytes())
        return self._opened(answer, chunks, settings)

    def _built(
        self, client: httpx2.Client | httpx2.AsyncClient, settings: Settings
    ) -> httpx2.Request:
        """Make the request: without credentials, including those of the HTTP client."""
        import httpx2  # noqa: PLC0415  late: see `exchange`

        agent = client.headers.get("user-agent", "httpx2")
        fields = {"user-agent": agent, "accept": "*/*", **self.headers}
        seconds = min(settings.timeout, exchange.check("GET", self.url, self.deadline))
        extensions = {"timeout": httpx2.Timeout(seconds).as_dict()}
        url = exchange.parsed_url(self.url)
        return httpx2.Request("GET", url, headers=fields, extensions=extensions)

    def _opened(
        self,
        answer: httpx2.Response,
        chunks: Iterator[bytes] | AsyncIterator[bytes],
        settings: Settings,
    ) -> Opened:
        most = settings.limits.body
        return _opened(answer, "GET", self.url, self.deadline, chunks, most=most)


class Chunk(NamedTuple):
    """Read the next chunk of an opened body. The result is some bytes, or None at its end."""

    opened: Opened

    def run(self, _transport: Transport) -> bytes | None:
        """Do this step."""
        method, url, deadline = _line(self.opened)
        exchange.check(method, url, deadline)
        try:
            with Until(deadline):
                chunk: bytes | None = next(self.opened.source.chunks, None)
                return chunk
        except Exception as error:
            exchange.translate(error, method, url, self.opened.source.answer)
            raise

    async def arun(self, _transport: AsyncTransport) -> bytes | None:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        method, url, deadline = _line(self.opened)
        exchange.check(method, url, deadline)
        try:
            async with asyncio.timeout(grace(deadline)):
                chunk: bytes | None = await anext(self.opened.source.chunks, None)
                return chunk
        except Exception as error:
            exchange.translate(error, method, url, self.opened.source.answer)
            raise


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
    with transport.noted():
        try:
            step = resume()
            while not isinstance(step, Give):
                step = transport.following(flow, step)
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
                    with transport.noted():
                        outcome = await step.arun(transport)
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
    answer: Response | Opened = yield Send(request, deadline, open=_of_attempt)
    return answer


def opened(url: str, headers: Mapping[str, str], deadline: float = NEVER) -> Flow[Opened]:
    """Yield an `Open`; return its result with the right type."""
    answer: Opened = yield Open(url=url, headers=headers, deadline=deadline)
    return answer
