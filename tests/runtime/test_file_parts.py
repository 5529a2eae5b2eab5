"""Files reach the server as they are: their bytes, names and media types, read while sending."""

from __future__ import annotations

import asyncio
import io
import os
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from runtime import file_parts
from runtime.bodies import Parts
from runtime.checks import Violations
from runtime.errors import InvalidInput, TransportError
from runtime.forms import form_parts
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.responses import Response
from runtime.retries import Retry
from runtime.transport import AsyncTransport, Transport

from tests.support.loopback import Loopback, Received, serving

LARGE = 60 * 1024 * 1024

Send = Callable[..., Response]


class Once(io.RawIOBase):
    """A stream that can be read once: a pipe, a response."""

    def __init__(self, content: bytes) -> None:
        self._left = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._left.readinto(buffer)


class Bare:
    """The least that can be read."""

    def __init__(self, *pieces: Any) -> None:
        self._pieces = list(pieces)

    def read(self, count: int = -1) -> Any:
        assert count > 0
        return self._pieces.pop(0) if self._pieces else b""


class Waiting:
    """A file of an asynchronous library."""

    async def read(self, count: int = -1) -> bytes:
        return b""


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as loopback:
        yield loopback


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    """Send a request by either transport."""
    settings = Settings(server.url, 5, Retry(attempts=3, first=0))

    def send_sync(outgoing: Request) -> Response:
        transport = Transport(settings)
        try:
            return transport.send(outgoing)
        finally:
            transport.close()

    async def send_async(outgoing: Request) -> Response:
        transport = AsyncTransport(settings)
        try:
            return await transport.send(outgoing)
        finally:
            await transport.aclose()

    return send_sync if request.param == "sync" else lambda one: asyncio.run(send_async(one))


def checked(value: Any, at: str = "file") -> Any:
    found = Violations()
    made = file_parts.file(value, found, at)
    found.raise_if_any("upload")
    return made


def form(*values: Any, content_types: dict[str, str] | None = None, **more: Any) -> Request:
    files = [checked(value) for value in values]
    parts = form_parts({"file": files[0] if len(files) == 1 else files, **more}, content_types)
    return Request(method="POST", path="/", content=parts)


def raw(value: Any) -> Request:
    kind = "application/octet-stream"
    return Request(method="PUT", path="/", content=checked(value), content_type=kind)


def one_part(head: str, content: bytes) -> bytes:
    """Write what has to stand between the boundaries."""
    return f"\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"


def parts_of(received: Received) -> list[bytes]:
    kind, _, boundary = received.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    first, *parts, last = received.body.split(b"--" + boundary.encode())
    assert (first, last) == (b"", b"--\r\n")
    return parts


# What is sent.


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "cat.png"
    made.write_bytes(b"PNG\r\n--")
    return made


def from_its_position(path: Path) -> Any:
    handle = io.BytesIO(path.read_bytes())
    handle.seek(3)
    return handle


PNG = 'name="file"; filename="cat.png"\r\nContent-Type: image/png'
UNNAMED = 'name="file"; filename="file"\r\nContent-Type: application/octet-stream'
KINDS: dict[str, tuple[Callable[[Path], Any], str, bytes]] = {
    "a path": (lambda path: path, PNG, b"PNG\r\n--"),
    "bytes": (lambda _: b"A", UNNAMED, b"A"),
    "no bytes": (lambda _: b"", UNNAMED, b""),
    "a bytearray": (lambda _: bytearray(b"A"), UNNAMED, b"A"),
    "an open file from where it stands": (from_its_position, UNNAMED, b"\r\n--"),
    "a name and bytes": (
        lambda _: ("b.csv", b"A"),
        'name="file"; filename="b.csv"\r\nContent-Type: text/csv',
        b"A",
    ),
    "a name, a path and a type": (
        lambda path: ("b", path, "text/x-b; charset=utf-8"),
        'name="file"; filename="b"\r\nContent-Type: text/x-b; charset=utf-8',
        b"PNG\r\n--",
    ),
    "headers": (
        lambda _: ("b.csv", b"A", "", {"X-Sum": "1", "X-B": "b"}),
        'name="file"; filename="b.csv"\r\nX-Sum: 1\r\nX-B: b\r\nContent-Type: text/csv',
        b"A",
    ),
    "a name that has to be quoted": (
        lambda _: ('a"b\\c\r\nX-Evil: 1', b"A"),
        UNNAMED.replace('filename="file"', r'filename="a%22b\\c%0D%0AX-Evil: 1"'),
        b"A",
    ),
    "a name that is not ASCII": (
        lambda _: ("größer 猫.txt", b"A"),
        'name="file"; filename="größer 猫.txt"\r\nContent-Type: text/plain',
        b"A",
    ),
}


@pytest.mark.parametrize("case", KINDS)
def test_each_kind_of_file(case: str, path: Path, send: Send, server: Loopback) -> None:
    make, head, content = KINDS[case]
    send(form(make(path)))
    assert parts_of(server.only) == [one_part(head, content)]
    assert server.only.headers["content-length"] == str(len(server.only.body))


def test_an_open_file_stays_open(path: Path, send: Send, server: Loopback) -> None:
    """Its own name is sent, and it can be read on."""
    with path.open("rb") as handle:
        send(form(handle))
        assert not handle.closed
    assert parts_of(server.only) == [one_part(PNG, b"PNG\r\n--")]


@pytest.mark.parametrize("once", [Once(b"ab"), Bare(b"a", b"b")], ids=["a pipe", "the least"])
def test_what_cannot_seek_is_sent_in_chunks(once: Any, server: Loopback) -> None:
    transport = Transport(Settings(server.url, 5, Retry()))
    transport.send(form(once))
    transport.close()
    assert server.only.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in server.only.headers
    assert parts_of(server.only) == [one_part(UNNAMED, b"ab")]


def test_a_pipe_does_not_stop_the_event_loop(server: Loopback) -> None:
    """What writes to the pipe is a task of the same loop."""

    async def run() -> None:
        transport = AsyncTransport(Settings(server.url, 5, Retry()))
        out, into = os.pipe()
        with os.fdopen(out, "rb", 0) as reading, os.fdopen(into, "wb", 0) as writing:

            async def write() -> None:
                await asyncio.sleep(0.05)
                writing.write(b"late")
                writing.close()

            await asyncio.gather(transport.send(raw(reading)), write())
        await transport.aclose()

    asyncio.run(run())
    assert server.only.body == b"late"


def test_files_beside_other_parts(path: Path, send: Send, server: Loopback) -> None:
    send(form(path, b"B", title="t", meta={"a": 1}))
    assert parts_of(server.only) == [
        one_part(PNG, b"PNG\r\n--"),
        one_part(UNNAMED, b"B"),
        one_part('name="title"', b"t"),
        one_part('name="meta"\r\nContent-Type: application/json', b'{"a":1}'),
    ]


def test_a_file_is_a_whole_body(path: Path, send: Send, server: Loopback) -> None:
    send(raw(path))
    send(raw(from_its_position(path)))
    send(raw(Once(b"ab")))
    first, second, third = server.received
    assert (first.body, first.headers["content-length"]) == (b"PNG\r\n--", "7")
    assert (second.body, second.headers["content-length"]) == (b"\r\n--", "4")
    assert (third.body, third.headers["transfer-encoding"]) == (b"ab", "chunked")
    assert {one.headers["content-type"] for one in server.received} == {"application/octet-stream"}


def test_the_headers_of_a_whole_body(send: Send, server: Loopback) -> None:
    send(raw(("a.gz", b"A", "text/csv", {"Content-Encoding": "gzip"})))
    headers = server.only.headers
    assert (headers["content-encoding"], headers["content-type"]) == ("gzip", "text/csv")


def test_null_is_no_part(send: Send, server: Loopback) -> None:
    """An empty part would be an empty text, or a file without a name or a byte."""
    send(form(b"A", title=None, tags=["t", None], meta=None, content_types={"meta": "a/json"}))
    assert parts_of(server.only) == [
        one_part(UNNAMED, b"A"),
        one_part('name="tags"', b"t"),
        one_part('name="meta"\r\nContent-Type: a/json', b"null"),
    ]


def test_the_same_open_file_twice(path: Path, send: Send, server: Loopback) -> None:
    """Both parts have all of it; what can be read once is refused."""
    with path.open("rb") as handle:
        send(form(handle, handle))
    assert parts_of(server.only) == [one_part(PNG, b"PNG\r\n--")] * 2
    once = Once(b"ab")
    with pytest.raises(InvalidInput, match=r"file.*is given twice"):
        send(form(once, once))
    assert len(server.received) == 1


MEDIA_TYPES: dict[str, tuple[Any, str, str]] = {
    "its own": (("a.png", b""), "", "image/png"),
    "its own, of a range": (("a.gif", b""), "image/png, image/*", "image/gif"),
    "its own, of a list": (("a.gif", b""), "image/png, image/gif", "image/gif"),
    "with a parameter": (("a.txt", b""), "text/plain; charset=utf-8", "text/plain; charset=utf-8"),
    "the spec's, which differs": (("a.wav", b""), "audio/wav", "audio/wav"),
    "the spec's, for no name": (b"", "image/*, image/png", "image/png"),
    "its own, beyond the range": (("a.txt", b""), "image/*", "text/plain"),
    "unknown": (b"", "image/*", "application/octet-stream"),
    "the caller's": (("a.png", b"", "a/b"), "image/gif", "a/b"),
}


@pytest.mark.parametrize("case", MEDIA_TYPES)
def test_the_media_type_of_a_part(case: str) -> None:
    value, allowed, wanted = MEDIA_TYPES[case]
    body = form(value, content_types={"file": allowed}).content
    assert isinstance(body, Parts)
    (part,) = body.parts
    assert part.content_type == wanted


# What is refused.


def refused(value: Any) -> str:
    with pytest.raises(InvalidInput) as caught:
        checked(value, at="files[1]")
    (violation,) = caught.value.violations
    assert violation.at == "files[1]"
    return violation.rule


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    closed = io.BytesIO()
    closed.close()
    with (tmp_path / "out").open("wb") as writing, (tmp_path / "out").open() as text:
        assert "not open for reading" in refused(writing)
        assert "open as text" in refused(text)
    assert "no such file" in refused(tmp_path / "missing")
    assert "is a directory" in refused(tmp_path)
    assert "open as text" in refused(("a", io.StringIO("a")))
    assert "async file" in refused(Waiting())
    assert "is closed" in refused(closed)
    assert refused(None) == "is required"
    for wrong in ("a.txt", 1, (), ("a",), (b"a", "a"), ("a", b"a", 1), ("a", b"", "b", "c")):
        assert refused(wrong).startswith("is not a file: give a pathlib.Path")
    for wrong in ("text", "a/b\r\nX-Evil: 1", "a/é"):
        assert refused(("a", b"", wrong)) == "is not a media type"
    for headers, fault in (
        ({"X-Sum": "a\r\nX-Evil: 1"}, "a header cannot carry"),
        ({"X Sum": "1"}, "is not a name that a header can have"),
        ({"content-TYPE": "a/b"}, "is a header that the client sends by itself"),
    ):
        with pytest.raises(InvalidInput, match=fault):
            checked(("a", b"", "", headers))


def test_a_large_value_is_not_shown() -> None:
    with pytest.raises(InvalidInput) as caught:
        checked(("a", b"x" * 10_000, 1))
    assert len(str(caught.value)) < 1000


# What goes wrong while sending.


def test_a_path_that_has_changed(path: Path, send: Send, server: Loopback) -> None:
    """The server gets no whole request: less than its length says."""
    changed = [form(path), raw(path)]
    path.write_bytes(b"longer than before")
    for request in changed:
        with pytest.raises(InvalidInput, match=r"file.*has changed since the call began"):
            send(request)
    missing = raw(path)
    path.unlink()
    with pytest.raises(InvalidInput, match=r"file.*cannot be read: no such file"):
        send(missing)
    assert all(len(one.body) < int(one.headers["content-length"]) for one in server.received)


class Cut(io.RawIOBase):
    """A file that another program empties once its first piece has been read."""

    def __init__(self, path: Path, opened: Any) -> None:
        self._path, self._opened = path, opened

    def read(self, count: int = -1) -> bytes:
        piece = self._opened.read(count)
        os.truncate(self._path, 0)
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._opened.seek(offset, whence)

    def close(self) -> None:
        self._opened.close()


def as_form(path: Path) -> Request:
    return form(path, title="t")


@pytest.mark.parametrize("make", [as_form, raw])
@pytest.mark.parametrize("is_cut", [False, True], ids=["before", "meanwhile"])
def test_what_is_sent_after_a_file_that_has_changed(
    path: Path,
    server: Loopback,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Path], Request],
    is_cut: bool,
) -> None:
    """The server sees the connection end; the only one that may be open is free again."""
    path.write_bytes(bytes(1_000_000))
    modified = path.stat().st_mtime_ns
    changed = [make(path), make(path)]
    if is_cut:
        opened = file_parts.sources.opened
        monkeypatch.setattr(file_parts.sources, "opened", lambda file: Cut(path, opened(file)))
    else:
        path.write_bytes(bytes(500_000))
    whole = raw(b"whole")
    settings = Settings(server.url, 5, Retry(attempts=3, first=0))
    one = httpx2.Limits(max_connections=1)

    with httpx2.Client(limits=one) as http:
        with pytest.raises(InvalidInput, match=r"file.*has changed since the call began"):
            Transport(settings, http).send(changed[0])
        Transport(settings, http).send(whole)

    async def run() -> None:
        async with httpx2.AsyncClient(limits=one) as http:
            with pytest.raises(InvalidInput, match=r"file.*has changed since the call began"):
                await AsyncTransport(settings, http).send(changed[1])
            await AsyncTransport(settings, http).send(whole)

    if is_cut:  # to what it was when it was checked
        path.write_bytes(bytes(1_000_000))
        os.utime(path, ns=(modified, modified))
    asyncio.run(run())
    halves = [each for each in server.received if each.body != b"whole"]
    assert all(len(half.body) < int(half.headers["content-length"]) for half in halves)
    assert len(server.received) - len(halves) == 2


def test_an_open_file_that_has_changed(send: Send, server: Loopback) -> None:
    """One that is shorter is no whole file; of one that is longer, what was there is sent."""
    shorter, longer = io.BytesIO(b"abc"), io.BytesIO(b"abc")
    requests = raw(shorter), raw(longer)
    shorter.truncate(1)
    longer.seek(3)
    longer.write(b"def")
    with pytest.raises(InvalidInput, match="has changed"):
        send(requests[0])
    send(requests[1])
    # The server may notice the end of the other connection later.
    assert b"abc" in [each.body for each in server.received]


def test_a_file_that_reads_text(send: Send) -> None:
    with pytest.raises(InvalidInput, match="open as text"):
        send(raw(Bare("text")))


class Opened:
    """Keeps the files that the runtime opens."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: list[Any] = []
        opened = file_parts.sources.opened

        def keep(file: Any) -> Any:
            self.files.append(opened(file))
            return self.files[-1]

        monkeypatch.setattr(file_parts.sources, "opened", keep)

    @property
    def are_closed(self) -> bool:
        return bool(self.files) and all(each.closed for each in self.files)


def test_what_was_opened_is_closed(
    path: Path, send: Send, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(monkeypatch)
    send(form(path))
    assert opened.are_closed
    server.answers(400)
    send(raw(path))
    assert opened.are_closed
    assert len(opened.files) == 2


def test_what_was_opened_is_closed_after_a_failure(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks after the first piece."""
    path.write_bytes(bytes(200_000))
    opened = Opened(monkeypatch)

    def broken(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.WriteError("broken")

    class Breaking(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            next(iter(cast("Any", request.stream)))
            return broken(request)

        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            async for _ in cast("Any", request.stream):
                return broken(request)
            raise AssertionError

    settings = Settings("http://test", 5, Retry(attempts=1))
    with httpx2.Client(transport=Breaking()) as http, pytest.raises(TransportError):
        Transport(settings, http).send(raw(path))
    assert opened.are_closed

    async def run() -> None:
        async with httpx2.AsyncClient(transport=Breaking()) as http:
            with pytest.raises(TransportError):
                await AsyncTransport(settings, http).send(raw(path))

    asyncio.run(run())
    assert opened.are_closed
    assert len(opened.files) == 2


def test_what_was_opened_is_closed_when_cancelled(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(bytes(200_000))
    opened = Opened(monkeypatch)

    is_stuck = asyncio.Event()

    class Stuck(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            async for _ in cast("Any", request.stream):
                is_stuck.set()
                await asyncio.sleep(60)
            raise AssertionError

    async def run() -> None:
        async with httpx2.AsyncClient(transport=Stuck()) as http:
            transport = AsyncTransport(Settings("http://test", 99, Retry()), http)
            call = asyncio.ensure_future(transport.send(raw(path)))
            await is_stuck.wait()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call

    asyncio.run(run())
    assert opened.are_closed


def test_a_reader_that_is_closed_opens_nothing(path: Path) -> None:
    """The thread of a call that was cancelled may come late."""
    reader = checked(path).open()
    reader.close()
    with pytest.raises(InvalidInput, match="the call is over"):
        reader.read(1)


# Again.


class Failing:
    """Fails at first, then answers; reads all that is sent."""

    def __init__(self, failure: int | Exception) -> None:
        self._failure = failure
        self.bodies: list[bytes] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.bodies.append(request.read())
        if len(self.bodies) > 1:
            return httpx2.Response(200)
        if isinstance(self._failure, Exception):
            raise self._failure
        return httpx2.Response(self._failure, headers={"retry-after": "0"})


FAILURES = [429, httpx2.ConnectError("refused")]


@pytest.mark.parametrize("failure", FAILURES, ids=["429", "not connected"])
@pytest.mark.parametrize("make", [form, raw])
def test_what_is_sent_again_is_the_same(
    failure: Any, make: Callable[..., Request], path: Path
) -> None:
    failing = Failing(failure)
    settings = Settings("http://test", 5, Retry(attempts=3, first=0))
    with httpx2.Client(transport=httpx2.MockTransport(failing)) as http:
        for value in (path, from_its_position(path), b"bytes"):
            failing.bodies.clear()
            Transport(settings, http).send(make(value))
            first, second = failing.bodies
            contents = [body.split(b"\r\n\r\n")[-1].split(b"\r\n--")[0] for body in (first, second)]
            assert contents[0] == contents[1]
            assert len(first) == len(second)


@pytest.mark.parametrize("failure", FAILURES, ids=["429", "not connected"])
def test_what_can_be_read_once_is_not_sent_again(failure: Any) -> None:
    failing = Failing(failure)
    settings = Settings("http://test", 5, Retry(attempts=3, first=0))
    with httpx2.Client(transport=httpx2.MockTransport(failing)) as http:
        transport = Transport(settings, http)
        if failure == 429:
            assert transport.send(raw(Once(b"ab"))).status_code == 429
        else:
            with pytest.raises(TransportError):
                transport.send(raw(Once(b"ab")))
    assert failing.bodies == [b"ab"]


@pytest.mark.parametrize("make", [form, raw])
def test_a_large_file_is_not_held_in_memory(
    make: Callable[..., Request], tmp_path: Path, server: Loopback
) -> None:
    """The server counts what it reads, as it would hold it otherwise."""
    large = tmp_path / "large"
    with large.open("wb") as handle:
        handle.truncate(LARGE)
    counted = 0

    class Counting(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            nonlocal counted
            counted = sum(map(len, cast("Any", request.stream)))
            return httpx2.Response(200)

    with httpx2.Client(transport=Counting()) as http:
        transport = Transport(Settings("http://test", 5, Retry()), http)
        tracemalloc.start()
        try:
            transport.send(make(large))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert LARGE <= counted < LARGE + 1000
    assert peak < 5_000_000
