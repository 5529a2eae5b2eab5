# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Spreads the requests of a client when its server limits them: all threads and tasks share a pace.

A server refuses what comes too quickly (429, RFC 6585, section 4), and may say how long to wait and
how much is left (`Retry-After`, `RateLimit`, `RateLimit-Remaining` and `-Reset`: see `problems`).
From then on, requests of that kind wait in order, and go one by one. How far apart is measured:
from how many were taken between two refusals. While none is refused, they slowly come closer again.

Servers limit kinds of requests apart from each other. Here, a kind is a method, a first segment and
a number of segments of the path: what creates, polls and cancels never waits for one of the others.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from .errors import ConnectionFailed, reset_seconds, seconds_of, used_up
from .limits import left
from .requests import Request
from .responses import Response

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

Kind: TypeAlias = tuple[str, str, str, int]

_USED_UP: Final = "the server takes no more requests of this client for now"
_FORGOTTEN: Final = 60.0
"""After how many seconds without a request a kind counts as not limited."""

_LEAST_GAP: Final = 0.002
_MOST_GAP: Final = 60.0
_FIRST_GAP: Final = 1.0


class Woken(Protocol):
    """What a call waits for: an Event of threading or of asyncio."""

    def set(self) -> object:
        """Wake whoever waits."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Wait until a request may be sent. The result is None, or what came of it instead.

    It is None when it is the turn of the request, and when that would take more than `longest`
    seconds: then the server is to say no by itself. If the turn does not come before `deadline`,
    it is the refusal that told the client to wait, or a ConnectionFailed. Calls that `began` first
    come first.
    """

    request: Request
    began: float
    deadline: float
    longest: float

    def run(self, transport: Transport) -> Response | ConnectionFailed | None:
        """Do this step."""
        pace = transport.connections.shared(Pace)
        if not pace.is_limiting:
            return None
        woken = Event()
        place = pace.enter(self, woken)
        if place is None:
            return None
        try:
            while (seconds := pace.seconds(place)) > 0:
                if self._is_late(seconds):
                    return _not_sent(place.lane.said)
                transport.rest(min(seconds, left(self.deadline)), woken)
                woken.clear()
            return None
        finally:
            pace.leave(place)

    async def arun(self, transport: AsyncTransport) -> Response | ConnectionFailed | None:
        """Do this step with asyncio."""
        pace = transport.connections.shared(Pace)
        if not pace.is_limiting:
            return None
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        woken = asyncio.Event()
        place = pace.enter(self, woken)
        if place is None:
            return None
        try:
            while (seconds := pace.seconds(place)) > 0:
                if self._is_late(seconds):
                    return _not_sent(place.lane.said)
                await transport.rest(min(seconds, left(self.deadline)), woken)
                woken.clear()
            return None
        finally:
            pace.leave(place)

    def _is_late(self, seconds: float) -> bool:
        """Say whether the turn comes too late. Behind others, nobody knows how long it takes."""
        until = left(self.deadline)
        return until <= 0 or until < seconds < inf


@dataclass(slots=True, eq=False)
class _Lane:
    """One kind of requests that the server limits.

    The next one goes at `opens_at`, and others `gap` seconds apart. From `since` on, `taken` were
    sent and not refused, the last `calm` of them since the last refusal. What was sent before
    `told_at` did not know yet what the server `said`. `is_measured` tells whether the gap is more
    than a guess.
    """

    said: Response
    opens_at: float
    gap: float
    told_at: float
    since: float = 0.0
    taken: int = 0
    calm: int = 0
    refusals: int = 0
    is_measured: bool = False
    places: list[_Place] = field(default_factory=list["_Place"])

    def go(self, now: float) -> None:
        """Note that a request is sent now."""
        if not self.taken:
            self.since = now
        self.opens_at = max(self.opens_at, now + self.gap)
        self.taken += 1
        self.calm += 1
        each, factor = (8, 0.8 ** (self.calm // 8)) if self.is_measured else (4, 0.5)
        if self.calm % each == 0:
            self.gap = max(_LEAST_GAP, self.gap * factor)

    def refuse(self, sent: float, now: float, asked: float, pause: float) -> None:
        """Note that a request which was sent at some time is refused.

        The `pause` is longer than what is `asked` for by a random part.
        """
        if sent < self.told_at:
            self.opens_at = max(self.opens_at, now + asked)
            return
        self.taken = max(0, self.taken - 1)
        self.is_measured = self.is_measured or self.taken > 0
        measured = (now + asked - self.since) / self.taken if self.taken else self.gap * 2
        self.gap = min(_MOST_GAP, max(_LEAST_GAP, measured))
        self.opens_at = max(self.opens_at, now + pause)
        self.told_at, self.taken, self.calm = now, 0, 0
        self.refusals += 1


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """The place of a call in a lane."""

    lane: _Lane
    turn: Turn
    woken: Woken


class Pace:
    """How quickly the server of a client takes requests, as far as it has said so."""

    def __init__(self) -> None:
        self._lanes: dict[Kind, _Lane] = {}
        self._lock = Lock()

    @staticmethod
    def turn(request: Request, began: float, deadline: float, longest: float) -> Turn:
        """Return a step that waits until a request may be sent."""
        return Turn(request=request, began=began, deadline=deadline, longest=longest)

    @property
    def is_limiting(self) -> bool:
        """Whether any requests have to wait in order."""
        return bool(self._lanes)

    def enter(self, turn: Turn, woken: Woken) -> _Place | None:
        """Take a place in the lane of a request; None if its kind is not limited."""
        with self._lock:
            self._forget(monotonic())
            lane = self._lanes.get(_kind(turn.request))
            if lane is None:
                return None
            place = _Place(lane, turn, woken)
            insort(lane.places, place, key=lambda each: each.turn.began)
            return place

    def leave(self, place: _Place) -> None:
        """Give up a place, if it has not been used; the next one is first now."""
        with self._lock:
            _remove(place)

    def seconds(self, place: _Place) -> float:
        """Say how long a call has to wait: 0 if it goes now, infinity until another has gone."""
        lane, now = place.lane, monotonic()
        with self._lock:
            if lane.places[0] is not place:
                return inf
            seconds = lane.opens_at - now
            if 0 < seconds <= place.turn.longest:
                return seconds
            lane.go(now)
            _remove(place)
            return 0

    def told(
        self,
        request: Request,
        response: Response,
        sent: float,
        pause: Callable[[int, float | None], float],
    ) -> None:
        """Learn from a response to a request that was sent at some time of `monotonic()`.

        `pause` chooses how long to wait after so many refusals if the server asks for some time.
        """
        is_refused = response.status_code == 429
        asked = _asked(response, monotonic() - sent)
        if not is_refused and asked is None:
            return
        with self._lock:
            now, kind = monotonic(), _kind(request)
            lane = self._lanes.get(kind)
            seconds = pause(lane.refusals + 1 if lane else 1, asked)
            asked = seconds if asked is None else asked
            if lane is None:
                gap = max(_LEAST_GAP, min(_FIRST_GAP, asked / 4))
                self._lanes[kind] = _Lane(response, now + seconds, gap, told_at=now)
            elif is_refused:
                lane.said = response
                lane.refuse(sent, now, asked, seconds)
            else:
                lane.opens_at = max(lane.opens_at, now + asked)

    def _forget(self, now: float) -> None:
        """Drop the lanes that nobody has used for long."""
        for kind, lane in list(self._lanes.items()):
            if not lane.places and lane.opens_at + _FORGOTTEN < now:
                del self._lanes[kind]


def _not_sent(late: Response) -> Response | ConnectionFailed:
    """Make the outcome of a request whose turn did not come from what the others were told."""
    if late.status_code == 429:
        return late
    return ConnectionFailed(_USED_UP, request_method=late.request_method, url=late.url)


def _remove(place: _Place) -> None:
    places = place.lane.places
    if place in places:
        places.remove(place)
    if places:
        places[0].woken.set()


def _kind(request: Request) -> Kind:
    first = request.path[1:].partition("/")[0]
    return request.server, request.method, first, request.path.count("/")


def _asked(response: Response, took: float) -> float | None:
    """Read how long to wait: after a refusal, or since nothing is left.

    What a response says that took longer than that, such as one that was held, is out of date.
    """
    if response.status_code == 429:
        return reset_seconds(response.headers, response.body)
    seconds = _exhausted_seconds(response.headers)
    return seconds if seconds is not None and took < seconds else None


def _exhausted_seconds(headers: Mapping[str, str]) -> float | None:
    """Read after how many seconds requests are taken again; None unless none is left now."""
    if headers.get("ratelimit-remaining") == "0":
        return seconds_of(headers.get("ratelimit-reset"))
    return used_up(headers)
