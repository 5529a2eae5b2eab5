# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Requests that a server holds open: how many there are, and what becomes of them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from .errors import TransportError
from .limits import SENDING, end_trace, trace
from .requests import Request
from .responses import Response
from .retries import Answer, Attempt, Flow, Send, is_error, is_unsent

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

# How many connections are kept for long, for held requests and streams: half of those that httpx2
# opens. The others are for what is answered soon, so that it never waits behind these.
_LASTING: Final = 50


class Lasting:
    """Counts the connections that are kept for long."""

    def __init__(self) -> None:
        self._count = 0
        self._lock = Lock()

    def reserve(self) -> bool:
        """Say whether one more connection may be kept for long; if so, it has to be released."""
        with self._lock:
            is_free = self._count < _LASTING
            self._count += is_free
            return is_free

    def release(self) -> None:
        """Take back a reservation."""
        with self._lock:
            self._count = max(0, self._count - 1)  # a fork has none of those made before


class Reserve:
    """Ask for one of the few connections that may be kept for long. The result is a bool.

    After True, a `Release` has to follow.
    """

    def run(self, transport: Transport) -> bool:
        """Do this step."""
        return transport.connections.shared(Lasting).reserve()

    async def arun(self, transport: AsyncTransport) -> bool:
        """Do this step with asyncio."""
        return transport.connections.shared(Lasting).reserve()


class Release:
    """Give back what was reserved."""

    def run(self, transport: Transport) -> None:
        """Do this step."""
        transport.connections.shared(Lasting).release()

    async def arun(self, transport: AsyncTransport) -> None:
        """Do this step with asyncio."""
        transport.connections.shared(Lasting).release()


class Fate:
    """Whether the server may have received a request, and has not said what came of it."""

    __slots__ = ("is_open",)

    def __init__(self) -> None:
        self.is_open = True

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Follow a request: the `trace` extension of a synchronous one."""
        self._follow(event)
        trace(event, info)

    async def atrace(self, event: str, info: dict[str, Any]) -> None:
        """Follow an asynchronous request."""
        self._follow(event)
        end_trace(event, info)

    def _follow(self, event: str) -> None:
        if event == "connection.connect_tcp.started":
            self.is_open = False
        elif event.endswith(SENDING):
            self.is_open = True

    def told(self, outcome: Answer | TransportError) -> None:
        """Note what came of an attempt."""
        self.is_open = not (is_unsent(outcome) or is_error(outcome))


class Followed(Send):
    """Send a request, again where that is safe, and note its fate."""

    __slots__ = ()

    def run(self, transport: Transport) -> Answer:
        """Do this step."""
        return transport.run(_followed(transport.sent(self), self.fate))

    async def arun(self, transport: AsyncTransport) -> Answer:
        """Do this step with asyncio."""
        return await transport.run(_followed(transport.sent(self), self.fate))


def _followed(flow: Flow[Answer], fate: Fate) -> Flow[Answer]:
    """Do a flow, and note what comes of its attempts."""
    fate.is_open = False
    try:
        step = next(flow)
        while True:
            is_attempt = isinstance(step, Attempt)
            fate.is_open = fate.is_open or is_attempt
            try:
                outcome = yield step
            except BaseException as error:  # noqa: BLE001  the flow decides what it means
                if is_attempt and isinstance(error, TransportError):
                    fate.told(error)
                step = flow.throw(error)
            else:
                if is_attempt:
                    fate.told(outcome)
                step = flow.send(outcome)
    except StopIteration as end:
        answer: Answer = end.value
        return answer


def send(request: Request, deadline: float, hold: float, fate: Fate) -> Flow[Response]:
    """Yield a `Followed`; return its result with the right type."""
    answer: Response = yield Followed(request, deadline, hold, fate=fate)
    return answer
