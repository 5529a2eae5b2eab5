"""A request is sent again when that is safe, when it may help, and not for ever."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import Any

import pytest
from runtime import retries, steps
from runtime.errors import ConnectionFailed, RateLimited, TimedOut, TransportError
from runtime.pacing import Pace, Turn
from runtime.requests import Request
from runtime.retries import Retry

from tests.runtime.flows import Script, answer

QUICK = Retry(attempts=3, first=0.1, longest=0.4, seconds=10)
LINE = {"request_method": "GET", "url": "https://api.example.com/a"}
REFUSED = ConnectionFailed("refused", **LINE)
LOST = TransportError("cut off", **LINE)
LATE = TimedOut("too slow", **LINE)


def outcome(
    method: str, *outcomes: Any, retry: Retry = QUICK, **options: Any
) -> tuple[Any, Script]:
    """Send a request whose attempts have these outcomes; return the answer or the error."""
    script = Script(*outcomes, on=steps.Attempt)
    given = steps.Send(request=Request(method=method, path="/a"), **options)
    try:
        return script.run(retries.sent(given, retry)), script
    except TransportError as error:
        return error, script


def tried(script: Script) -> int:
    return sum(isinstance(step, steps.Attempt) for step in script.steps)


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE"])
@pytest.mark.parametrize("first", [REFUSED, answer(429)], ids=["refused", "429"])
def test_what_was_not_taken_is_sent_again(method: str, first: Any) -> None:
    """A refused connection and a 429 say that nothing was done: any method may come again."""
    came, script = outcome(method, first, answer(201))
    assert (came.status_code, tried(script)) == (201, 2)


@pytest.mark.parametrize("first", [LOST, LATE, answer(502), answer(503), answer(504)], ids=repr)
def test_what_may_have_been_done_is_repeated_only_if_that_does_no_harm(first: Any) -> None:
    """A lost answer or a gateway's error: idempotent methods come again, a POST never does."""
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
        came, script = outcome(method, first, answer(200))
        assert (came.status_code, tried(script)) == (200, 2)
    for method in ("POST", "PATCH"):
        came, script = outcome(method, first, answer(200))
        assert (came, tried(script)) == (first, 1)
    came, script = outcome("POST", first, answer(200), repeatable=True)
    assert (came.status_code, tried(script)) == (200, 2)


@pytest.mark.parametrize("first", [LOST, LATE, answer(502), answer(503), answer(504)], ids=repr)
def test_what_the_server_knows_again_is_repeated(first: Any) -> None:
    """A POST with an `Idempotency-Key` comes again, with the same one."""
    script = Script(first, answer(201), on=steps.Attempt)
    request = Request(method="POST", path="/a", headers={"Idempotency-Key": "k"})
    came = script.run(retries.sent(steps.Send(request=request), QUICK))
    assert came.status_code == 201  # type: ignore[union-attr]
    sent = [step.request for step in script.steps if isinstance(step, steps.Attempt)]
    assert sent == [request, request]


@pytest.mark.parametrize("status", [200, 302, 400, 401, 402, 404, 409, 422, 500, 501, 505])
def test_other_answers_stand(status: int) -> None:
    """Whatever another try would not change is answered at once."""
    came, script = outcome("GET", answer(status))
    assert (came.status_code, tried(script), script.slept) == (status, 1, [])


def test_the_last_outcome_stands() -> None:
    """After the last attempt the answer, or the error with a note, is what the caller sees."""
    came, script = outcome("GET", answer(503), answer(502), answer(504))
    assert (came.status_code, tried(script)) == (504, 3)
    fresh = ConnectionFailed("refused", **LINE)
    came, script = outcome("POST", REFUSED, REFUSED, fresh)
    assert came is fresh
    assert came.__notes__ == ["It was tried 3 times, within 0.0 s."]


def test_what_may_have_been_done_says_so() -> None:
    """A lost answer to a POST has a note; one to a GET, or to what did not arrive, has none."""
    for method, error, notes in (("POST", LOST, 1), ("GET", LOST, 0), ("POST", REFUSED, 0)):
        fresh = type(error)("lost", **LINE)
        came, _ = outcome(method, fresh, retry=Retry(attempts=1))
        assert len(getattr(came, "__notes__", [])) == notes
        assert all("may have been created" in note for note in getattr(came, "__notes__", []))


def test_one_attempt_means_never_again() -> None:
    """`Retry(attempts=1)` switches it off."""
    came, script = outcome("GET", answer(429), retry=Retry(attempts=1))
    assert (came.status_code, tried(script)) == (429, 1)


def test_the_pauses_are_random_and_double(monkeypatch: pytest.MonkeyPatch) -> None:
    """Full jitter: anything from 0 to a longest pause, which doubles up to its own bound."""
    ranges: list[tuple[float, float]] = []
    monkeypatch.setattr("random.uniform", lambda low, high: ranges.append((low, high)) or high)
    retry = replace(QUICK, attempts=6, seconds=100)
    _, script = outcome("GET", *[answer(503)] * 6, retry=retry)
    assert ranges == [(0, 0.1), (0, 0.2), (0, 0.4), (0, 0.4), (0, 0.4)]
    assert script.slept == [0.1, 0.2, 0.4, 0.4, 0.4]


@pytest.mark.parametrize(
    ("came", "seconds"),
    [
        (answer(503, retry_after="2.5"), 2.5),
        (answer(503, b'{"retry_after": 4}'), 4),
        (answer(503, b'{"detail": "Request was throttled. Your rate limit resets in ~5s."}'), 5),
        (answer(503, ratelimit_reset="6"), 6),
        (answer(503, b'{"retry_after": 4}', retry_after="3"), 3),
    ],
    ids=str,
)
def test_the_server_says_how_long_to_wait(came: Any, seconds: float) -> None:
    """It is waited for at least as long as the server asks, wherever it says so."""
    _, script = outcome("GET", came, answer(200))
    (slept,) = script.slept
    assert seconds <= slept <= seconds + QUICK.first


def test_a_date_to_wait_for() -> None:
    """`Retry-After` may be a date."""
    at = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 5))
    _, script = outcome("GET", answer(503, retry_after=at), answer(200))
    assert 3 < script.slept[0] < 6


def test_a_wait_that_is_too_long_is_left_to_the_caller() -> None:
    """Where the server asks for more than `seconds`, the 429 comes at once and says when."""
    came, script = outcome("GET", answer(429, retry_after="30"), answer(200))
    assert (came.status_code, script.slept) == (429, [])
    error = RateLimited(
        status_code=429, headers=came.headers, body=b"", error=None, request_method="GET", url=""
    )
    assert error.retry_after == 30


def test_a_deadline_bounds_the_pauses() -> None:
    """What has to be done by a certain time is not put off beyond it."""
    until = time.monotonic() + 2
    came, script = outcome("GET", answer(429, retry_after="3"), answer(200), deadline=until)
    assert (came.status_code, script.slept) == (429, [])


def test_a_refusal_is_waited_out_without_a_pace() -> None:
    """Each call sleeps for as long as the server asks."""
    came, script = outcome("POST", answer(429, retry_after="3"), answer(201))
    assert came.status_code == 201
    assert 3 <= script.slept[0] <= 3 + QUICK.first


def test_a_refusal_is_waited_out_with_a_pace() -> None:
    """Once the server limits, the turn comes before each attempt, and nothing else pauses."""
    script = Script(answer(429, retry_after="3"), answer(201), on=steps.Attempt)
    request, pace = Request(method="POST", path="/a"), Pace()
    pace.told(request, answer(429, retry_after="3"), 0, QUICK.pause)
    came = script.run(retries.sent(steps.Send(request=request), QUICK, pace=pace))
    assert came.status_code == 201
    assert [type(step) for step in script.steps] == [Turn, steps.Attempt] * 2


@pytest.mark.parametrize(
    "wrong", [{"attempts": 0}, {"seconds": -1}, {"first": -1}, {"longest": -1}]
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    """No attempt at all, or a negative time."""
    with pytest.raises(ValueError, match="attempts must be at least 1"):
        Retry(**wrong)


def test_a_retry_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """At INFO, with what came and when it goes on; never with a header."""
    caplog.set_level(logging.INFO, logger=retries.__name__)
    outcome("GET", answer(503), REFUSED, answer(200))
    assert [record.getMessage()[:22] for record in caplog.records] == [
        "GET /a: 503; again in ",
        "GET /a: ConnectionFail",
    ]
