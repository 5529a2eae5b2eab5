"""What a prediction makes is given as it comes, all of it once, whatever the line does."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import httpx2
import pytest
from runtime import creation, exchange, limits, predictions, retries, steps, streams
from runtime.credentials import Bearer, Keys
from runtime.errors import NotFound
from runtime.leaving import AsyncLeavingTransport, LeavingTransport
from runtime.operations import Operations, Waiting
from runtime.outgoing import Settings
from runtime.prediction_errors import (
    PredictionAborted,
    PredictionCanceled,
    PredictionFailed,
    PredictionTimedOut,
)
from runtime.requests import Request, json_body
from runtime.responses import Response, raise_for_status
from runtime.sse import Parser, ServerSentEvent
from runtime.streams import AsyncStream, DoneEvent, LogsEvent, OutputEvent, Stream
from runtime.transport import AsyncTransport, Transport

TOKEN = "s3cret-t0ken"  # noqa: S105
EVENTS = "text/event-stream"
# So a stream that is not closed before the next request is sent would be noticed.
ONE_CONNECTION = httpx2.Limits(max_connections=1)


# A client, as one is generated.


@dataclass
class Urls:
    stream: str | None = None


@dataclass
class State:
    """A prediction, as a generated class is."""

    id: str
    status: str
    urls: Urls | None = None
    version: str | None = None
    input: dict[str, Any] | None = None
    output: Any = None
    error: str | None = None
    logs: str | None = None
    created_at: str | None = None
    completed_at: str | None = None


@dataclass
class Audio:
    """An output of a class of its own, with another name for a key."""

    class_: str


@dataclass
class Page:
    results: list[State]
    next: str | None = None


def parse(response: Response) -> State:
    raise_for_status(response, {})
    state = State(**json.loads(response.body))
    if state.urls is not None:
        state.urls = Urls(**state.urls)  # type: ignore[arg-type]
    if isinstance(state.output, dict):
        state.output = Audio(state.output["class"])
    return state


def request(method: str, path: str, **options: Any) -> Request:
    return Request(method=method, path=path, security=(("token",),), **options)


def create(prefer: str | None = None, cancel_after: str | None = None) -> Request:
    given = {"Prefer": prefer, "Cancel-After": cancel_after}
    headers = {name: value for name, value in given.items() if value}
    content = json_body({"version": "v1", "input": {"prompt": "hi"}})
    return request("POST", "/predictions", headers=headers, content=content)


API = Operations(
    get=lambda key: request("GET", f"/predictions/{key}"),
    cancel=lambda key: request("POST", f"/predictions/{key}/cancel"),
    list=lambda cursor=None: request("GET", "/predictions"),
    parse=parse,
    parse_page=lambda _: Page([]),
)


# The servers: one is the API, one has the streams.


def sse(*events: tuple[str, ...], end: str = "\n") -> bytes:
    """Spell events: type, data, and an ID if it has one."""
    lines: list[str] = []
    for kind, data, *ids in events:
        lines += [f"event: {kind}", *(f"id: {each}" for each in ids)]
        lines += [*(f"data: {each}" for each in data.split("\n")), ""]
    return end.join([*lines, ""]).encode()


DONE = sse(("done", "{}", "end"))


@dataclass
class Line:
    """One answer of the stream: its bytes, sent in pieces of `size`, and then its end.

    `end` is `close`, the orderly one; `cut`, which is none; or `hold`, which says nothing more,
    and `beat`, which says nothing but comments.
    """

    body: bytes = b""
    status: int = 200
    end: str = "close"
    size: int = 0
    kind: str = EVENTS
    headers: dict[str, str] = field(default_factory=dict[str, str])


def events(*given: tuple[str, ...], **options: Any) -> Line:
    return Line(sse(*given), **options)


@dataclass
class Service:
    """What the servers answer, and what they were asked."""

    lines: list[Line] = field(default_factory=list[Line])
    """The stream, each time it is opened; the last of them again and again."""
    states: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """The prediction, each time it is asked for; likewise."""
    canceled: dict[str, Any] = field(default_factory=lambda: {"status": "canceled"})
    stream_url: str | None = "{stream}"
    seen: list[tuple[str, dict[str, str]]] = field(default_factory=list[Any])
    streamed: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    gone: threading.Event = field(default_factory=threading.Event)
    ports: tuple[int, int] = (0, 0)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.ports[0]}/v1"

    @property
    def asked(self) -> list[str]:
        """The requests to the API."""
        return [line for line, _ in self.seen]

    @property
    def cancels(self) -> int:
        return self.asked.count("POST /v1/predictions/p1/cancel")

    @property
    def resumed(self) -> list[str | None]:
        """Where the stream was to go on, each time it was opened."""
        return [headers.get("last-event-id") for headers in self.streamed]

    def answer(self, line: str) -> tuple[int, dict[str, Any]]:
        known: dict[str, Any] = {"id": "p1", "status": "starting"}
        if self.stream_url is not None:
            own = f"http://127.0.0.1:{self.ports[1]}/stream"
            known["urls"] = {"stream": self.stream_url.replace("{stream}", own)}
        if line == "POST /v1/predictions":
            return 201, known
        if line == "POST /v1/predictions/p1/cancel":
            return 200, {**known, **self.canceled}
        assert line == "GET /v1/predictions/p1", line
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return state.get("code", 200), {**known, **state}

    def open(self, headers: dict[str, str]) -> Line:
        self.streamed.append(headers)
        return self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]


class Handler(BaseHTTPRequestHandler):
    disable_nagle_algorithm = True  # or each body waits 40 ms for its headers
    protocol_version = "HTTP/1.1"
    service: ClassVar[Service]

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        if self.server.server_port == self.service.ports[1]:
            return self.stream(self.service.open(headers))
        self.rfile.read(int(headers.get("content-length", 0)))
        line = f"{self.command} {self.path}"
        self.service.seen.append((line, headers))
        status, state = self.service.answer(line)
        body = json.dumps(state).encode()
        self.begin(status, {"content-type": "application/json", "content-length": str(len(body))})
        self.wfile.write(body)
        return None

    do_POST = do_GET  # noqa: N815  the name that http.server looks for

    def begin(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def stream(self, line: Line) -> None:
        fields = {"content-type": line.kind, "transfer-encoding": "chunked", "connection": "close"}
        self.begin(line.status, {**fields, **line.headers})
        size = line.size or len(line.body) or 1
        for start in range(0, len(line.body), size):
            self.chunk(line.body[start : start + size])
        while line.end in {"hold", "beat"} and not self.service.gone.wait(0.01):
            if line.end == "beat":
                self.chunk(b": still here\n\n")
        if line.end == "close":
            self.wfile.write(b"0\r\n\r\n")

    def chunk(self, body: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(body), body))

    def log_message(self, *_: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Say nothing of a client that has gone."""


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    handler = type("Bound", (Handler,), {"service": service})
    servers = [Server(("127.0.0.1", 0), handler) for _ in range(2)]
    service.ports = (servers[0].server_port, servers[1].server_port)
    threads = [threading.Thread(target=each.serve_forever, args=(0.01,)) for each in servers]
    for thread in threads:
        thread.start()
    try:
        yield service
    finally:
        service.gone.set()
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            thread.join()
            server.server_close()


# Following a stream to its end, by either client.


class Pauses(list[float]):
    """Pauses take no time, but are noted, and the clocks of the runtime go on by them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        real = time.monotonic

        def note(seconds: float) -> None:
            if seconds:
                self.append(seconds)

        async def anote(_: AsyncTransport, seconds: float) -> None:
            note(seconds)
            await asyncio.sleep(0)

        monkeypatch.setattr(Transport, "rest", lambda _, seconds: note(seconds))
        monkeypatch.setattr(AsyncTransport, "rest", anote)
        for module in (creation, exchange, limits, predictions, retries, streams):
            if hasattr(module, "monotonic"):
                monkeypatch.setattr(module, "monotonic", lambda: real() + sum(self))


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    return Pauses(monkeypatch)


@dataclass
class Outcome:
    """What came of a stream."""

    service: Service
    events: list[Any] = field(default_factory=list[Any])
    error: BaseException | None = None

    @property
    def output(self) -> list[str]:
        return [each.data for each in self.events if isinstance(each, OutputEvent)]

    @property
    def logs(self) -> list[str]:
        return [each.data for each in self.events if isinstance(each, LogsEvent)]

    @property
    def done(self) -> State:
        """The prediction of the last event."""
        assert self.error is None, self.error
        assert isinstance(self.events[-1], DoneEvent)
        assert not any(isinstance(each, DoneEvent) for each in self.events[:-1])
        prediction: State = self.events[-1].prediction
        return prediction


Watch = Callable[[list[Any]], object]
Follow = Callable[..., Outcome]


def settings(service: Service, silence: float) -> Settings:
    return Settings(service.base_url, silence, keys=Keys({"token": Bearer(TOKEN)}, {}))


def follow_sync(service: Service, watch: Watch, silence: float, waiting: Waiting[State]) -> Outcome:
    outcome = Outcome(service)
    with serving(service):
        http = httpx2.Client(verify=False, limits=ONE_CONNECTION)
        transport = LeavingTransport(settings(service, silence), http)
        try:
            with Stream[State](
                steps.each(transport, streams.stream(API, create, waiting))
            ) as stream:
                for event in stream:
                    outcome.events.append(event)
                    if watch(outcome.events):
                        break
        except BaseException as error:  # noqa: BLE001  whatever it is, it is what came of it
            outcome.error = error
        http.close()
    return outcome


async def follow_async(
    service: Service, watch: Watch, silence: float, waiting: Waiting[State]
) -> Outcome:
    outcome = Outcome(service)
    with serving(service):
        http = httpx2.AsyncClient(verify=False, limits=ONE_CONNECTION)
        transport = AsyncLeavingTransport(settings(service, silence), http)
        flow = streams.stream(API, create, waiting)
        try:
            async with AsyncStream[State](steps.aeach(transport, flow)) as stream:
                async for event in stream:
                    outcome.events.append(event)
                    if watch(outcome.events):
                        break
        except Exception as error:  # noqa: BLE001  whatever it is, it is what came of it
            outcome.error = error
        finally:
            await transport.aclose()
            await http.aclose()
    return outcome


@pytest.fixture(params=["sync", "async"])
def follow(request: pytest.FixtureRequest) -> Follow:
    """Follow a stream until `watch` says to leave it."""

    def either(
        service: Service, watch: Watch = lambda _: False, silence: float = 5, **waiting: Any
    ) -> Outcome:
        given = (service, watch, silence, Waiting[State](**waiting))
        is_sync = request.param == "sync"
        return follow_sync(*given) if is_sync else asyncio.run(follow_async(*given))

    return either


SUCCEEDED = {"status": "succeeded", "output": ["a", "b", "c"], "logs": "l"}
ABC = (("output", "a", "1"), ("output", "b", "2"), ("output", "c", "3"))


def streaming(*lines: Line, states: list[dict[str, Any]] | None = None, **more: Any) -> Service:
    return Service(list(lines), states or [SUCCEEDED], **more)


# The stream as it should be.


def test_events_are_given_as_they_come(follow: Follow) -> None:
    """Output, logs, and at the end the prediction as the API has it."""
    body = sse(("logs", "l\n", "1"), ("output", "a", "2"), ("ping", "x"), ("output", "bc", "3"))
    outcome = follow(streaming(Line(body + DONE)))
    assert outcome.events[:3] == [
        LogsEvent("l\n", "1"),
        OutputEvent("a", "2"),
        OutputEvent("bc", "3"),
    ]
    assert outcome.done.output == ["a", "b", "c"]
    assert outcome.service.asked == ["POST /v1/predictions", "GET /v1/predictions/p1"]


def test_the_prediction_is_created_without_being_held(follow: Follow) -> None:
    """What is held would not stream; the server keeps the time, too."""
    outcome = follow(streaming(Line(DONE)), timeout=5)
    assert outcome.done.status == "succeeded"
    headers = outcome.service.seen[0][1]
    assert "prefer" not in headers
    assert headers["authorization"] == f"Bearer {TOKEN}"


def test_the_stream_is_opened_without_a_credential(follow: Follow) -> None:
    """Its URL comes from an answer, and could lead anywhere."""
    outcome = follow(streaming(events(*ABC, end="cut"), Line(status=503), Line(DONE)))
    assert len(outcome.service.streamed) == 3
    for headers in outcome.service.streamed:
        assert (headers["accept"], headers["cache-control"]) == (EVENTS, "no-store")
        assert "authorization" not in headers
        assert TOKEN not in str(headers)


def test_nothing_is_sent_before_the_first_event_is_asked_for() -> None:
    """So nothing is billed for a stream that nobody reads."""
    with serving(streaming(Line(DONE))) as service:
        transport = LeavingTransport(settings(service, 5))
        stream = Stream[State](steps.each(transport, streams.stream(API, create, Waiting())))
        stream.close()
        assert list(stream) == []
        transport.close()
    assert service.asked == []


def test_the_stream_can_be_ahead_of_the_api(follow: Follow) -> None:
    """Then the prediction is polled until it has ended; nothing is given twice for that."""
    states = [{"status": "processing", "output": ["a"]}, {"status": "processing"}, SUCCEEDED]
    outcome = follow(streaming(events(*ABC, ("done", "{}")), states=states))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done.status == "succeeded"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 0])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_a_stream_may_be_cut_anywhere(follow: Follow, size: int, end: str) -> None:
    """Within lines and letters; with comments, an odd field, empty data, data of several lines."""
    odd = end.join([": hello", "retry: 10", "", "data", "odd: x", "event:output", "id:1", "", ""])
    rest = sse(("output", "hé\n\n♪ 🎈", "2"), ("logs", "\u2028x\x85", "3"), end=end)
    body = b"\xef\xbb\xbf" + odd.encode() + rest + sse(("done", "{}"), end=end)
    outcome = follow(streaming(Line(body, size=size)))
    assert outcome.output == ["", "hé\n\n♪ 🎈"]
    assert outcome.logs == ["\u2028x\x85"]
    assert outcome.done


def test_a_whole_file_is_one_event(follow: Follow) -> None:
    """As a data URL, of several megabytes."""
    url = "data:image/png;base64," + "A" * 3_000_000
    outcome = follow(streaming(events(("output", url, "1"), ("done", "{}"), size=65_536)))
    assert outcome.output == [url]
    assert len(outcome.service.streamed) == 1


# The stream as it is.


@pytest.mark.parametrize("end", ["close", "cut"])
@pytest.mark.parametrize("dropped", range(4))
@pytest.mark.parametrize("is_resumed", [True, False])
def test_a_dropped_line_is_opened_again(
    follow: Follow, end: str, dropped: int, is_resumed: bool
) -> None:
    """Behind the last ID; of a server that begins anew, what came already is not given again."""
    first = events(*ABC[:dropped], end=end)
    second = events(*ABC[dropped if is_resumed else 0 :], ("done", "{}", "4"))
    outcome = follow(streaming(first, second))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.service.resumed == [None, str(dropped) if dropped else None]
    assert outcome.done
    assert outcome.service.cancels == 0


def test_events_between_ids_are_told_apart(follow: Follow) -> None:
    """One without an ID is known by its place behind the last one that has one."""
    told = (("output", "a", "1"), ("output", "a"), ("output", "b"), ("output", "c", "2"))
    lines = [events(*told[:2], end="cut"), events(*told[:3], end="cut"), events(*told, DONE_EVENT)]
    assert follow(streaming(*lines)).output == ["a", "a", "b", "c"]
    lines = [events(*told[:2], end="cut"), events(*told[1:], DONE_EVENT)]
    assert follow(streaming(*lines)).output == ["a", "a", "b", "c"]


DONE_EVENT = ("done", "{}")


def test_half_an_event_is_none(follow: Follow) -> None:
    """One that the line breaks in is given when it has come whole."""
    lines = [Line(sse(*ABC[:1]) + b"event: output\nid: 2\ndata: b", end="cut")]
    lines += [Line(sse(*ABC[:1]) + b"event: output\nid: 2\ndata: b\n")]
    outcome = follow(streaming(*lines, events(*ABC[1:], DONE_EVENT)))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.service.resumed == [None, "1", "1"]


def test_without_ids_a_broken_stream_is_polled_instead(follow: Follow) -> None:
    """It could not be told what is new when it is opened again."""
    line = events(("output", "a"), ("logs", "l"), ("output", "b"), end="cut")
    outcome = follow(streaming(line))
    assert (outcome.output, outcome.logs) == (["a", "b", "c"], ["l"])
    assert outcome.done
    assert len(outcome.service.streamed) == 1


@pytest.mark.parametrize("last", ["é", "♪", "\t", " 1", "a\x7f"])
def test_an_id_that_no_header_can_carry_is_not_sent(follow: Follow, last: str) -> None:
    """The stream begins anew then, and what came already is left out."""
    lines = [events(("output", "a", last), end="cut")]
    lines += [events(("output", "a", last), ("output", "b", "2"), DONE_EVENT)]
    outcome = follow(streaming(*lines))
    assert outcome.output == ["a", "b"]
    assert outcome.service.resumed == [None, None]


def test_the_stream_says_how_long_to_wait(follow: Follow, pauses: Pauses) -> None:
    """The last `retry` counts; one that is no number does not."""
    line = Line(
        b"retry: 9000\n\nretry: 1500\nretry: 1.5\nretry: -1\nretry: \xc2\xb2\n\n", end="cut"
    )
    follow(streaming(line, Line(), Line(DONE)))
    assert pauses == [1.5, 1.5]


def test_a_busy_server_says_how_long_to_wait(follow: Follow, pauses: Pauses) -> None:
    """Before all else."""
    busy = Line(b"", status=429, headers={"retry-after": "20"})
    assert follow(streaming(Line(b"retry: 1\n\n"), busy, Line(), Line(DONE))).done
    assert 20 <= pauses.pop(1) <= 20.5
    assert pauses == [0.001, 0.001]


def test_else_the_pauses_grow(follow: Follow, pauses: Pauses, monkeypatch: Any) -> None:
    """As those of any request do."""
    monkeypatch.setattr("random.uniform", lambda _, longest: longest)
    follow(streaming(Line(status=503), Line(status=500), Line(end="cut"), Line(DONE)))
    assert pauses == [0.5, 1, 2]


@pytest.mark.parametrize(
    "line", [Line(b"retry: 61000\n\n"), Line(status=429, headers={"retry-after": "61"})]
)
def test_a_pause_that_is_too_long_is_not_made(follow: Follow, pauses: Pauses, line: Line) -> None:
    """The result is polled before that."""
    outcome = follow(streaming(line))
    assert outcome.output == ["a", "b", "c"]
    assert pauses == []


def test_attempts_are_bounded(follow: Follow) -> None:
    """What cannot be streamed is polled."""
    outcome = follow(streaming(Line(status=503)))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done
    assert len(outcome.service.streamed) == retries.DEFAULT.attempts


def test_attempts_are_counted_anew_after_each_event(follow: Follow) -> None:
    """A line that drops often, but brings something each time, is good enough."""
    lines = [events(("output", str(n), str(n)), end="cut") for n in range(1, 10)]
    broken = [each for line in lines for each in (line, Line(status=502), Line())]
    outcome = follow(streaming(*broken, Line(DONE)))
    assert outcome.output == [str(n) for n in range(1, 10)]
    assert outcome.done


def test_a_replay_that_brings_nothing_new_counts_as_a_failure(follow: Follow) -> None:
    """Or it would go on for ever."""
    outcome = follow(streaming(events(*ABC[:2], end="cut")))
    assert outcome.output == ["a", "b", "c"]
    assert len(outcome.service.streamed) == retries.DEFAULT.attempts


@pytest.mark.parametrize(
    "line",
    [
        Line(status=404),
        Line(status=410),
        Line(status=401),
        Line(DONE, status=206),
        Line(status=302, headers={"location": "https://example.com/"}),
        Line(b"<html>", kind="text/html"),
        Line(b"{}", kind=""),
    ],
    ids=["404", "410", "401", "206", "redirect", "html", "untyped"],
)
def test_a_stream_that_is_none_is_polled_at_once(
    follow: Follow, pauses: Pauses, line: Line
) -> None:
    """Opening it again would not help; the result is being paid for."""
    outcome = follow(streaming(events(*ABC[:1], end="cut"), line))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done
    assert len(outcome.service.streamed) == 2
    assert len(pauses) == 1


def test_the_type_of_a_stream_may_have_a_charset(follow: Follow) -> None:
    """And be in any case."""
    kind = "Text/Event-Stream ; charset=utf-8"
    outcome = follow(streaming(replace(events(*ABC, DONE_EVENT), kind=kind)))
    assert (outcome.output, len(outcome.service.streamed)) == (["a", "b", "c"], 1)


def test_a_silent_line_is_opened_again(follow: Follow) -> None:
    """When the client's timeout for more bytes is over."""
    lines = [events(*ABC[:2], end="hold"), events(*ABC[2:], DONE_EVENT)]
    outcome = follow(streaming(*lines), silence=0.2)
    assert outcome.output == ["a", "b", "c"]
    assert outcome.service.resumed == [None, "2"]


@pytest.mark.parametrize(
    ("streamed", "made", "given"),
    [
        (["a", "b"], ["a", "b", "c"], ["a", "b", "c"]),
        (["a", "bc"], ["a", "b", "c", "d"], ["a", "bc", "d"]),
        (["ab", "c"], ["a", "bcd", "e"], ["ab", "c", "d", "e"]),
        (["a", "b", "c"], ["a"], ["a", "b", "c"]),
        (["abc"], ["a", "b"], ["abc"]),
        (["a", "b"], "abcd", ["a", "b", "cd"]),
        (["a", "b"], "other", ["a", "b"]),
        ([], "abcd", ["abcd"]),
        (["a", ""], ["a", "", "", "b"], ["a", "", "b"]),
        (["data:,1"], ["https://x/1", "https://x/2"], ["data:,1", "https://x/2"]),
        (["data:,1"], "https://x/1", ["data:,1"]),
        (['{"class": "x"}'], {"class": "x"}, ['{"class": "x"}']),
        (["a"], None, ["a"]),
    ],
)
def test_what_was_streamed_is_not_given_again(
    follow: Follow, streamed: list[str], made: Any, given: list[str]
) -> None:
    """By its text, if the output begins with that, or else by how much it was."""
    told = [("output", text, str(number)) for number, text in enumerate(streamed)]
    states = [{"status": "succeeded", "output": made}]
    outcome = follow(streaming(events(*told, end="cut"), Line(status=404), states=states))
    assert outcome.output == given
    assert outcome.done


@pytest.mark.parametrize(
    ("streamed", "states", "given"),
    [
        ("ab", ["ab", "abc", "abcd"], ["ab", "c", "d"]),
        ("abc", ["a", "abcd"], ["abc", "d"]),
        ("ab", ["x", "xy", "xyz"], ["ab", "y", "z"]),
        ("ab", [None, "abc"], ["ab", "c"]),
    ],
)
def test_logs_are_given_from_where_they_were(
    follow: Follow, streamed: str, states: list[str | None], given: list[str]
) -> None:
    """As far as they can be matched; what is appended later is given in any case."""
    polled: list[dict[str, Any]] = [{"status": "processing", "logs": logs} for logs in states]
    polled[-1]["status"] = "succeeded"
    line = events(("logs", streamed, "1"), end="cut")
    assert follow(streaming(line, Line(status=404), states=polled)).logs == given


# How it ends.


@pytest.mark.parametrize("last", [("error", "boom"), ("done", '{"reason": "error"}')])
@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("failed", PredictionFailed),
        ("canceled", PredictionCanceled),
        ("aborted", PredictionAborted),
    ],
)
def test_a_prediction_that_fails_raises_its_end(
    follow: Follow, last: tuple[str, str], status: str, error: type[Exception]
) -> None:
    """After what it made; the exception has the prediction, and nothing is canceled."""
    states = [{"status": "processing"}, {"status": status, "error": "boom", "output": ["a"]}]
    outcome = follow(streaming(events(ABC[0], last), states=states))
    assert outcome.output == ["a"]
    assert type(outcome.error) is error
    assert outcome.error.prediction.error == "boom"  # type: ignore[attr-defined]
    assert outcome.service.cancels == 0


def test_an_error_of_the_stream_alone_loses_nothing(follow: Follow) -> None:
    """The prediction succeeded all the same."""
    outcome = follow(streaming(events(ABC[0], ("error", "lost"))))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done


def test_an_error_of_the_api_does_not_cancel(follow: Follow) -> None:
    """Who has the ID can still wait for it."""
    outcome = follow(streaming(Line(DONE), states=[{"code": 404}]))
    assert isinstance(outcome.error, NotFound)
    assert "p1" in str(outcome.error.__notes__)
    assert outcome.service.cancels == 0


@pytest.mark.slow
@pytest.mark.parametrize("end", ["beat", "hold"])
def test_the_time_is_never_more_than_was_given(follow: Follow, end: str) -> None:
    """Though the line be held open: the prediction is canceled then."""
    began = time.perf_counter()
    line = events(ABC[0], end=end)
    states = [{"status": "processing"}]
    outcome = follow(streaming(line, states=states), silence=30, timeout=0.5)
    assert isinstance(outcome.error, PredictionTimedOut)
    assert outcome.error.is_canceled
    assert outcome.service.cancels == 1
    assert outcome.service.seen[0][1]["cancel-after"] == "5s"
    assert time.perf_counter() - began < 3


def test_a_success_at_the_last_moment_counts(follow: Follow) -> None:
    """What was made by then is given."""
    states = [{"status": "processing", "output": ["a"]}]
    service = streaming(states=states, stream_url=None, canceled=SUCCEEDED)
    outcome = follow(service, timeout=20)
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done.status == "succeeded"


# Without a stream.


def polled(follow: Follow, *states: dict[str, Any]) -> Outcome:
    return follow(Service(states=list(states), stream_url=None))


def test_a_prediction_without_a_stream_is_polled(follow: Follow, pauses: Pauses) -> None:
    """Each new item of its output is given, and what is appended to the logs."""
    outcome = polled(
        follow,
        {"status": "starting", "logs": None},
        {"status": "processing", "logs": "1", "output": ["a"]},
        {"status": "processing", "logs": "12", "output": ["a", "b", "b"]},
        {"status": "succeeded", "logs": "123", "output": ["a", "b", "b", {"c": None}, 4]},
    )
    told = [LogsEvent("1"), OutputEvent("a"), LogsEvent("2"), OutputEvent("b"), OutputEvent("b")]
    told += [LogsEvent("3"), OutputEvent('{"c": null}'), OutputEvent("4")]
    assert outcome.events[:-1] == told
    assert outcome.done.output[-1] == 4
    assert pauses == [0.5, 0.75, 1, 1]
    assert outcome.service.streamed == []


@pytest.mark.parametrize(
    ("made", "given"),
    [
        ("https://x/1", "https://x/1"),
        ("hé", "hé"),
        ({"class": "é"}, '{"class": "é"}'),
        (1.5, "1.5"),
        (False, "false"),
    ],
)
def test_a_whole_output_is_given_at_the_end(follow: Follow, made: Any, given: str) -> None:
    """A text as it is, all else as the JSON that came, by its own names."""
    outcome = polled(follow, {"status": "processing"}, {"status": "succeeded", "output": made})
    assert outcome.events[:-1] == [OutputEvent(given)]
    assert outcome.done.output == (Audio("é") if isinstance(made, dict) else made)


def test_what_was_made_before_a_failure_is_given(follow: Follow) -> None:
    """Then its error is raised."""
    outcome = polled(
        follow, {"status": "failed", "error": "E1001 oom", "logs": "l", "output": ["a"]}
    )
    assert (outcome.logs, outcome.output) == (["l"], ["a"])
    assert isinstance(outcome.error, PredictionFailed)
    assert outcome.error.code == "E1001"


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1/{TOKEN}",
        "http://localhost.example.com/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://[",
        "https://",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1/\0",
        "x",
        "//127.0.0.1/",
    ],
)
def test_a_stream_that_is_not_safe_is_not_opened(
    follow: Follow, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    """The prediction runs by then, so it is polled; a warning says so."""
    outcome = follow(Service(states=[SUCCEEDED], stream_url=url))
    assert outcome.output == ["a", "b", "c"]
    assert outcome.done
    warnings = [each for each in caplog.records if each.levelno == logging.WARNING]
    assert len(warnings) == (url != "http://127.0.0.1/\0")


@pytest.mark.parametrize(
    ("url", "is_safe"),
    [
        ("https://stream.replicate.com/v1/streams/x", True),
        ("HTTPS://x", True),
        ("http://localhost:8000/", True),
        ("http://127.9.9.9/", True),
        ("http://[::1]:80/", True),
        ("http://127.0.0.1@example.com/", False),
        ("http://127.0.0.1.example.com/", False),
        ("http://[::2]/", False),
        ("http:///x", False),
    ],
)
def test_only_https_and_this_machine_are_safe(url: str, is_safe: bool) -> None:
    """Nobody on the way can read it, or put something into it."""
    assert streams._is_safe(url) is is_safe


def test_an_output_that_is_nested_too_deeply_to_be_written_is_left_out() -> None:
    """The server can nest it as deeply as can just be read; the prediction itself has it."""
    output: list[Any] = []
    for _ in range(100_000):
        output = [output]
    assert streams._text(output) == ""


# Leaving early.


def test_a_stream_that_is_left_is_canceled(follow: Follow) -> None:
    """Once; the line is closed too."""
    outcome = follow(streaming(events(*ABC, end="hold")), watch=lambda seen: len(seen) == 2)
    assert outcome.output == ["a", "b"]
    assert outcome.error is None
    assert outcome.service.cancels == 1


def test_a_polled_stream_that_is_left_is_canceled(follow: Follow) -> None:
    """Likewise."""
    service = Service(states=[{"status": "processing", "output": ["a"]}], stream_url=None)
    outcome = follow(service, watch=bool)
    assert (outcome.output, outcome.service.cancels) == (["a"], 1)


def test_an_error_of_the_caller_cancels(follow: Follow) -> None:
    """And goes on to the caller."""

    def fail(_: list[Any]) -> None:
        raise ZeroDivisionError

    outcome = follow(streaming(events(*ABC, end="hold")), watch=fail)
    assert isinstance(outcome.error, ZeroDivisionError)
    assert outcome.service.cancels == 1


def test_leaving_after_the_last_event_cancels_nothing(follow: Follow) -> None:
    """The prediction has ended."""
    outcome = follow(streaming(Line(DONE)), watch=lambda seen: isinstance(seen[-1], DoneEvent))
    assert outcome.done
    assert outcome.service.cancels == 0


def test_an_interrupt_cancels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while more is waited for."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Transport, "rest", interrupted)
    service = Service(states=[{"status": "processing"}], stream_url=None)
    outcome = follow_sync(service, lambda _: False, 5, Waiting())
    assert isinstance(outcome.error, KeyboardInterrupt)
    assert outcome.service.cancels == 1


def test_a_task_that_is_cancelled_cancels() -> None:
    """Also while it waits for the next event."""

    async def run(service: Service) -> None:
        begun = asyncio.Event()
        follow = follow_async(service, lambda _: begun.set(), 5, Waiting())
        task = asyncio.create_task(follow)
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    service = streaming(events(*ABC, end="hold"))
    asyncio.run(run(service))
    assert service.cancels == 1


def test_a_forgotten_stream_is_canceled() -> None:
    """When nobody can read it any more; no warning is left behind."""
    with serving(streaming(events(*ABC, end="hold"))) as service:
        transport = LeavingTransport(settings(service, 5))
        stream = Stream[State](steps.each(transport, streams.stream(API, create, Waiting())))
        assert next(stream) == OutputEvent("a", "1")
        del stream
        gc.collect()
        assert service.cancels == 1
        transport.close()


def test_a_forgotten_async_stream_is_canceled() -> None:
    """The event loop sees to that."""

    async def forget(service: Service) -> None:
        transport = AsyncLeavingTransport(settings(service, 5))
        stream = AsyncStream[State](steps.aeach(transport, streams.stream(API, create, Waiting())))
        assert await anext(stream) == OutputEvent("a", "1")
        del stream
        gc.collect()
        while not service.cancels:  # noqa: ASYNC110  a thread sets it
            await asyncio.sleep(0)
        await transport.aclose()

    with serving(streaming(events(*ABC, end="hold"))) as service:
        asyncio.run(forget(service))
        assert service.cancels == 1


def test_a_closed_stream_has_ended() -> None:
    """It can be closed again; asking it for more is no error."""
    with serving(streaming(events(*ABC, end="hold"))) as service:
        transport = LeavingTransport(settings(service, 5))
        with Stream[State](steps.each(transport, streams.stream(API, create, Waiting()))) as stream:
            assert next(stream) == OutputEvent("a", "1")
            stream.close()
            assert list(stream) == []
        transport.close()
    assert service.cancels == 1


def test_a_closed_async_stream_has_ended() -> None:
    """Likewise."""

    async def close(service: Service) -> None:
        transport = AsyncLeavingTransport(settings(service, 5))
        flow = streams.stream(API, create, Waiting())
        async with AsyncStream[State](steps.aeach(transport, flow)) as stream:
            assert await anext(stream) == OutputEvent("a", "1")
            await stream.aclose()
            assert [each async for each in stream] == []
        await transport.aclose()

    with serving(streaming(events(*ABC, end="hold"))) as service:
        asyncio.run(close(service))
    assert service.cancels == 1


# Server-sent events.


def parsed(body: bytes, size: int = 1) -> list[tuple[str, str, str]]:
    parser = Parser()
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [event[:3] for event in [*found, *parser.feed(b"", is_last=True)]]


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", []),
        (b"\n\n\n", []),
        (b"data: x", []),
        (b"data: x\n", []),
        (b"data: x\n\n", [("message", "x", "")]),
        (b"data: x\r\r", [("message", "x", "")]),
        (b"data: x\r\n\r\n", [("message", "x", "")]),
        (b"data:x\ndata:  y\ndata\n\n", [("message", "x\n y\n", "")]),
        (b"event: a\nevent: b\ndata: x\n\ndata: y\n\n", [("b", "x", ""), ("message", "y", "")]),
        (b"event: done\n\n", [("done", "", "")]),
        (b"id: 1\n\ndata: x\n\nid\ndata: y\n\n", [("message", "x", "1"), ("message", "y", "")]),
        (
            b"id: 1\ndata: x\n\nid: a\0b\ndata: y\n\n",
            [("message", "x", "1"), ("message", "y", "1")],
        ),
        (b"Data: x\n data: y\n:data: z\n\n", []),
        (b"\xef\xbb\xbfdata: \xef\xbb\xbf\n\n", [("message", "\ufeff", "")]),
        (b"data: \xff\xe2\x99\n\n", [("message", "\ufffd\ufffd", "")]),
        (
            "data: a\u2028b\x0bc\x0c\x1c\x85\n\n".encode(),
            [("message", "a\u2028b\x0bc\x0c\x1c\x85", "")],
        ),
    ],
)
def test_events_are_parsed_as_the_standard_says(
    body: bytes, size: int, found: list[tuple[str, str, str]]
) -> None:
    """But that an event without data is one, too."""
    assert parsed(body, size) == found


def test_an_event_has_a_place_on_every_line() -> None:
    """Behind the last ID, which holds when the stream is opened again."""
    parser = Parser()
    first = parser.feed(sse(("a", "x"), ("a", "x", "1"), ("a", "x"), ("a", "x", "1")))
    assert [each.place for each in first] == [("", 1), ("1", 0), ("1", 1), ("1", 0)]
    parser.feed(b"id: 9\ndata: lost")
    parser.begin()
    assert parser.feed(sse(("a", "x"))) == [ServerSentEvent("a", "x", "1", ("1", 1))]
