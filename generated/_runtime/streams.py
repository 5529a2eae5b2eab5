# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Streams the output of a prediction while it runs, by server-sent events or by polling.

This relies on Replicate's API: a prediction that streams has `urls.stream`; its events are
`output`, `logs`, `error` and `done`, and each has an ID.
"""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import dataclass, field
from time import monotonic
from types import TracebackType
from typing import Any, Final, Generic, Self, TypeAlias
from urllib.parse import urlsplit

from . import decode, holds, responses, retries, steps
from .creation import canceled, created
from .errors import CallError, TransportError, reset_seconds
from .leaving import Finish
from .operations import Create, Operations, P, Prediction, Waiting
from .predictions import ended, has_ended, later
from .progress import Follower
from .responses import Response
from .sse import Parser, ServerSentEvent
from .steps import Flow, Opened
from .values import is_list, shown

each, aeach = steps.each, steps.aeach
"""What clients call: in their methods, `steps` is what many models call an input."""

_OVERHEAD: Final = 256
"""About how many bytes an event, or a part of one, takes in memory besides its text."""

_HEADERS: Final = {"accept": "text/event-stream", "cache-control": "no-store"}

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OutputEvent:
    """More output. For a model that writes text, `data` is text to append.

    For a model that makes files, it is a data or https URL: `FileURL(event.data).save(path)` saves
    the file. For a model whose output is an object, it is the object as JSON.
    """

    data: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class LogsEvent:
    """More of what the model prints: text to append to the logs so far.

    `progress` is how far it has come, from 0 to 1, by the last progress bar of tqdm in the logs so
    far, or None.
    """

    data: str
    id: str = ""
    progress: float | None = None


@dataclass(frozen=True, slots=True)
class DoneEvent(Generic[P]):
    """The last event: the prediction has succeeded, and is complete."""

    prediction: P


StreamEvent: TypeAlias = OutputEvent | LogsEvent | DoneEvent[P]


class Stream(Generic[P]):
    """The events of a prediction, which is created when the first event is requested.

    Use it in a `with` block: if the block ends before the prediction does, the prediction is
    canceled. The last event is a DoneEvent, unless the prediction ends with an error.
    """

    def __init__(self, events: Generator[Any]) -> None:
        self._events = events

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> StreamEvent[P]:
        event: StreamEvent[P] = next(self._events)
        return event

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the stream. The prediction is canceled unless it has ended."""
        self._events.close()


class AsyncStream(Generic[P]):
    """An asynchronous Stream: use it in an `async with` block."""

    def __init__(self, events: AsyncGenerator[Any]) -> None:
        self._events = events

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> StreamEvent[P]:
        event: StreamEvent[P] = await anext(self._events)
        return event

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """End the stream. The prediction is canceled unless it has ended."""
        await self._events.aclose()


def stream(operations: Operations[P], create: Create, waiting: Waiting[P]) -> Flow[None]:
    """Create a prediction and yield its events, the last of which is its DoneEvent.

    If this ends in any other way than the last event or a CallError, the prediction is canceled
    first.
    """
    deadline = monotonic() + waiting.seconds
    parse = _KeepsOutput(operations.parse)
    operations = operations._replace(parse=parse)
    prediction = yield from created(operations, create, waiting, deadline, longest_hold=0)
    given = _Given()
    seen = _seen(given, parse)
    url = prediction.urls.stream if prediction.urls is not None else None
    try:
        if url and (yield holds.Reserve()):
            try:
                yield from _streamed(_Line(url), given, deadline)
            finally:
                yield holds.Release()
            prediction = yield from later(operations, prediction, deadline, pause=0)
        prediction = yield from ended(operations, prediction, waiting, deadline, seen)
        yield from seen(prediction)  # it may have succeeded just as the time ran out
    except CallError:
        raise
    except BaseException:  # such as `Left`
        yield Finish(canceled(operations, prediction.id))
        raise
    yield steps.Give(DoneEvent(prediction))


class _KeepsOutput(Generic[P]):
    """Parses predictions, and keeps the output of the last as JSON."""

    def __init__(self, parse: Callable[[Response], P]) -> None:
        self._parse = parse
        self.output: Any = None

    def __call__(self, response: Response) -> P:
        prediction = self._parse(response)
        self.output = responses.json(response, decode.object_).get("output")
        return prediction


# Events that have been yielded.


class _Given:
    """What has been yielded of a prediction, so that nothing is yielded twice.

    `is_all` says that the stream was read to its end.
    """

    def __init__(self) -> None:
        self.is_all = False
        self.count = 0
        self._places: set[tuple[str, int]] = set()
        self._output: list[str] = []
        self._logs: list[str] = []
        self._progress = Follower()

    def streamed(self, came: ServerSentEvent) -> OutputEvent | LogsEvent | None:
        """Note an event of the stream; return the event to yield, None for a repeated one."""
        if came.type not in {"output", "logs"} or came.place in self._places:
            return None
        self._places.add(came.place)
        self.count += 1
        if came.type == "logs":
            self._logs.append(came.data)
            return LogsEvent(came.data, came.id, self._progress.feed(came.data))
        self._output.append(came.data)
        return OutputEvent(came.data, came.id)

    def polled(self, logs: str, output: list[str]) -> list[OutputEvent | LogsEvent]:
        """Note the logs and the output so far; return events for what is new."""
        if self.is_all:
            return []
        new_logs, new_output = self._new_logs(logs), _new(output, self._output)
        self._output += new_output
        events: list[OutputEvent | LogsEvent] = []
        if new_logs:
            events.append(LogsEvent(new_logs, progress=self._progress.feed(new_logs)))
        return events + [OutputEvent(each) for each in new_output]

    def _new_logs(self, logs: str) -> str:
        known = "".join(self._logs)
        if known.startswith(logs):  # the stream was ahead
            return ""
        self._logs = [logs]
        # If they differ, they cannot be matched: only what is appended from now on is new.
        return logs[len(known) :] if logs.startswith(known) else ""


def _new(texts: list[str], given: list[str]) -> list[str]:
    """Return the part of the output that is new: compare the text, or else the count.

    A stream may split text at other places than the output; and a file that is a data URL in a
    stream is an https URL in the output.
    """
    whole, known = "".join(texts), "".join(given)
    if known.startswith(whole):
        return []
    return _after(texts, len(known)) if whole.startswith(known) else texts[len(given) :]


def _after(texts: list[str], skipped: int) -> list[str]:
    """Skip a number of characters at the start."""
    rest: list[str] = []
    for text in texts:
        if skipped < len(text):
            rest.append(text[skipped:])
        skipped = max(0, skipped - len(text))
    return rest


def _seen(given: _Given, parse: _KeepsOutput[P]) -> Callable[[P], Flow[None]]:
    """Make a flow that yields what is new in a polled prediction."""

    def give(prediction: P) -> Flow[None]:
        for event in given.polled(prediction.logs or "", _texts(prediction, parse.output)):
            yield steps.Give(event)

    return give


def _texts(prediction: Prediction[Any], output: Any) -> list[str]:
    """Return the output as strings: the items of a list, or at the end any other output."""
    if is_list(output):
        return [_text(each) for each in output]
    return [_text(output)] if output is not None and has_ended(prediction) else []


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:  # it is nested as deeply as could just be read
        return ""


# The stream.


@dataclass(slots=True)
class _Line:
    """A stream that is read over several connections if necessary.

    `asked` is how many seconds the server asked to wait. `is_over` says that opening it again is no
    use. `size` is about how many bytes of memory it takes: what is streamed is kept, to be compared
    with the output.
    """

    url: str
    parser: Parser = field(default_factory=Parser)
    asked: float | None = None
    is_over: bool = False
    size: int = 0

    def pause(self, attempt: int) -> float:
        """Choose the seconds to wait after an attempt."""
        if self.asked is None and self.parser.retry is not None:
            return self.parser.retry
        return retries.DEFAULT.pause(attempt, self.asked)

    def headers(self) -> dict[str, str]:
        """Ask for events, starting after the last one received."""
        last = self.parser.last_id
        is_sendable = last.isascii() and last.isprintable() and last == last.strip()
        return {**_HEADERS, "last-event-id": last} if last and is_sendable else _HEADERS


def _streamed(line: _Line, given: _Given, deadline: float) -> Flow[None]:
    """Yield the events of a stream. If it breaks, open it again as long as that is useful."""
    if not _is_safe(line.url):
        url = shown(line.url)
        logger.warning("polling instead of streaming, because the stream is not https: %s", url)
        return
    attempt = 0
    while steps.left(deadline) > 0:
        count = given.count
        yield from _read(line, given, deadline)
        attempt = 1 if given.count > count else attempt + 1
        # Without IDs, repeated and missing events could not be recognised.
        is_lost = given.count > 0 and not line.parser.last_id
        pause = line.pause(attempt)
        is_too_long = pause > retries.DEFAULT.seconds
        if line.is_over or is_lost or is_too_long or attempt >= retries.DEFAULT.attempts:
            return
        logger.info("a stream broke; again in %.1f s", pause)
        yield steps.Sleep(min(pause, steps.left(deadline)))


def _read(line: _Line, given: _Given, deadline: float) -> Flow[None]:
    """Open a stream and yield its events until the connection ends."""
    line.asked = None
    try:
        opened = yield from steps.opened(line.url, line.headers(), deadline)
        try:
            if _is_stream(opened, line):
                yield from _events(opened, line, given, deadline)
        finally:
            yield steps.Close(opened)
    except TransportError as error:
        logger.debug("a stream broke: %s", error)
    except CallError:  # the URL cannot be opened
        line.is_over = True


def _is_stream(opened: Opened, line: _Line) -> bool:
    """Say whether a response is a stream of events. Note whether a later one could be."""
    status = opened.status_code
    if status == 429 or status >= 500:
        line.asked = reset_seconds(opened.headers, b"")
        return False
    kind = responses.essence(opened.headers.get("content-type", ""))
    line.is_over = status != 200 or kind != "text/event-stream"
    return not line.is_over


def _events(opened: Opened, line: _Line, given: _Given, deadline: float) -> Flow[None]:
    line.parser.begin()
    chunk: bytes | None = b""
    while chunk is not None and steps.left(deadline) > 0:
        chunk = yield steps.Chunk(opened)
        arrived = line.parser.feed(chunk or b"", is_last=chunk is None)
        line.size += len(chunk or b"") + _OVERHEAD * (1 + len(arrived))
        if line.size > opened.most:
            logger.warning("a stream is polled from here on, since it is too large")
            line.is_over = True
            return
        for came in arrived:
            if came.type in {"done", "error"}:
                line.is_over = True
                given.is_all = came.type == "done"
                return
            event = given.streamed(came)
            if event is not None:
                yield steps.Give(event)


def _is_safe(url: str) -> bool:
    """Say whether nobody in between can read or change a stream."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port  # reading them may raise ValueError
    except ValueError:
        return False
    return bool(host) and (
        parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    )


def _is_loopback(host: str) -> bool:
    # Imported late: rarely needed, and importing a client should stay fast.
    from ipaddress import ip_address  # noqa: PLC0415

    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
