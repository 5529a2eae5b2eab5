"""A prediction is created once, waited for as long as asked, and never left running unwatched."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from runtime import creation, limits, predictions
from runtime.decode import object_, required, string
from runtime.errors import ConnectionFailed, DecodeError, NotFound, TimedOut, TransportError
from runtime.operations import Operations, Waiting
from runtime.prediction_errors import (
    OutputMissing,
    PredictionAborted,
    PredictionCanceled,
    PredictionError,
    PredictionFailed,
    PredictionTimedOut,
)
from runtime.requests import Request, json_body
from runtime.responses import Response, raise_for_status
from runtime.responses import json as decoded

from tests.runtime.flows import Clock, Script, answer

INPUT = {"prompt": "hi"}
LINE = {"request_method": "POST", "url": "https://api.example.com/predictions"}
LOST = TransportError("cut off", **LINE)
ENDS = {
    "failed": PredictionFailed,
    "canceled": PredictionCanceled,
    "aborted": PredictionAborted,
}


@dataclass
class State:
    """A prediction, as a generated class is."""

    id: str = "p1"
    status: str = "starting"
    version: str | None = "v1"
    input: dict[str, Any] | None = field(default_factory=lambda: dict(INPUT))
    output: Any = None
    error: str | None = None
    logs: str | None = None
    urls: Any = None
    created_at: str | None = None
    completed_at: str | None = None
    model: str | None = None


@dataclass
class Page:
    results: list[State]
    next: str | None = None


CLOCK = Clock()


@pytest.fixture(autouse=True)
def time_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let only the pauses take time."""
    for module in (creation, limits, predictions):
        monkeypatch.setattr(module, "monotonic", CLOCK)


def parse(response: Response) -> State:
    raise_for_status(response, {})
    return State(**decoded(response, object_))


def parse_page(response: Response) -> Page:
    raise_for_status(response, {})
    page = json.loads(response.body)
    listed_states = page["results"]
    if not isinstance(listed_states, list):
        raise TransportError("what a codec raises is a CallError too", **LINE)
    return Page([State(**each) for each in listed_states], page.get("next"))


def create(prefer: str | None = None, cancel_after: str | None = None) -> Request:
    given = {"Prefer": prefer, "Cancel-After": cancel_after}
    headers = {name: value for name, value in given.items() if value}
    content = json_body({"version": "v1", "input": INPUT})
    return Request(method="POST", path="/predictions", headers=headers, content=content)


API = Operations(
    get=lambda key: Request(method="GET", path=f"/predictions/{key}"),
    cancel=lambda key: Request(method="POST", path=f"/predictions/{key}/cancel"),
    list=lambda cursor=None: Request(
        method="GET", path="/predictions", query=(("cursor", cursor),) if cursor else ()
    ),
    parse=parse,
    parse_page=parse_page,
)


def state(status: str, **more: Any) -> Response:
    return answer(200, json.dumps({"id": "p1", "status": status, **more}).encode())


def listed(*states: dict[str, Any], age: float = 0, cursor: str = "") -> Response:
    at = time.strftime("%Y-%m-%dT%H:%M:%S.123456789Z", time.gmtime(time.time() - age))
    known = {"id": "p1", "status": "starting", "version": "v1", "input": INPUT, "created_at": at}
    results = [{**known, **each} for each in states]
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())
    more = {"next": f"https://api.example.com/predictions?cursor={cursor}"} if cursor else {}
    return answer(200, json.dumps({"results": results, **more}).encode(), date=date)


def scripted(*outcomes: Any) -> Script:
    return Script(*outcomes, clock=CLOCK)


def run(*outcomes: Any, **waiting: Any) -> tuple[State, Script]:
    script = scripted(*outcomes)
    return script.run(predictions.run(API, create, Waiting(**waiting))), script


def asked(script: Script) -> list[str]:
    return [f"{step.request.method} {step.request.path}" for step in script.sent]


POST, GET, LIST = "POST /predictions", "GET /predictions/p1", "GET /predictions"
CANCEL = "POST /predictions/p1/cancel"


def test_a_prediction_that_ends_while_it_is_held_needs_one_request() -> None:
    """`Prefer: wait` answers when it has ended."""
    ended, script = run(state("succeeded", output="a"))
    assert (ended.output, asked(script)) == ("a", [POST])
    assert script.sent[0].request.headers == {"Prefer": "wait=60"}
    assert script.sent[0].hold == 60


def test_what_has_ended_and_says_processing_has_ended() -> None:
    """A held create that is complete says `processing`, with an output that cannot grow."""
    for output in ("a", {"audio": "a"}):
        ended, script = run(state("processing", output=output))
        assert (ended.output, asked(script)) == (output, [POST])


@pytest.mark.parametrize("first", [["a"], ["a", "b"]])
def test_a_list_that_may_grow_is_asked_for_at_once(first: list[str]) -> None:
    """One file of two looks like the only one: the status tells, and nobody waits to ask."""
    ended, script = run(state("processing", output=first), state("succeeded", output=["a", "b"]))
    assert (ended.output, asked(script), script.slept) == (["a", "b"], [POST, GET], [0])


def test_a_list_that_grows_is_not_asked_for_all_the_time() -> None:
    grows = [state("processing", output=["a"] * count) for count in range(1, 4)]
    _, script = run(*grows, state("succeeded", output=["a"] * 4))
    assert script.slept == [0, 0.5, 0.75]


def test_an_empty_list_is_no_output_yet() -> None:
    """The server says afterwards that it failed."""
    script = scripted(state("processing", output=[]), state("failed", error="E1001: boom"))
    with pytest.raises(PredictionFailed, match="E1001"):
        script.run(predictions.run(API, create, Waiting()))
    assert (asked(script), script.slept) == ([POST, GET], [0.5])


def test_a_run_that_is_too_short_to_be_held() -> None:
    script = scripted(state("processing", output=["a"]), state("succeeded", output=["a", "b"]))
    waiting = Waiting[State](timeout=0.9)
    ended = script.run(predictions.run(API, create, waiting))
    assert (ended.output, asked(script)) == (["a", "b"], [POST, GET])
    assert "Prefer" not in script.sent[0].request.headers


def test_polling_backs_off() -> None:
    """The pauses grow from half a second to five."""
    _, script = run(*[state("processing")] * 9, state("succeeded", output="a"))
    assert asked(script) == [POST, *[GET] * 9]
    assert script.slept[:3] == [0.5, 0.75, 1.125]
    assert max(script.slept) == 5


@pytest.mark.parametrize("status", ENDS)
def test_other_ends_are_exceptions(status: str) -> None:
    """They carry the prediction, at whatever time they come."""
    for outcomes in ([state(status)], [state("starting"), state(status, error="E1001: boom")]):
        with pytest.raises(ENDS[status]) as caught:
            run(*outcomes)
        assert isinstance(caught.value, PredictionError)
        assert caught.value.prediction.status == status


def test_a_failure_says_why() -> None:
    """With the code that the error begins with, if it does."""
    with pytest.raises(PredictionFailed, match="p1 failed: E1001: out of memory") as caught:
        run(state("failed", error="E1001: out of memory"))
    assert (caught.value.error, caught.value.code) == ("E1001: out of memory", "E1001")
    with pytest.raises(PredictionFailed, match="does not say why") as caught:
        run(state("failed"))
    assert caught.value.code == ""


def test_an_unknown_state_is_waited_for_no_longer_than_asked() -> None:
    """A state newer than this code ends with the timeout, or when it says when it ended."""
    with pytest.raises(PredictionTimedOut, match="still 'paused' after 10 s"):
        run(state("paused"), *[state("paused")] * 9, timeout=10, cancel_on_timeout=False)
    ended, _ = run(state("paused", completed_at="2026-01-01T00:00:00Z", output="a"))
    assert ended.output == "a"


def test_after_the_timeout_it_is_canceled() -> None:
    """The server is told to keep the time too, at least five seconds of it."""
    script = scripted(state("starting"), state("processing"), state("canceled"))
    with pytest.raises(PredictionTimedOut) as caught:
        script.run(predictions.run(API, create, Waiting(timeout=0.5)))
    assert asked(script) == [POST, GET, CANCEL]
    assert script.sent[0].request.headers == {"Cancel-After": "5s"}
    assert (caught.value.is_canceled, caught.value.prediction.status) == (True, "canceled")
    assert script.sent[-1].repeatable


def test_a_timeout_that_leaves_it_running() -> None:
    """Then nobody stops it, and the exception says so."""
    script = scripted(state("starting"), state("processing"))
    waiting = Waiting[State](timeout=0.5, cancel_on_timeout=False)
    with pytest.raises(PredictionTimedOut, match="has not been canceled") as caught:
        script.run(predictions.run(API, create, waiting))
    assert CANCEL not in asked(script)
    assert "Cancel-After" not in script.sent[0].request.headers
    assert not caught.value.is_canceled


def test_a_result_that_comes_at_the_last_moment_is_not_lost() -> None:
    """It succeeded before it could be canceled: it is billed, so it is returned."""
    ended, script = run(
        state("starting"), state("processing"), state("succeeded", output="a"), timeout=0.5
    )
    assert (ended.output, asked(script)) == ("a", [POST, GET, CANCEL])


def test_a_failure_at_the_last_moment_is_a_failure() -> None:
    """Not a timeout, nor a cancellation: the model had failed before."""
    script = scripted(state("starting"), state("processing"), state("failed", error="E1001: x"))
    with pytest.raises(PredictionFailed, match="E1001"):
        script.run(predictions.run(API, create, Waiting(timeout=0.5)))


@pytest.mark.parametrize("wrong", [0, -1, float("nan"), float("inf")])
def test_a_timeout_is_a_time(wrong: float) -> None:
    """No wait is without an end."""
    with pytest.raises(ValueError, match="seconds above 0"):
        Waiting(timeout=wrong)


# Creating once.


@pytest.mark.parametrize(
    "lost",
    [LOST, TimedOut("late", **LINE), answer(502), answer(500), answer(201, b"")],
    ids=["cut off", "late", "502", "500", "empty"],
)
def test_a_lost_answer_is_looked_for(lost: Any) -> None:
    """The one prediction of this version and input that is new enough is the one."""
    others = [{"id": "p2", "version": "v2"}, {"id": "p3", "input": {"prompt": "no"}}]
    found = listed(*others, {"id": "p1"}, {"id": "p4", "created_at": "2020-01-01T00:00:00Z"})
    ended, script = run(lost, found, state("succeeded", output="a"))
    assert (ended.output, asked(script)) == ("a", [POST, LIST, GET])


def test_a_lost_prediction_is_looked_for_on_all_pages_that_are_new_enough() -> None:
    """A page has a hundred: after a second of many runs it can be on another one."""
    other = {"id": "p2", "input": {"prompt": "another"}}
    pages = [listed(other, cursor="b"), listed(other, {"id": "p1"}, cursor="c")]
    ended, script = run(LOST, *pages, listed(other, age=60), state("succeeded", output="a"))
    assert (ended.output, asked(script)) == ("a", [POST, LIST, LIST, LIST, GET])
    assert [each.request.query for each in script.sent[1:4]] == [
        (),
        (("cursor", "b"),),
        (("cursor", "c"),),
    ]


@pytest.mark.parametrize(
    ("asked_for", "said", "is_found"),
    [
        ("v1", {"version": "v1"}, True),
        ("v1", {"version": "v2"}, False),
        ("me/bark:v1", {"version": "v1"}, True),
        ("me/bark:v1", {"version": "v2", "model": "me/bark"}, False),
        ("me/bark", {"version": "v2", "model": "me/bark"}, True),
        ("me/bark", {"version": "v2", "model": "me/other"}, False),
        ("me/bark", {"version": "v2"}, True),
        ("v1", {"version": "hidden", "model": "me/bark"}, True),
        ("v1", {"version": "dp-0123", "model": "me/bark"}, True),
        ("v1", {"version": None}, True),
        ("me/bark:v1", {"version": "hidden", "model": "me/other"}, False),
    ],
)
def test_a_lost_prediction_is_known_by_what_the_server_says(
    asked_for: str, said: dict[str, Any], is_found: bool
) -> None:
    """An official model has no version that could be compared; then its name tells."""

    def create_it(*, prefer: str | None = None, cancel_after: str | None = None) -> Request:
        sent = json_body({"version": asked_for, "input": INPUT})
        return create(prefer=prefer, cancel_after=cancel_after)._replace(content=sent)

    script = scripted(LOST, listed(said), state("succeeded", output="a"))
    flow = predictions.run(API, create_it, Waiting[State]())
    if is_found:
        assert script.run(flow).output == "a"
    else:
        with pytest.raises(TransportError, match="cut off"):
            script.run(flow)


def test_an_answer_of_another_shape_is_not_lost() -> None:
    """It is there, in the body of the error: there is nothing to look for."""
    script = scripted(answer(201, b'{"id": "p1", "status": "succeeded", "output": {"x": 1}}'))
    operations = API._replace(parse=lambda response: decoded(response, of_another_shape))
    with pytest.raises(DecodeError, match="/output is an object") as caught:
        script.run(predictions.run(operations, create, Waiting()))
    assert (asked(script), caught.value.body[:12]) == ([POST], b'{"id": "p1",')


def of_another_shape(value: Any, at: str) -> State:
    return State(output=required(value, "output", at, string))


@pytest.mark.parametrize(
    "found",
    [
        listed(),
        listed({"id": "p1"}, {"id": "p2"}),
        listed({"id": "p1"}, age=60),
        listed({"id": "p1", "created_at": "soon"}),
        answer(500),
        answer(200, b'{"results": 3}'),
        ConnectionFailed("refused", **LINE),
    ],
    ids=["none", "two", "old", "no date", "500", "garbage", "refused"],
)
def test_what_cannot_be_found_is_not_created_again(found: Any) -> None:
    """The error says that something may have been billed."""
    lost = TransportError("cut off", **LINE)
    script = scripted(lost, found)
    with pytest.raises(TransportError) as caught:
        script.run(predictions.run(API, create, Waiting()))
    assert caught.value is lost
    assert "may have been created" in caught.value.__notes__[0]
    assert asked(script) == [POST, LIST]


def test_what_did_not_arrive_is_not_looked_for() -> None:
    """A refused connection created nothing."""
    script = scripted(ConnectionFailed("refused", **LINE))
    with pytest.raises(ConnectionFailed):
        script.run(predictions.run(API, create, Waiting()))
    assert asked(script) == [POST]


@pytest.mark.parametrize("left", [KeyboardInterrupt, asyncio.CancelledError, SystemExit, OSError])
def test_leaving_cancels(left: type[BaseException]) -> None:
    """Whether it is known by its ID or has to be looked for, nothing goes on unwatched."""

    def progress(_: State) -> None:
        raise left

    script = scripted(state("starting"), state("canceled"))
    with pytest.raises(left):
        script.run(predictions.run(API, create, Waiting(on_progress=progress)))
    assert asked(script) == [POST, CANCEL]
    script = scripted(left(), listed({"id": "p1"}), state("canceled"))
    with pytest.raises(left):
        script.run(predictions.run(API, create, Waiting()))
    assert asked(script) == [POST, LIST, CANCEL]


def test_of_several_none_is_canceled() -> None:
    """Another program of the account may run the same: it is not ours to stop."""
    script = scripted(KeyboardInterrupt(), listed({"id": "p1"}, {"id": "p2"}))
    with pytest.raises(KeyboardInterrupt):
        script.run(predictions.run(API, create, Waiting()))
    assert asked(script) == [POST, LIST]


def test_an_error_of_the_api_does_not_cancel() -> None:
    """A line that is down for a while is no reason to throw away what is paid for."""
    script = scripted(state("starting"), answer(404, b'{"detail": "gone"}'))
    with pytest.raises(NotFound) as caught:
        script.run(predictions.run(API, create, Waiting()))
    assert asked(script) == [POST, GET]
    assert "Prediction p1 may go on" in caught.value.__notes__[0]


# Waiting.


def test_wait_takes_a_prediction_or_its_id() -> None:
    """By its ID it is first asked for."""
    for given, requests in ((State(), [GET, GET]), ("p1", [GET, GET, GET])):
        first = [state("starting")] if isinstance(given, str) else []
        script = scripted(*first, state("processing"), state("succeeded", output="a"))
        ended = script.run(predictions.wait(API, given, Waiting()))
        assert (ended.output, asked(script)) == ("a", requests)


def test_wait_leaves_a_prediction_alone() -> None:
    """Whoever stops waiting for a prediction did not necessarily start it."""

    def progress(_: State) -> None:
        raise KeyboardInterrupt

    script = scripted()
    with pytest.raises(KeyboardInterrupt):
        script.run(predictions.wait(API, State(), Waiting(on_progress=progress)))
    assert asked(script) == []


def test_progress_is_told_with_every_state() -> None:
    """The first and the last of them too."""
    seen: list[str] = []
    run(
        state("starting"),
        state("processing", logs="1"),
        state("succeeded", output="a"),
        on_progress=lambda each: seen.append(each.status),
    )
    assert seen == ["starting", "processing", "succeeded"]


def test_who_listens_is_told_sooner() -> None:
    """A create is held for a second; polls are at first a second apart, later 2 % of the time."""
    states = [state("starting"), *[state("processing")] * 200, state("succeeded", output="a")]
    seen: list[float] = []
    began = CLOCK()
    _, script = run(*states, on_progress=lambda _: seen.append(CLOCK() - began))
    assert script.sent[0].request.headers == {"Prefer": "wait=1"}
    pauses = [later - earlier for earlier, later in pairwise(seen)]
    assert pauses[:3] == pytest.approx([0.5, 0.75, 1])
    assert sum(each <= 11 for each in seen) == 12
    assert [pause for at, pause in zip(seen, pauses, strict=False) if at == seen[100]] == [
        pytest.approx(seen[100] * 0.02, rel=0.05)
    ]
    assert max(pauses) == pytest.approx(5)
    _, script = run(*states)
    assert script.sent[0].request.headers == {"Prefer": "wait=60"}


def test_a_poll_that_is_late_is_the_timeout() -> None:
    """When a poll ends with the time of all, it is the prediction that has timed out."""
    late = TimedOut("late", **LINE)
    script = scripted(state("starting"), late, state("canceled"))
    with pytest.raises(PredictionTimedOut):
        script.run(predictions.run(API, create, Waiting(timeout=0.5)))
    script = scripted(state("starting"), late)
    with pytest.raises(TimedOut):  # there was time left: it is the line that is slow
        script.run(predictions.run(API, create, Waiting(timeout=0.6)))


def test_an_output_that_is_gone_is_an_exception() -> None:
    """Never None where an output is promised."""
    with pytest.raises(OutputMissing, match="p1 has no output"):
        predictions.output(State(status="succeeded"))
    assert predictions.output(State(output="a")) == "a"


# Pages.


def test_pages_are_fetched_as_they_are_come_to() -> None:
    """By the cursor of `next`, whatever host that names."""
    asked_for: list[str | None] = []

    def page(cursor: str | None) -> Page:
        asked_for.append(cursor)
        nexts = {None: "https://evil.example/?cursor=b%3D", "b=": "?cursor=c&x=1", "c": None}
        return Page([State(id=f"{cursor}1"), State(id=f"{cursor}2")], nexts[cursor])

    each = predictions.pages(page)
    assert asked_for == []
    assert [next(each).id, next(each).id] == ["None1", "None2"]
    assert asked_for == [None]
    assert [one.id for one in each] == ["b=1", "b=2", "c1", "c2"]

    async def apage(cursor: str | None) -> Page:
        return page(cursor)

    async def main() -> list[str]:
        return [one.id async for one in predictions.apages(apage)]

    assert len(asyncio.run(main())) == 6


@pytest.mark.parametrize("url", ["?cursor=a", "https://api.example.com/predictions", "", "?x=1"])
def test_pages_end(url: str) -> None:
    """Where `next` has no cursor, or leads in a circle, there are no more."""
    listed_ids = [one.id for one in predictions.pages(lambda _: Page([State()], url))]
    assert len(listed_ids) <= 2
