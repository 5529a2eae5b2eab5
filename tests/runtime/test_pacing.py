"""When a server limits a client, its calls go in order, at a pace that the server takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import Any

import pytest
from runtime import limits, pacing
from runtime.pacing import Pace, Turn
from runtime.requests import Request
from runtime.responses import Response

from tests.runtime.flows import Clock, answer

CREATE = Request(method="POST", path="/predictions")


def unhurried(_attempt: int, asked: float | None) -> float:
    """Wait for what is asked, and for a second if nothing is."""
    return 1.0 if asked is None else asked


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let no time pass but what a test says."""
    clock = Clock()
    for module in (pacing, limits):
        monkeypatch.setattr(module, "monotonic", clock)
    return clock


class Woken:
    """Counts how often a call is woken."""

    def __init__(self) -> None:
        self.times = 0

    def set(self) -> None:
        self.times += 1


def turn(request: Request = CREATE, **given: float) -> Turn:
    return Turn(request=request, **{"began": 0, "deadline": inf, "longest": 60, **given})


def entered(pace: Pace, given: Turn | None = None, woken: Woken | None = None) -> Any:
    return pace.enter(given or turn(), woken or Woken())


def is_limited(pace: Pace, request: Request = CREATE) -> bool:
    place = entered(pace, turn(request))
    if place is not None:
        pace.leave(place)
    return place is not None


def told(pace: Pace, came: Response, sent: float, request: Request = CREATE) -> None:
    pace.told(request, came, sent, unhurried)


@dataclass
class Server:
    """Takes one request in `gap` seconds, and up to `burst` at once after a rest."""

    clock: Clock
    gap: float
    burst: int = 1
    left: float = field(init=False)
    at: float = field(init=False)
    requests: int = 0

    def __post_init__(self) -> None:
        self.left, self.at = self.burst, self.clock.now

    def answer(self) -> Response:
        """Take a request or refuse it, and say when the next one is taken."""
        self.requests += 1
        now = self.clock.now
        self.left = min(self.burst, self.left + (now - self.at) / self.gap)
        self.at = now
        if self.left >= 1 - 1e-9:
            self.left -= 1
            return answer(201)
        return answer(429, retry_after=f"{(1 - self.left) * self.gap:.6f}")


@pytest.mark.parametrize(("gap", "burst"), [(10, 1), (0.1, 1), (1, 5), (0.1, 60)])
@pytest.mark.parametrize("count", [20, 200])
def test_all_get_through_in_order(clock: Clock, gap: float, burst: int, count: int) -> None:
    """Each is refused seldom, and all together little more often than there are calls."""
    pace, server = Pace(), Server(clock, gap, burst)
    began = clock.now
    workers = 10
    waiting = [(n, 0) for n in range(count)]
    done: list[int] = []
    refused: dict[int, int] = {}
    active: list[tuple[int, Any]] = []

    def send(number: int) -> None:
        sent, came = clock.now, server.answer()
        told(pace, came, sent)
        if came.status_code == 201:
            done.append(number)
        else:
            refused[number] = refused.get(number, 0) + 1
            active.append((number, entered(pace, turn(began=number))))

    while len(done) < count:
        while waiting and len(active) < workers:
            number, _ = waiting.pop(0)
            if is_limited(pace):
                active.append((number, entered(pace, turn(began=number))))
            else:
                send(number)
        if not active:
            clock.now += gap / 100
            continue
        pauses = [(pace.seconds(place), n, place) for n, place in active]
        seconds, number, place = min(pauses, key=lambda each: each[0])
        if seconds > 0:
            clock.now += seconds
            continue
        active.remove((number, place))
        send(number)
    assert max(refused.values(), default=0) <= 3
    assert server.requests <= count + workers + 4 + count // 6
    assert clock.now - began <= gap * max(1, count - burst) * 1.3 + 5


def test_what_is_asked_for_is_waited_for(clock: Clock) -> None:
    """In `Retry-After`, in the body, or in the headers of a limit that is used up."""
    for came, seconds in (
        (answer(429, retry_after="3"), 3),
        (answer(429, b'{"retry_after": 4}'), 4),
        (answer(429, b'{"detail": "Request was throttled. Your rate limit resets in ~5s."}'), 5),
        (answer(429, ratelimit_reset="6"), 6),
        (answer(429, ratelimit='"burst";r=0;t=7, "daily";r=50;t=3000'), 7),
        (answer(201, ratelimit_remaining="0", ratelimit_reset="8"), 8),
        (answer(201, ratelimit='"default";t=9;r=0'), 9),
        (answer(429), 1),
    ):
        pace = Pace()
        told(pace, came, clock.now)
        assert pace.seconds(entered(pace)) == seconds


@pytest.mark.parametrize(
    "came",
    [
        answer(201),
        answer(201, ratelimit_remaining="1", ratelimit_reset="9"),
        answer(201, ratelimit='"default";r=1;t=9'),
        answer(201, ratelimit_remaining="0"),
        answer(503, retry_after="3"),
        answer(402),
    ],
)
def test_what_is_no_limit(clock: Clock, came: Response) -> None:
    """Something is left, or it is not said for how long nothing is."""
    pace = Pace()
    told(pace, came, clock.now)
    assert not is_limited(pace)


def test_an_answer_that_was_held_is_out_of_date(clock: Clock) -> None:
    """What was used up when the request came may have been refilled since then."""
    pace = Pace()
    told(pace, answer(201, ratelimit_remaining="0", ratelimit_reset="8"), clock.now - 9)
    assert not is_limited(pace)


def test_kinds_are_limited_apart(clock: Clock) -> None:
    """What cancels a prediction does not wait for what creates one."""
    pace = Pace()
    told(pace, answer(429), clock.now)
    for method, path in (
        ("GET", "/predictions"),
        ("GET", "/predictions/p1"),
        ("POST", "/predictions/p1/cancel"),
        ("POST", "/files"),
    ):
        assert not is_limited(pace, Request(method=method, path=path))
    told(pace, answer(429), clock.now, Request(method="GET", path="/predictions/p1"))
    assert is_limited(pace, Request(method="GET", path="/predictions/p2"))


def test_the_first_to_begin_is_the_first_to_go(clock: Clock) -> None:
    """Also if it comes later, since it was refused; and one that gives up makes room."""
    pace = Pace()
    told(pace, answer(429, retry_after="3"), clock.now)
    events = [Woken() for _ in range(3)]
    late, later, first = (
        entered(pace, turn(began=began), woken)
        for began, woken in zip((2, 3, 1), events, strict=True)
    )
    assert [pace.seconds(each) for each in (late, later, first)] == [inf, inf, 3]
    pace.leave(first)
    assert events[0].times == 1
    assert [pace.seconds(each) for each in (late, later)] == [3, inf]
    clock.now += 3
    assert pace.seconds(late) == 0
    assert events[1].times == 1
    assert 0 < pace.seconds(later) < 3


def test_a_pause_that_is_too_long_is_the_servers_to_ask_for(clock: Clock) -> None:
    """The request goes at once: the caller is to see what the server says to it."""
    pace = Pace()
    told(pace, answer(429, retry_after="90"), clock.now)
    assert pace.seconds(entered(pace, turn(longest=60))) == 0


def test_a_limit_is_forgotten(clock: Clock) -> None:
    """Nobody has asked for long."""
    pace = Pace()
    told(pace, answer(429, retry_after="3"), clock.now)
    clock.now += 70
    assert not is_limited(pace)
