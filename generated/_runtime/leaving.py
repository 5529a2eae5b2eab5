# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Transports whose calls are ended when their client is left: those that cancel what they began.

Tasks of asyncio are canceled. A thread cannot be stopped from outside. But its waits can: each
pause is for an event, and each read is from a socket, which is shut down. Then `Leaving` is thrown
into its flow, once, as Python throws a KeyboardInterrupt or asyncio a CancelledError: the flow can
cancel what it has begun.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from contextvars import Token
from threading import Condition, Event, Lock, get_ident
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from .errors import ClientUnusable
from .limits import left, reading
from .outgoing import Settings
from .retries import Flow, Step
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    import asyncio

    import httpx2

T = TypeVar("T")

# How many seconds leaving a client waits for what it ends, and for what is being canceled.
_FINISHING: Final = 15.0
_LEFT: Final = "another thread has closed this client while the call was going on"
_NOT_DONE: Final = "what was to be done before leaving failed: %s"

logger = logging.getLogger(__name__)


class Leaving(BaseException):
    """Thrown into a flow when another thread closes the client; not an Exception, like `Left`."""


class Call:
    """What one thread is doing with a client."""

    __slots__ = ("_event", "_is_told", "_lock", "_shields", "_stream", "is_left", "reading")

    reading: Token[Any]
    """What ends that it does the reads of this thread: see `limits`."""

    def __init__(self) -> None:
        self.is_left = False
        self._is_told = False
        self._shields = 0
        self._lock = Lock()
        self._event: Event | None = None
        self._stream: Any = None

    @property
    def may_finish(self) -> bool:
        """Whether it may send what has to be sent last, though the client is closed."""
        return self.is_left or self._shields > 0

    def check(self) -> None:
        """Raise `Leaving`, but only once."""
        if self.is_left and not self._is_told and not self._shields:
            self._is_told = True
            raise Leaving

    def reason(self, error: BaseException) -> BaseException:
        """Return what to throw into the flow for an error: `Leaving` if it comes from that."""
        try:
            self.check()
        except Leaving as leaving:
            return leaving
        return error

    @contextmanager
    def shielded(self) -> Generator[None]:
        """Do what is to be done to its end, although the client is being left."""
        self._shields += 1
        try:
            yield
        finally:
            self._shields -= 1

    def rest(self, seconds: float, event: Event) -> None:
        """Wait for an event, at most so many seconds."""
        with self._lock:
            self.check()
            self._event = event
        event.wait(seconds)
        with self._lock:
            self._event = None
            self.check()

    def read(self, stream: Any, read: Callable[[], bytes]) -> bytes:
        """Read from a network stream."""
        with self._lock:
            self.check()
            self._stream = stream
        try:
            return read()
        finally:
            with self._lock:
                self._stream = None

    def leave(self) -> None:
        """End the wait of the thread, unless it does something that is to be done to its end."""
        with self._lock:
            self.is_left = True
            if self._shields or self._is_told:
                return
            if self._event is not None:
                self._event.set()
            if self._stream is not None:
                _shut_down(self._stream)


class Calls:
    """The calls of all threads. In a block of it, this thread is in a call."""

    def __init__(self) -> None:
        self._calls: dict[int, Call] = {}
        self._changed = Condition()

    @property
    def call(self) -> Call | None:
        """The call of this thread, if it is in one."""
        return self._calls.get(get_ident())

    @property
    def current(self) -> Call:
        """The call of this thread, which is `noted`."""
        return self._calls[get_ident()]

    def noted(self) -> AbstractContextManager[Call]:
        """Note that this thread is in a call, unless it is in one already.

        The block raises ClientUnusable for a call that another thread has ended.
        """
        outer = self.call
        return self if outer is None else nullcontext(outer)

    def __enter__(self) -> Call:
        call = self._calls[get_ident()] = Call()
        call.reading = reading.set(call.read)
        return call

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        call = self._calls.pop(get_ident())
        reading.reset(call.reading)
        if call.is_left:
            with self._changed:
                self._changed.notify_all()
        if isinstance(error, Leaving):
            raise ClientUnusable(_LEFT) from None

    def leave(self, seconds: float) -> None:
        """End what the other threads are doing; wait for that, at most so many seconds."""
        others = [call for thread, call in list(self._calls.items()) if thread != get_ident()]
        for call in others:
            call.leave()
        with self._changed:
            self._changed.wait_for(lambda: not {*others} & {*self._calls.values()}, seconds)


def _shut_down(stream: Any) -> None:
    """End the reads of a network stream. One of HTTP/2 has other calls in it: it is left alone."""
    secured = stream.get_extra_info("ssl_object")
    if secured is not None and secured.selected_alpn_protocol() == "h2":
        return
    import socket  # noqa: PLC0415  late: rarely needed

    connection = stream.get_extra_info("socket")
    if isinstance(connection, socket.socket):
        with suppress(OSError):  # the server has closed it
            # Not that of SSLSocket, which drops its state while another thread reads.
            socket.socket.shutdown(connection, socket.SHUT_RDWR)


class LeavingTransport(Transport):
    """Runs flows synchronously, and ends those of other threads when it is closed."""

    @property
    def _calls(self) -> Calls:
        return self.connections.shared(Calls)

    def noted(self) -> AbstractContextManager[object]:
        """Do a flow in this block, which another thread may end."""
        return self._calls.noted()

    def following(self, flow: Flow[Any], step: Step) -> Step:
        """Do a step of a flow; return the next one."""
        call = self._calls.current
        try:
            call.check()
            outcome = step.run(self)
        except BaseException as error:  # noqa: BLE001  the flow decides what it means
            return flow.throw(call.reason(error))
        return flow.send(outcome)

    def finish(self, flow: Flow[T]) -> T:
        """Do as `run` does, but go on when the client is closed."""
        with self._calls.noted() as call, call.shielded():
            return self.run(flow)

    def wait(self, event: Event, seconds: float) -> None:
        """Wait for an event, at most so many seconds, or until the client is left."""
        with self._calls.noted() as call:
            call.rest(seconds, event)

    def client(self) -> httpx2.Client:
        """Return the HTTP client, for what has to be sent last as well."""
        call = self._calls.call
        return self.connections.client(is_leaving=call is not None and call.may_finish)

    def close(self) -> None:
        """End what other threads still run, and close the connections.

        What is ended has a bounded time for that, in which it cancels its prediction. An
        `http_client` passed in stays open.
        """
        self.connections.end()
        try:
            self._calls.leave(_FINISHING)
        finally:
            super().close()


class AsyncLeavingTransport(AsyncTransport):
    """Runs flows with asyncio, and cancels those of other tasks when it is closed.

    `finishing` are tasks that go on when the call that began them is canceled.
    """

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        super().__init__(settings, http_client)
        self._running: set[asyncio.Task[Any]] = set()
        self.finishing: set[asyncio.Task[Any]] = set()

    def noted(self) -> AbstractContextManager[None]:
        """Note that the current task runs a flow, unless it is noted already, or is to finish."""
        import asyncio  # noqa: PLC0415  late: only this transport needs it

        task = asyncio.current_task()
        if task is None or task in self._running or task in self.finishing:
            return nullcontext()
        return self._begun(task)

    @contextmanager
    def _begun(self, task: asyncio.Task[Any]) -> Generator[None]:
        self._running.add(task)
        try:
            yield
        finally:
            self._running.discard(task)

    def client(self) -> httpx2.AsyncClient:
        """Return the HTTP client, for what has to be sent last as well."""
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
        await super().aclose()


class Finish(NamedTuple):
    """Run a flow to its end even if the caller is being canceled. Its errors are only logged.

    The result is what the flow returns, or None. The transport is one of this module.
    """

    flow: Flow[Any]

    def run(self, transport: Transport) -> Any:
        """Do this step."""
        try:
            return cast("LeavingTransport", transport).finish(self.flow)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_NOT_DONE, error)
            return None

    async def arun(self, transport: AsyncTransport) -> Any:
        """Do this step in a task of its own, which is not canceled with this one."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        finishing = cast("AsyncLeavingTransport", transport).finishing
        task = asyncio.get_running_loop().create_task(transport.run(self.flow))
        finishing.add(task)
        task.add_done_callback(finishing.discard)
        try:
            return await asyncio.shield(task)
        except Exception as error:  # noqa: BLE001  another error is already being raised
            logger.warning(_NOT_DONE, error)
            return None
