# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A clock that only moves when somebody waits, so that tests take no time.

While it is in place, the clients of this set read their deadlines from it, and what they wait for
between requests is over at once. The time of everything else goes on as usual.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from math import inf
from pkgutil import iter_modules
from threading import Event, Lock
from typing import Any, Final, Protocol

from . import exchange
from .transport import AsyncTransport, Transport

# How often others get a turn before somebody's wait is over: at least, and at most. They may have
# to wait for something earlier, and come to know that in one of their next steps.
_TURNS: Final = 5
_MOST_TURNS: Final = 200

_really_monotonic: Final = time.monotonic
_really_sleep: Final = time.sleep


class Woken(Protocol):
    """What ends a wait early: an Event of threading or of asyncio."""

    def is_set(self) -> bool:
        """Say whether the wait is over."""
        ...


def is_set(woken: Woken | None) -> bool:
    """Say whether there is something that has ended a wait."""
    return woken is not None and woken.is_set()


class Clock:
    """A time in seconds, shared by threads and tasks."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._now = _really_monotonic()
        self._ahead = time.time() - self._now
        self._waiting: list[float] = []

    def monotonic(self) -> float:
        """Return the time, on the scale of `time.monotonic`."""
        return self._now

    def date(self, at: float) -> datetime:
        """Return a time of this clock as a date and time in UTC."""
        return datetime.fromtimestamp(at + self._ahead, UTC)

    def advance(self, seconds: float) -> None:
        """Move the clock. Raise ValueError for seconds below 0, or without an end."""
        if not 0 <= seconds < inf:
            message = f"advance() takes 0 or more seconds, not {seconds}"
            raise ValueError(message)
        with self._lock:
            self._now += seconds

    def sleep(self, seconds: float, woken: Woken | None = None) -> None:
        """Move the clock by these seconds, after what other threads wait for earlier.

        It does not move for somebody who is `woken` meanwhile.
        """
        with self._until(seconds, woken) as end:
            for turn in range(_MOST_TURNS):
                _really_sleep(0)
                if is_set(woken) or (turn >= _TURNS and self._is_next(end)):
                    break

    async def asleep(self, seconds: float, woken: Woken | None = None) -> None:
        """Do as `sleep` does, and let other tasks go on meanwhile."""
        with self._until(seconds, woken) as end:
            for turn in range(_MOST_TURNS):
                await asyncio.sleep(0)
                if is_set(woken) or (turn >= _TURNS and self._is_next(end)):
                    break

    def _is_next(self, end: float) -> bool:
        with self._lock:
            return end <= min(self._waiting)

    @contextmanager
    def _until(self, seconds: float, woken: Woken | None) -> Generator[float]:
        with self._lock:
            end = self._now + max(0.0, seconds)
            self._waiting.append(end)
        try:
            yield end
            if not is_set(woken):
                with self._lock:
                    self._now = max(self._now, end)
        finally:
            with self._lock:
                self._waiting.remove(end)


class Replaced:
    """What is replaced while at least one fake is in use: the time, and the network.

    `make_client` and `make_async_client` make the HTTP clients of all clients that have none of
    their own.
    """

    def __init__(self) -> None:
        self.clock = Clock()
        self._lock = Lock()
        self._uses = 0
        self._before: list[tuple[Any, str, Any]] = []

    def begin(self, make_client: Any, make_async_client: Any) -> None:
        """Replace everything, unless it is replaced already."""
        with self._lock:
            self._uses += 1
            if self._uses > 1:
                return
            self.clock = clock = Clock()

            def rest(self: Transport, seconds: float, woken: Event | None = None) -> None:
                self.wait(Event(), 0)  # which notices that the client is left
                clock.sleep(seconds, woken)

            async def arest(
                _transport: AsyncTransport, seconds: float, woken: asyncio.Event | None = None
            ) -> None:
                await clock.asleep(seconds, woken)

            for module in _runtime():
                if getattr(module, "monotonic", None) is _really_monotonic:
                    self._set(module, "monotonic", clock.monotonic)
            self._set(Transport, "rest", rest)
            self._set(AsyncTransport, "rest", arest)
            self._set(exchange, "make_client", make_client)
            self._set(exchange, "make_async_client", make_async_client)

    def end(self) -> None:
        """Put everything back, unless another fake is still in use."""
        with self._lock:
            self._uses -= 1
            while not self._uses and self._before:
                setattr(*self._before.pop())

    def _set(self, where: Any, name: str, value: Any) -> None:
        self._before.append((where, name, getattr(where, name)))
        setattr(where, name, value)


def _runtime() -> list[Any]:
    """Import all modules of this package: one that came later would have another clock."""
    package = __package__ or ""
    names = [each.name for each in iter_modules(sys.modules[package].__path__)]
    return [import_module(f"{package}.{name}") for name in names]
