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
from threading import Lock
from typing import Any, Final

from . import exchange
from .retries import Sleep
from .transport import AsyncTransport, Transport

# How often others get a turn before somebody's wait is over: at least, and at most. They may have
# to wait for something earlier, and come to know that in one of their next steps.
_TURNS: Final = 5
_MOST_TURNS: Final = 200

_really_monotonic: Final = time.monotonic
_really_sleep: Final = time.sleep


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
            message = f"a clock moves by a number of seconds, not {seconds}"
            raise ValueError(message)
        with self._lock:
            self._now += seconds

    def sleep(self, seconds: float) -> None:
        """Move the clock by these seconds, after what other threads wait for earlier."""
        with self._until(seconds) as end:
            for turn in range(_MOST_TURNS):
                _really_sleep(0)
                if turn >= _TURNS and self._is_next(end):
                    break

    async def asleep(self, seconds: float) -> None:
        """Do as `sleep` does, and let other tasks go on meanwhile."""
        with self._until(seconds) as end:
            for turn in range(_MOST_TURNS):
                await asyncio.sleep(0)
                if turn >= _TURNS and self._is_next(end):
                    break

    def _is_next(self, end: float) -> bool:
        with self._lock:
            return end <= min(self._waiting)

    @contextmanager
    def _until(self, seconds: float) -> Generator[float]:
        with self._lock:
            end = self._now + max(0.0, seconds)
            self._waiting.append(end)
        try:
            yield end
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

            def sleep(self: Sleep, _transport: Transport) -> None:
                clock.sleep(self.seconds)

            async def asleep(self: Sleep, _transport: AsyncTransport) -> None:
                await clock.asleep(self.seconds)

            for module in _runtime():
                if getattr(module, "monotonic", None) is _really_monotonic:
                    self._set(module, "monotonic", clock.monotonic)
            self._set(Sleep, "run", sleep)
            self._set(Sleep, "arun", asleep)
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
