# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What the threads of a synchronous client are doing, so that leaving the client ends it in time.

A thread cannot be stopped from outside. But its waits can: each pause is for an event, and each
read is from a socket, which is shut down. Then `Leaving` is thrown into its flow, once, as Python
throws a KeyboardInterrupt or asyncio a CancelledError: the flow can cancel what it has begun.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Condition, Event, Lock, get_ident
from typing import Any, Final

from .errors import ClientUnusable
from .limits import watcher

_LEFT: Final = "another thread has closed this client while the call was going on"


class Leaving(BaseException):
    """Thrown into a flow when another thread closes the client; not an Exception, like `Left`."""


class Call:
    """What one thread is doing with a client."""

    __slots__ = ("_event", "_is_told", "_lock", "_shields", "_stream", "is_left")

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

    def begin(self, stream: Any) -> None:
        """Note that a read from a network stream begins."""
        with self._lock:
            self.check()
            self._stream = stream

    def end(self) -> None:
        """Note that the read has ended."""
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


class Running:
    """The calls of all threads."""

    def __init__(self) -> None:
        self._calls: dict[int, Call] = {}
        self._changed = Condition()

    @property
    def call(self) -> Call | None:
        """The call of this thread, if it is in one."""
        return self._calls.get(get_ident())

    @contextmanager
    def noted(self) -> Generator[Call]:
        """Note that this thread is in a call, unless it is in one already.

        Raise ClientUnusable for a call that another thread has ended.
        """
        if (outer := self.call) is not None:
            yield outer
            return
        call = self._calls[get_ident()] = Call()
        token = watcher.set(call)
        try:
            yield call
        except Leaving:
            raise ClientUnusable(_LEFT) from None
        finally:
            watcher.reset(token)
            del self._calls[get_ident()]
            if call.is_left:
                with self._changed:
                    self._changed.notify_all()

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
