# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The connections of a client: made when first used, shared by its copies, never with a fork."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock
from typing import Final, Generic, TypeVar

T = TypeVar("T")

# How many connections are kept for long, for held requests and streams: half of those that httpx2
# opens. The others are for what is answered soon, so that it never waits behind these.
_LASTING: Final = 50
_CLOSED: Final = "this client is closed"


class Connections(Generic[T]):
    """The HTTP client that a transport makes itself, or the one that it was given.

    Threads may share it. After a fork, the other process makes connections of its own, and leaves
    those of this one alone; only an HTTP client that was given is shared nevertheless.
    """

    def __init__(self, make: Callable[[], T], given: T | None = None) -> None:
        self._make, self._given = make, given
        self._is_closed = False
        self._begin()

    def _begin(self) -> None:
        self._own: T | None = None
        self._lasting = 0
        self._process = os.getpid()
        self._lock = Lock()  # a thread of the process that was forked may hold the old one

    def _here(self) -> Lock:
        if self._process != os.getpid():
            self._begin()
        return self._lock

    def client(self, *, is_leaving: bool = False) -> T:
        """Return the HTTP client. Raise RuntimeError if it is closed, unless for a last request."""
        if self._given is not None:
            return self._given
        with self._here():
            if self._is_closed and not is_leaving:
                raise RuntimeError(_CLOSED)
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

    def end(self) -> T | None:
        """Let nobody use them any more. Return the HTTP client to be closed, if there is one."""
        with self._here():
            self._is_closed = True
            return self._own
