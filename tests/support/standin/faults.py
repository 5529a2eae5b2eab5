"""What can go wrong between a client and Replicate, as data."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal

from tests.support.standin.messages import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What befalls the next `times` requests that match `on`, such as `POST /predictions`.

    `on` is a method and a path below `/v1`, with the wildcards of file names. If the server `acts`,
    it does what it was asked to; then `delay` seconds pass. It `answers` so in place of its own
    answer, or `closes` the connection without any. A body is `cut` after so many bytes, or comes in
    drops of one byte, each after `drop` seconds. A stream ends after `cut` events.
    """

    on: str
    times: float = 1
    acts: bool = True
    delay: float = 0
    answers: Answer | None = None
    closes: Literal["", "end", "reset"] = ""
    cut: int | None = None
    drop: float = 0


def replied(
    on: str, status: int, body: Any = b"", *, times: float = 1, acts: bool = False, **headers: str
) -> Fault:
    """Make the fault of another answer; what is not bytes is sent as a problem in JSON."""
    if not isinstance(body, bytes):
        headers.setdefault("content_type", "application/problem+json")
        body = json.dumps(body).encode()
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = Answer(status=status, body=body, headers=fields)
    return Fault(on=on, times=times, acts=acts, answers=answer)


NONE = Fault(on="")


class Faults:
    """A list of faults, of which each request takes the first that matches."""

    def __init__(self, faults: tuple[Fault, ...] = ()) -> None:
        self._lock = threading.Lock()
        self._left = [[fault, fault.times] for fault in faults]

    def add(self, *faults: Fault) -> None:
        """Plan more of them."""
        with self._lock:
            self._left += [[fault, fault.times] for fault in faults]

    def take(self, request: str) -> Fault:
        """Take the fault of a request, or NONE."""
        with self._lock:
            for entry in self._left:
                fault, left = entry
                if left > 0 and fnmatchcase(request, fault.on):
                    entry[1] = left - 1
                    return fault
        return NONE
