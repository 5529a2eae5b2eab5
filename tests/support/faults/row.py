"""What a row is made of: a fault, a call, and what is expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generated import Retry
from tests.support.standin import Echo, Fault

MAY_EXIST: Final = "may have been created"
MAY_GO_ON: Final = "may go on"
"""What the notes of an error say, in short."""

HTML: Final = b"<!doctype html><html><title>502 Bad Gateway</title></html>"

CREATE, GET, LIST = "POST /predictions", "GET /predictions/*", "GET /predictions"
SLOW = Echo(seconds=30)
BRIEF = Echo(seconds=0.2)
FEW = Retry(attempts=3, first=0.01)
UNHELD = {"timeout": 0.9}
"""A time too short for the server to be asked to hold the create: the prediction is polled."""

THROTTLED = {"detail": "Request was throttled. Your rate limit resets in ~30s."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A fault, a call, and what is expected.

    `requests` counts all but polls, which are `GET /predictions/{id}` and depend on the clock;
    `is_polled` says whether there are any. `interrupted` is after how many seconds the caller is
    interrupted: by Ctrl-C, or by the cancellation of its task. `made` predictions were made before
    `of` some model; the call `asks_for` an ID other than theirs. One
    that the caller makes is `stopped` by somebody else after so many seconds.
    """

    fault: str
    call: str
    sees: str
    requests: int
    billed: int
    cancelled: int = 0
    is_polled: bool = False
    running: int = 0
    faults: tuple[Fault, ...] = ()
    engine: Echo = field(default_factory=Echo)
    server: Mapping[str, Any] = field(default_factory=dict)
    client: Mapping[str, Any] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)
    interrupted: float = 0
    made: int | None = None
    of: str = "suno-ai/bark"
    asks_for: str = ""
    stopped: float = 0
    webhook: Callable[[], str] | None = None

    def __str__(self) -> str:
        return f"{self.call}: {self.fault}"
