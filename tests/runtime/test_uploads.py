"""A file may be given where a URL is wanted, and is checked before anything is sent."""

from __future__ import annotations

import asyncio
import base64
import email
import email.policy
import io
import json
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from runtime import compound, media, sources, steps, uploads
from runtime.checks import Violations
from runtime.credentials import Bearer, Keys
from runtime.errors import DecodeError, InvalidInput, StatusError, TimedOut
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.responses import Response
from runtime.retries import Retry
from runtime.transport import AsyncTransport, Transport
from runtime.uploads import Draft

WAV = b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(100)
LARGE = 300_000
TOKEN = "s3cret-t0ken"  # noqa: S105


# The check.


def checked(value: Any, **limits: Any) -> sources.File:
    found = Violations()
    made = uploads.file(value, found, "input.voice", **limits)
    assert not found, list(found)
    assert isinstance(made, sources.File)
    return made


def broken(value: Any, **limits: Any) -> str:
    found = Violations()
    assert uploads.file(value, found, "input.voice", **limits) is not None
    (violation,) = found
    assert violation.at == "input.voice"
    return violation.rule


@pytest.mark.parametrize(
    "url",
    ["https://example.com/a.wav", "http://example.com/a", "data:audio/wav;base64,UklG", "gs://b/k"],
)
def test_a_str_is_a_url(url: str) -> None:
    """A URL is sent as it is."""
    found = Violations()
    assert uploads.file(url, found, "input.voice") == url
    assert not found


@pytest.mark.parametrize(
    "text",
    ["me.wav", "/etc/passwd", "", "C:\\me.wav", "file:///etc/passwd", "~/a b.wav", "\ud800:"],
)
def test_a_str_is_never_a_path(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What users write must not read a disk; who means a path learns how to say so."""
    (tmp_path / "me.wav").write_bytes(WAV)
    monkeypatch.chdir(tmp_path)
    assert "is not a URL" in (rule := broken(text))
    assert "pathlib.Path(" in rule


def test_the_message_shows_the_path_that_was_meant() -> None:
    """The way out can be copied."""
    assert broken("me.wav").endswith("for a file give pathlib.Path('me.wav')")


def test_limits_hold_for_urls() -> None:
    """A limit of the spec on the text of a URL is not one on a file."""
    assert broken("https://example.com/", max_length=5) == "is longer than 5 characters"
    assert checked(WAV, max_length=5).size == len(WAV)


def test_none_is_missing() -> None:
    """None is no file."""
    found = Violations()
    uploads.file(None, found, "input.voice")
    assert str(next(iter(found))) == "input.voice: is required"


def test_kinds_of_files(tmp_path: Path) -> None:
    """A path in whatever form, anything like bytes, and anything open for reading."""
    path = tmp_path / "me.wav"
    path.write_bytes(WAV)

    class BytesPath:
        def __fspath__(self) -> bytes:
            return os.fsencode(path)

    (entry,) = os.scandir(tmp_path)
    values = [path, BytesPath(), entry, WAV, bytearray(WAV), memoryview(WAV), io.BytesIO(WAV)]
    for value in values:
        assert checked(value).size == len(WAV)
    with path.open("rb") as opened, path.open("rb", buffering=0) as raw:
        assert checked(opened).size == len(WAV)
        assert checked(raw).size == len(WAV)
        opened.seek(40)
        assert checked(opened).size == len(WAV) - 40
        assert opened.tell() == 40


def test_what_can_change_is_copied() -> None:
    """What was checked is what is sent."""
    buffer = bytearray(WAV)
    made = checked(buffer)
    buffer.clear()
    assert made.source == WAV


def test_a_path_is_not_opened_by_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Building a request reads nothing."""
    path = tmp_path / "me.wav"
    path.write_bytes(WAV)
    opened: list[object] = []
    monkeypatch.setattr(Path, "open", lambda *args, **_: opened.append(args))
    checked(path)
    assert not opened


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _sparse(folder: Path, size: int) -> Path:
    path = folder / "huge.wav"
    with path.open("wb") as file:
        file.truncate(size)
    return path


def _empty(folder: Path) -> Path:
    (folder / "empty").touch()
    return folder / "empty"


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (lambda folder: folder / "none.wav", "cannot be read: no such file or directory"),
        (lambda folder: folder, "is a directory, not a file"),
        (_fifo, "is not a regular file: open it, and pass the open file"),
        (
            lambda folder: Path("/dev/null"),
            "is not a regular file: open it, and pass the open file",
        ),
        (_empty, "is empty"),
        (lambda folder: Path("a\0b"), "cannot be read: null character in path"),
        (lambda folder: Path("x" * 5000), "cannot be read: file name too long"),
    ],
)
def test_what_is_wrong_with_a_path(make: Callable[[Path], Path], rule: str, tmp_path: Path) -> None:
    """Whatever is wrong with a path is known before anything is sent."""
    assert broken(make(tmp_path)) == rule


def test_a_path_may_not_be_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of somebody else is one more thing that is wrong."""
    path = tmp_path / "me.wav"
    path.write_bytes(WAV)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert broken(path) == "cannot be read: permission denied"


def test_a_file_may_have_100_mb(tmp_path: Path) -> None:
    """One byte more is refused, and the way out named."""
    assert checked(_sparse(tmp_path, 100 * 1024 * 1024)).size == 104_857_600
    rule = broken(_sparse(tmp_path, 100 * 1024 * 1024 + 1))
    assert rule == "is larger than 100 MB, which is all that the API takes: give a URL"


def test_bytes_of_any_size_make_a_short_message() -> None:
    """A message does not write out a hundred megabytes before it is cut."""
    found = Violations()
    uploads.file(bytes(100 * 1024 * 1024 + 1), found, "input.voice")
    (violation,) = found
    assert len(str(violation.value)) < 1000
    assert broken(b"") == "is empty"


class Async:
    async def read(self, size: int = -1) -> bytes:
        return WAV


def _closed() -> io.BytesIO:
    file = io.BytesIO(WAV)
    file.close()
    return file


def _at_end() -> io.BytesIO:
    file = io.BytesIO(WAV)
    file.seek(0, os.SEEK_END)
    return file


class Angry:
    def read(self, size: int = -1) -> bytes:
        raise AssertionError(size)

    def readable(self) -> bool:
        message = "Not today"
        raise OSError(message)


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (_closed, "is closed"),
        (_at_end, "has nothing left to read: its position is at the end"),
        (lambda: io.StringIO("a"), "is open as text: open it as binary, with the mode 'rb'"),
        (Async, "is an async file: pass the synchronous file inside it, or its bytes"),
        (Angry, "cannot be read: not today"),
    ],
)
def test_what_is_wrong_with_an_open_file(make: Callable[[], Any], rule: str) -> None:
    """Whatever can be told without reading is told."""
    assert broken(make()) == rule


def test_modes_of_an_open_file(tmp_path: Path) -> None:
    """A file that is open as text, or for writing only, is none that can be sent."""
    path = tmp_path / "me.wav"
    with path.open("wb") as file:
        assert broken(file) == "is not open for reading"
    with path.open("w") as file, path.open() as text:
        assert "is open as text" in broken(file)
        assert "is open as text" in broken(text)


@pytest.mark.parametrize("value", [1, True, ["me.wav"], {"path": "a"}, object()])
def test_what_is_no_file(value: object) -> None:
    """The message says what is one."""
    assert broken(value).startswith("is not a file: give a URL, a pathlib.Path, bytes, or")


# Names and types.


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("/home/me/voice.wav", "voice.wav"),
        ("C:\\Users\\me\\voice.wav", "voice.wav"),
        ("../../etc/voice.wav", "voice.wav"),
        ('a"; name="evil\r\nX: y.wav', 'a"; name="evilX: y.wav'),
        ("a\u202egnp.wav", "agnp.wav"),
        ("a\udcff.wav", "a.wav"),
        ("<stdin>", "file.wav"),
        ("", "file.wav"),
        ("..", "file.wav"),
        ("/", "file.wav"),
        (".wav", "wav"),
        ("x" * 300 + ".wav", "x" * 251 + ".wav"),
        ("ä" * 300 + ".wav", "ä" * 125 + ".wav"),
        ("x." + "y" * 300, "x." + "y" * 253),
    ],
)
def test_only_a_clean_last_segment_is_sent(name: str, sent: str) -> None:
    """Where a file lies is nobody's business, and no name can break a header."""
    named, kind = media.named(name, WAV)
    assert named == sent
    assert len(named.encode()) <= 255
    assert kind == "audio/x-wav"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (WAV, "audio/x-wav"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90\x00", "audio/mpeg"),
        (b"\xff\xf3\x90\x00", "audio/mpeg"),
        (b"\xff\xfeh\x00", "application/octet-stream"),  # UTF-16 begins like MPEG layer 1
        (b"OggS", "audio/ogg"),
        (b"fLaC", "audio/flac"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\n\n\n\nWEBP", "image/webp"),
        (b"GIF89a", "image/gif"),
        (b"%PDF-1.7", "application/pdf"),
        (b"PK\x03\x04", "application/zip"),
        (b"", "application/octet-stream"),
        (b"hello", "application/octet-stream"),
    ],
)
def test_the_first_bytes_tell_the_type(head: bytes, kind: str) -> None:
    """A model may refuse what has no type."""
    assert media.named("", head)[1] == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mp3", "audio/mpeg"),
        ("a.PNG", "image/png"),
        ("a.npz", "audio/x-wav"),
        ("a.wav.gz", "audio/x-wav"),
        ("data:text/html,a.zzz", "audio/x-wav"),
    ],
)
def test_the_name_tells_the_type_first(name: str, kind: str) -> None:
    """The first bytes are asked where the extension says nothing of what is inside."""
    assert media.named(name, WAV)[1] == kind


# The body.


def test_a_body_without_files_is_bytes() -> None:
    """A request without files is like any other."""
    assert uploads.json_body({"a": ["ä", None, 1.5]}) == '{"a":["ä",null,1.5]}'.encode()


def test_a_body_with_files_is_drafted() -> None:
    """Files stand anywhere in it."""
    one, two = checked(WAV), checked(b"x")
    value = {"input": {"list": [one, "https://a"], "deep": {"er": two}}}
    draft = uploads.json_body(value)
    assert isinstance(draft, Draft)
    assert draft.files == (one, two)
    assert draft.value is value


def test_a_body_is_json_and_files() -> None:
    """Anything else is a mistake of ours."""
    with pytest.raises(TypeError, match="object is not JSON"):
        uploads.json_body({"a": object()})


# What is sent.


@dataclass
class Upload:
    filename: str
    content_type: str
    size: int
    content: bytes
    authorization: str


@dataclass
class Api:
    """A loopback API: keeps what was sent to it."""

    url: str = ""
    uploads: list[Upload] = field(default_factory=list[Upload])
    bodies: list[Any] = field(default_factory=list[Any])
    paths: list[str] = field(default_factory=list[str])
    answers: list[tuple[int, bytes]] = field(default_factory=list[tuple[int, bytes]])
    keeps: bool = True
    stalls: float = 0

    def answer(self, path: str) -> tuple[int, bytes]:
        if self.answers:
            return self.answers.pop(0)
        count = len(self.uploads)
        return 201, json.dumps({"urls": {"get": f"https://files.example/{count}"}}).encode()


@pytest.fixture
def api() -> Iterator[Api]:
    state = Api()

    class Handler(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True  # or each body waits 40 ms for its headers
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            state.paths.append(self.path)
            if self.path.endswith("/files"):
                self.receive(length)
                status, body = state.answer(self.path)
            else:
                state.bodies.append(json.loads(self.rfile.read(length)))
                status, body = 201, b"{}"
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def receive(self, length: int) -> None:
            """Read the multipart in pieces; keep all of it only if it is to be kept."""
            content = b""
            left = length
            while left:
                piece = self.rfile.read(min(left, 65_536))
                if not piece:
                    return
                left -= len(piece)
                if state.keeps or not content:
                    content += piece
                if state.stalls:
                    time.sleep(state.stalls)
            kind = self.headers["content-type"].encode()
            whole = b"Content-Type: " + kind + b"\r\n\r\n" + content
            (part,) = email.message_from_bytes(whole, policy=email.policy.HTTP).iter_parts()  # type: ignore[attr-defined]
            assert part.get_param("name", header="content-disposition") == "content"
            state.uploads.append(
                Upload(
                    part.get_filename(),
                    part.get_content_type(),
                    length,
                    part.get_payload(decode=True),
                    self.headers["authorization"],
                )
            )

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            pass  # a client that leaves is no error of the server

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


Call = Callable[..., Response]


def request_with(*values: Any, **more: Any) -> Request:
    found = Violations()
    files = [uploads.file(each, found, f"input.files[{i}]") for i, each in enumerate(values)]
    found.raise_if_any("create")
    return Request(
        method="POST",
        path="/predictions",
        content=uploads.json_body({"input": {"files": files}}),
        content_type="application/json",
        security=(("token",),),
        **more,
    )


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, api: Api) -> Call:
    """Send a request by either transport."""
    settings = Settings(
        api.url, 10, Retry(first=0, attempts=3), keys=Keys({"token": Bearer(TOKEN)}, {})
    )

    def call_sync(outgoing: Request, deadline: float = steps.NEVER) -> Response:
        transport = Transport(settings)
        try:
            return transport.run(steps.send(outgoing, deadline=deadline))
        finally:
            transport.close()

    async def call_async(outgoing: Request, deadline: float = steps.NEVER) -> Response:
        transport = AsyncTransport(settings)
        try:
            return await transport.run(steps.send(outgoing, deadline=deadline))
        finally:
            await transport.aclose()

    if request.param == "sync":
        return call_sync
    return lambda *args, **options: asyncio.run(call_async(*args, **options))


def sent_files(api: Api) -> list[str]:
    (body,) = api.bodies
    return list(body["input"]["files"])


def test_a_small_file_becomes_a_data_url(api: Api, call: Call) -> None:
    """It needs no request of its own."""
    call(request_with(WAV))
    (url,) = sent_files(api)
    assert url == "data:audio/x-wav;base64," + base64.b64encode(WAV).decode()
    assert not api.uploads


def test_the_limit_is_on_the_whole_data_url(api: Api, call: Call) -> None:
    """256,000 characters, the head included, are small."""
    head = len("data:application/octet-stream;base64,")
    most = (256_000 - head) // 4 * 3
    call(request_with(b"x" * most, b"x" * (most + 1)))
    small, large = sent_files(api)
    assert 256_000 - 4 < len(small) <= 256_000
    assert large == "https://files.example/1"


def test_a_larger_file_is_uploaded(api: Api, call: Call, tmp_path: Path) -> None:
    """It goes to the same API, with the same credential, and its URL takes its place."""
    path = tmp_path / 'vo"ice é.wav'
    path.write_bytes(WAV + bytes(LARGE))
    call(request_with(path, "https://example.com/b.wav"))
    assert sent_files(api) == ["https://files.example/1", "https://example.com/b.wav"]
    (upload,) = api.uploads
    assert upload.content == WAV + bytes(LARGE)
    assert upload.content_type == "audio/x-wav"
    assert upload.authorization == f"Bearer {TOKEN}"
    assert str(tmp_path) not in upload.filename


def test_a_file_goes_where_its_request_goes(api: Api, call: Call) -> None:
    """An operation may have a server of its own."""
    call(request_with(bytes(LARGE), server="/other"))
    assert api.paths == ["/other/files", "/other/predictions"]


class Stream:
    """Can be read once, in pieces of its own size."""

    name = 7

    def __init__(self, content: bytes) -> None:
        self.inner = io.BytesIO(content)
        self.largest = 0

    def read(self, size: int = -1) -> bytes:
        self.largest = max(self.largest, size)
        return self.inner.read(min(size, 1000) if size > 0 else size)


@pytest.mark.parametrize("size", [100, LARGE])
@pytest.mark.parametrize("kind", ["path", "bytes", "file", "stream", "pipe"])
def test_every_kind_arrives(kind: str, size: int, api: Api, call: Call, tmp_path: Path) -> None:
    """What arrives is what was given, small or large."""
    content = os.urandom(size)
    path = tmp_path / "a.bin"
    path.write_bytes(content)
    if kind == "pipe":
        with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
            call(request_with(process.stdout))
    elif kind == "file":
        with path.open("rb") as opened:
            call(request_with(opened))
            assert not opened.closed
    else:
        value = {"path": path, "bytes": content, "stream": Stream(content)}[kind]
        call(request_with(value))
    (url,) = sent_files(api)
    received = api.uploads[0].content if api.uploads else media.decoded(url)
    assert received == content
    assert bool(api.uploads) == (size == LARGE)


@pytest.mark.parametrize("size", [100, LARGE])
def test_a_handle_is_read_from_where_it_stands(size: int, api: Api, call: Call) -> None:
    """What is before was read by somebody else. The handle is left as it was."""
    content = os.urandom(size + 50)
    handle = io.BytesIO(content)
    handle.seek(50)
    call(request_with(handle))
    (url,) = sent_files(api)
    assert (api.uploads[0].content if api.uploads else media.decoded(url)) == content[50:]
    assert handle.tell() == 50
    assert not handle.closed


def test_the_same_file_is_sent_once(api: Api, call: Call, tmp_path: Path) -> None:
    """A path, an open file, or bytes that are given twice."""
    path = tmp_path / "a.bin"
    path.write_bytes(os.urandom(LARGE))
    content = bytes(LARGE)
    stream = Stream(os.urandom(LARGE))
    call(request_with(path, stream, content, path, stream, content))
    urls = sent_files(api)
    assert len(api.uploads) == 3
    assert urls[:3] == urls[3:]
    assert len(set(urls)) == 3


def test_an_upload_is_tried_again(api: Api, call: Call) -> None:
    """Uploading twice bills nothing; the second try sends all of it again."""
    api.answers = [(503, b""), (429, b'{"retry_after": 0}')]
    content = os.urandom(LARGE)
    call(request_with(Stream(content)))
    assert [upload.content for upload in api.uploads] == [content] * 3
    assert sent_files(api) == ["https://files.example/3"]


def test_a_refused_upload_is_its_status(api: Api, call: Call) -> None:
    """The prediction is not created; one that is too large for the server is to be a URL."""
    api.answers = [(413, b'{"detail":"too big"}')]
    with pytest.raises(StatusError, match="too big") as caught:
        call(request_with(bytes(LARGE)))
    assert caught.value.status_code == 413
    assert caught.value.__notes__ == ["For a file of this size, give a URL."]
    assert not api.bodies


@pytest.mark.parametrize("body", [b"{}", b'{"urls":{}}', b'{"urls":{"get":null}}', b"", b"[]"])
def test_an_answer_without_a_url_is_kept(body: bytes, api: Api, call: Call) -> None:
    """The prediction is not created with half of its files."""
    api.answers = [(201, body)]
    with pytest.raises(DecodeError) as caught:
        call(request_with(bytes(LARGE)))
    assert caught.value.body == body
    assert not api.bodies


# What goes wrong between the check and the sending.


class Endless:
    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return bytes(size)


class Text:
    def read(self, size: int = -1) -> str:
        return "text"


class Failing:
    def read(self, size: int = -1) -> bytes:
        message = "Line dropped"
        raise OSError(message)


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (Endless, "is larger than 100 MB"),
        (Text, "is open as text"),
        (Failing, "cannot be read: line dropped"),
        (lambda: Stream(b""), "has nothing left to read"),
    ],
)
def test_what_only_reading_tells(make: Callable[[], Any], rule: str, api: Api, call: Call) -> None:
    """All of it is found before the first file is sent."""
    with pytest.raises(InvalidInput) as caught:
        call(request_with(bytes(LARGE), make(), Failing()))
    first, second = caught.value.violations
    assert (first.at, second.at) == ("input.files[1]", "input.files[2]")
    assert rule in first.rule
    assert caught.value.operation == "POST /predictions"
    assert not api.uploads
    assert not api.bodies


def test_a_file_of_unknown_size_is_not_read_for_ever(api: Api, call: Call) -> None:
    """The limit ends the copy."""
    endless = Endless()
    with pytest.raises(InvalidInput):
        call(request_with(endless))
    assert endless.given <= 100 * 1024 * 1024 + 65_536


@pytest.mark.parametrize("size", [100, LARGE])
@pytest.mark.parametrize("change", ["grown", "shrunk", "gone", "closed"])
def test_a_file_that_changes_is_not_sent(
    change: str, size: int, api: Api, call: Call, tmp_path: Path
) -> None:
    """What was checked is what is sent, or nothing is."""
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(size))
    handle = io.BytesIO(bytes(size))
    request = request_with(handle if change == "closed" else path)
    if change == "gone":
        path.unlink()
    elif change == "closed":
        handle.close()
    else:
        path.write_bytes(bytes(size + 1 if change == "grown" else size - 1))
    with pytest.raises(InvalidInput, match=r"has changed since|cannot be read"):
        call(request)
    assert not api.uploads
    assert not api.bodies


def test_a_file_that_changes_while_it_is_sent(api: Api, call: Call, tmp_path: Path) -> None:
    """No half of one and half of another version goes out as if it were a file."""
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(5_000_000))
    request = request_with(path)

    def truncate(*_: object) -> None:
        os.truncate(path, 100_000)

    read = sources.Reader.read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sources.Reader, "read", lambda self, count: (truncate(), read(self, count))[1]
        )
        with pytest.raises(InvalidInput, match="has changed since the call began"):
            call(request)
    assert not api.bodies


@pytest.mark.slow
def test_an_upload_ends_with_the_deadline(api: Api, call: Call) -> None:
    """A slow line does not hold a call beyond the time that it was given."""
    api.stalls = 0.02  # a hundred megabytes would take half a minute
    began = time.monotonic()
    with pytest.raises(TimedOut):
        call(request_with(bytes(100 * 1024 * 1024)), deadline=began + 0.5)
    assert time.monotonic() - began < 5
    assert not api.bodies


def test_a_large_file_is_streamed(api: Api, call: Call, tmp_path: Path) -> None:
    """50 MB need no 50 MB of memory."""
    api.keeps = False
    reads: list[int] = []
    read = sources.Reader.read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sources.Reader, "read", lambda self, count: (reads.append(count), read(self, count))[1]
        )
        call(request_with(_sparse(tmp_path, 50_000_000)))
    assert api.uploads[0].size > 50_000_000
    assert max(reads) <= 65_536
    assert len(reads) > 700


@pytest.mark.parametrize("answers", [[], [(413, b"")], [(201, b"{}")]])
def test_everything_is_closed(
    answers: list[tuple[int, bytes]], api: Api, call: Call, tmp_path: Path
) -> None:
    """Neither a copy nor a path stays open, however a call ends."""
    api.answers = answers
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(LARGE))
    request = request_with(path, Stream(bytes(LARGE + 1)))
    opened: list[Any] = []
    keep = sources.OpenFiles.keep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sources.OpenFiles, "keep", lambda self, file: (opened.append(file), keep(self, file))[1]
        )
        if answers:
            with pytest.raises((StatusError, DecodeError)):
                call(request)
        else:
            call(request)
    assert opened
    assert all(file.closed for file in opened)


@pytest.mark.slow
def test_few_files_are_open_at_once(api: Api, call: Call, tmp_path: Path) -> None:
    """A long list of paths does not need as many open files."""
    paths = [tmp_path / str(number) for number in range(20)]
    for number, path in enumerate(paths):
        path.write_bytes(os.urandom(LARGE if number % 2 else 100))
    opened: list[Any] = []
    most = 0

    def kept(files: sources.OpenFiles, file: Any) -> Any:
        nonlocal most
        opened.append(file)
        most = max(most, sum(not each.closed for each in opened))
        return keep(files, file)

    keep = sources.OpenFiles.keep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources.OpenFiles, "keep", kept)
        call(request_with(*paths))
    assert len(api.uploads) == 10
    assert most == 1


def test_a_small_file_is_read_as_it_was_measured() -> None:
    """One that changes in between is not sent."""
    content = sources.Content(file=checked(WAV), name="a", kind="b", size=len(WAV) + 1)
    with pytest.raises(sources.Unusable, match="has changed"):
        content.read(sources.OpenFiles())


def test_a_canceled_call_closes_what_its_thread_still_opens(api: Api) -> None:
    """A thread cannot be stopped: what it opens afterwards is closed at once."""
    reading, may_go_on = threading.Event(), threading.Event()
    opened: list[Any] = []

    class Slow:
        def __init__(self) -> None:
            self.left = 3

        def read(self, size: int = -1) -> bytes:
            reading.set()
            assert may_go_on.wait(10)
            self.left -= 1
            return bytes(size) if self.left else b""

    async def cancel() -> None:
        transport = AsyncTransport(Settings(api.url, 5, keys=Keys({"token": Bearer(TOKEN)}, {})))
        task = asyncio.create_task(transport.run(steps.send(request_with(Slow()))))
        assert await asyncio.to_thread(reading.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        may_go_on.set()
        await transport.aclose()

    keep = sources.OpenFiles.keep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sources.OpenFiles, "keep", lambda self, file: (opened.append(file), keep(self, file))[1]
        )
        asyncio.run(cancel())
    assert opened
    assert all(file.closed for file in opened)
    assert not api.bodies


def test_what_is_opened_too_late_is_closed() -> None:
    """A file that comes when all are closed is closed too."""
    files = sources.OpenFiles()
    with files:
        pass
    assert files.keep(io.BytesIO()).closed


def test_a_file_may_be_one_of_several_forms() -> None:
    """Files can stand in lists and among alternatives."""
    found = Violations()
    value = compound.one_of(
        [WAV, "https://a"],
        found,
        "input.files",
        (uploads.file, lambda v, f, a: compound.array(v, f, a, uploads.file, unique_items=True)),
    )
    assert not found
    assert isinstance(value[0], sources.File)
    assert value[1] == "https://a"
