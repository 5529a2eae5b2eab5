"""An output file is a URL that can be read and saved: whole, safely, and without a credential."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import copy
import gc
import gzip
import json
import logging
import os
import pickle
import re
import ssl
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme
from runtime import files, responses, targets
from runtime.credentials import Bearer, Keys
from runtime.decode import Mismatch
from runtime.downloads import UnsafeURL
from runtime.errors import (
    CallError,
    ClientUnusable,
    ConnectionFailed,
    InvalidInput,
    NotFound,
    PermissionDenied,
    RateLimited,
    ServerError,
    StatusError,
    TransportError,
)
from runtime.files import FileURL
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.responses import Headers, Response
from runtime.retries import Retry
from runtime.transport import AsyncTransport, Transport

CONTENT = os.urandom(500_000)
OTHER = os.urandom(500_000)
ETAG = '"v1"'
PAST = "Wed, 21 Oct 2015 07:28:00 GMT"

# The value.


def test_it_is_a_str() -> None:
    """It can be stored, compared and sent on like any other."""
    url = FileURL("https://example.com/a.wav")
    assert url == "https://example.com/a.wav"
    assert hash(url) == hash("https://example.com/a.wav")
    assert json.dumps({"a": url}) == '{"a": "https://example.com/a.wav"}'
    assert f"{url}" == str(url) == "https://example.com/a.wav"
    assert type(str(url)) is str
    assert {url: 1}["https://example.com/a.wav"] == 1


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda url: pickle.loads(pickle.dumps(url))],  # noqa: S301
)
def test_it_can_be_copied(again: Callable[[FileURL], FileURL]) -> None:
    """A copy can be read too."""
    url = again(FileURL("https://example.com/a.wav"))
    assert url == "https://example.com/a.wav"
    assert isinstance(url, FileURL)


def test_its_repr_is_short_and_harmless() -> None:
    """A data URL does not fill a terminal, and none drives it."""
    assert repr(FileURL("https://a/b")) == "FileURL('https://a/b')"
    long = FileURL("data:audio/wav;base64," + "A" * 10_000)
    assert len(repr(long)) < 250
    assert len(str(long)) > 10_000
    assert "\x1b" not in repr(FileURL("https://a/\x1b[31m"))


def test_it_is_decoded_from_a_string() -> None:
    """Nothing else is a URL; what kind of URL it is matters when it is read."""
    assert isinstance(files.file_url("https://a", ""), FileURL)
    with pytest.raises(Mismatch):
        files.file_url({"url": "https://a"}, "/output")


@pytest.mark.parametrize(
    ("url", "suffix"),
    [
        ("https://replicate.delivery/pbxt/abc/out-0.png", ".png"),
        ("https://a/b.WAV?signature=x.mp3#y.mp3", ".WAV"),
        ("https://a/b.tar.gz", ".gz"),
        ("https://a/b%2Ejpg", ".jpg"),
        ("https://a/b%20c.m4a", ".m4a"),
        ("https://a/%C3%A9.wav", ".wav"),
        ("https://a/b.c/", ""),
        ("https://a/b", ""),
        ("https://a/.wav", ""),
        ("https://a/b.", ""),
        ("https://a/..", ""),
        ("https://a/...", ""),
        ("https://example.com", ""),
        ("https://example.com?a.wav", ""),
        ("https://a/b%252Ewav", ""),
        ("https://a/b./wav", ""),
        ("https://a/b.%2Fetc%2Fpasswd", ""),
        ("https://a/b.wav%2F..%2F..%2Fc", ""),
        ("https://a/..%5C..%5Cb.exe", ".exe"),
        ("https://a/b.wav%00", ".wav"),
        ("https://a/b.wa%0Av", ".wav"),
        ("https://a/b.%FF", ""),
        ("https://a/b.a b", ""),
        ("https://a/b.wav:stream", ""),
        ("https://a/b." + "x" * 21, ""),
        ("https://a/" + "b" * 5000 + ".wav", ".wav"),
        ("data:audio/x-wav;base64,AAAA", ".wav"),
        ("data:image/png,a.jpg", ".png"),
        ("data:,a", ""),
        ("", ""),
    ],
)
def test_its_suffix_is_safe_in_a_file_name(url: str, suffix: str) -> None:
    """It is what stands at the end of the name in the path, and nothing else of the URL."""
    assert FileURL(url).suffix == suffix


# A server that can do wrong.


@dataclass
class Answer:
    """One answer: what is sent of `content`, and how."""

    content: bytes = CONTENT
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    etag: str = ETAG
    cut: int | None = None
    ranges: bool = True
    ignores_condition: bool = False
    length: bool = True
    before: Callable[[], object] | None = None


@dataclass
class Host:
    """A loopback host of files, behind https."""

    url: str = ""
    answers: list[Answer] = field(default_factory=list[Answer])
    seen: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    paths: list[str] = field(default_factory=list[str])

    def next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class Handler(BaseHTTPRequestHandler):
    disable_nagle_algorithm = True  # or each body waits 40 ms for its headers
    protocol_version = "HTTP/1.1"
    host: Host

    def do_GET(self) -> None:
        self.host.seen.append({name.lower(): value for name, value in self.headers.items()})
        self.host.paths.append(self.path)
        answer = self.host.next()
        if answer.before is not None:
            answer.before()
        status, start = answer.status, 0
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("range", ""))
        condition = self.headers.get("if-range", "")
        is_same = answer.ignores_condition or condition in {answer.etag, PAST}
        if status == 200 and asked and answer.ranges and is_same:
            status, start = 206, int(asked[1])
        content = answer.content[start:]
        self.send_response(status)
        if answer.length:
            self.send_header("content-length", str(len(content)))
        if answer.etag:
            self.send_header("etag", answer.etag)
        if status == 206 and "content-range" not in answer.headers:
            size = len(answer.content)
            self.send_header("content-range", f"bytes {start}-{size - 1}/{size}")
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if not answer.length:
            self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        self.send_body(content, answer)

    def send_body(self, content: bytes, answer: Answer) -> None:
        kept = content if answer.cut is None else content[: answer.cut]
        if answer.length:
            self.wfile.write(kept)
        else:
            for at in range(0, len(kept), 50_000):
                piece = kept[at : at + 50_000]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            if answer.cut is None:
                self.wfile.write(b"0\r\n\r\n")
        if answer.cut is not None:
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture(scope="module")
def identity(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


class Server(ThreadingHTTPServer):
    daemon_threads = True
    identity: ssl.SSLContext | None = None

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.identity is not None:
            request = self.identity.wrap_socket(request, server_side=True)
        try:
            super().finish_request(request, client_address)
        finally:
            request.close()

    def handle_error(self, *_: Any) -> None:
        pass  # a client that leaves is no error of the server


def serving(host: Host, identity: ssl.SSLContext | None) -> Iterator[Host]:
    server = Server(("127.0.0.1", 0), type("Own", (Handler,), {"host": host}))
    server.identity = identity
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    scheme = "https" if identity else "http"
    host.url = f"{scheme}://127.0.0.1:{server.server_port}/out/a.wav"
    yield host
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def host(identity: ssl.SSLContext) -> Iterator[Host]:
    yield from serving(Host(), identity)


@pytest.fixture
def another(identity: ssl.SSLContext) -> Iterator[Host]:
    yield from serving(Host(), identity)


@pytest.fixture
def plain_host() -> Iterator[Host]:
    yield from serving(Host(), None)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Do not wait; note how long it would have been."""
    noted: list[float] = []

    async def arest(_: AsyncTransport, seconds: float) -> None:
        noted.append(seconds)

    monkeypatch.setattr(Transport, "rest", lambda _, seconds: noted.append(seconds))
    monkeypatch.setattr(AsyncTransport, "rest", arest)
    return noted


Get = Callable[..., bytes]
ways = pytest.mark.parametrize("way", ["read", "save", "aread", "asave"])


@pytest.fixture(params=["read", "save", "aread", "asave"])
def get(
    request: pytest.FixtureRequest,
    trust: ssl.SSLContext,
    tmp_path: Path,
    pauses: list[float],
) -> Get:
    """Get a file by each of the four methods; saving leaves nothing else behind."""
    path = tmp_path / "saved" / "out.wav"
    path.parent.mkdir()

    def get_sync(url: str, **options: Any) -> bytes:
        with httpx2.Client(verify=trust, **options) as client:
            if request.param == "read":
                return FileURL(url).read(http_client=client)
            assert FileURL(url).save(path, http_client=client) == path
            return path.read_bytes()

    async def get_async(url: str, **options: Any) -> bytes:
        async with httpx2.AsyncClient(verify=trust, **options) as client:
            if request.param == "aread":
                return await FileURL(url).aread(http_client=client)
            assert await FileURL(url).asave(path, http_client=client) == path
            return path.read_bytes()

    def checked(url: str, **options: Any) -> bytes:
        path.unlink(missing_ok=True)
        try:
            if request.param.startswith("a"):
                return asyncio.run(get_async(url, **options))
            return get_sync(url, **options)
        finally:
            assert set(path.parent.iterdir()) <= {path}

    return checked


# What is fetched.


def test_a_file_is_fetched(host: Host, get: Get) -> None:
    """All of it, as it is."""
    host.answers = [Answer()]
    assert get(host.url) == CONTENT
    assert host.seen[0]["accept-encoding"] == "identity"
    assert "range" not in host.seen[0]


def test_a_client_of_our_own_is_closed(
    host: Host, trust: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an http_client there is nothing left open."""
    made: list[Any] = []

    def make() -> httpx2.Client:
        made.append(httpx2.Client(verify=trust))
        return made[-1]

    def make_async() -> httpx2.AsyncClient:
        made.append(httpx2.AsyncClient(verify=trust))
        return made[-1]

    monkeypatch.setattr("runtime.exchange.make_client", make)
    monkeypatch.setattr("runtime.exchange.make_async_client", make_async)
    host.answers = [Answer()]
    assert FileURL(host.url).read() == CONTENT
    assert asyncio.run(FileURL(host.url).aread()) == CONTENT
    assert [client.is_closed for client in made] == [True, True]


@pytest.mark.parametrize("content", [b"", b"x"])
def test_a_file_may_be_empty_or_tiny(content: bytes, host: Host, get: Get) -> None:
    """An empty file is a file."""
    host.answers = [Answer(content)]
    assert get(host.url) == content


def test_a_file_of_unknown_size(host: Host, get: Get) -> None:
    """Its end is where the server says it is."""
    host.answers = [Answer(length=False)]
    assert get(host.url) == CONTENT


def test_an_encoded_file_is_decoded(host: Host, get: Get) -> None:
    """A server may encode although it was asked not to: then the length is another one."""
    host.answers = [Answer(gzip.compress(OTHER), headers={"content-encoding": "gzip"})]
    assert get(host.url) == OTHER


# What is not fetched.


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/a",
        "http://localhost/a",
        "file:///etc/passwd",
        "ftp://example.com/a",
        "//example.com/a",
        "/etc/passwd",
        "https:/example.com",
        " https://example.com",
        "ht\ntps://example.com",
        "",
    ],
)
def test_only_https_is_fetched(url: str, get: Get) -> None:
    """Who makes the output does not decide what this machine reads."""
    with pytest.raises(UnsafeURL) as caught:
        get(url)
    assert caught.value.url == url
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("url", ["https://", "https://exa mple.com/\n", "https://[::1/a"])
def test_a_broken_url_is_an_error_of_ours(url: str, get: Get) -> None:
    """Nobody has to know the errors of httpx2."""
    with pytest.raises(CallError):
        get(url)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int, host: Host, another: Host, get: Get) -> None:
    """To another host, or to another path."""
    host.answers = [Answer(b"", status, {"location": another.url})]
    another.answers = [Answer(b"", status, {"location": "../b.wav?x=1"}), Answer()]
    assert get(host.url) == CONTENT
    assert another.paths == ["/out/a.wav", "/b.wav?x=1"]


def test_a_redirect_leaves_https_never(host: Host, plain_host: Host, get: Get) -> None:
    """Nor does one lead into a data URL, or to a file."""
    for location in [plain_host.url, "data:,abc", "file:///etc/passwd"]:
        host.answers = [Answer(b"", 302, {"location": location})]
        with pytest.raises(UnsafeURL) as caught:
            get(host.url)
        assert caught.value.url == location
        assert caught.value.__notes__ == ["Up to 5 redirects are followed, to https only."]
    assert not plain_host.seen


def test_redirects_in_circles_end(host: Host, get: Get) -> None:
    """Five are followed."""
    host.answers = [Answer(b"", 302, {"location": "/again"})]
    with pytest.raises(StatusError, match="302"):
        get(host.url)
    assert len(host.seen) == 6


def test_five_redirects_are_followed(host: Host, get: Get) -> None:
    """The sixth answer may be the file."""
    host.answers = [Answer(b"", 302, {"location": f"/{n}"}) for n in range(5)] + [Answer()]
    assert get(host.url) == CONTENT


def test_no_credential_goes_along(host: Host, another: Host, get: Get) -> None:
    """Whatever the client would add to its own requests: who hosts a file is anybody."""
    host.answers = [Answer(b"", 302, {"location": another.url, "set-cookie": "x=1"})]
    another.answers = [Answer(cut=1000), Answer()]
    options = {
        "auth": ("user", "s3cret"),
        "headers": {"authorization": "Bearer s3cret", "x-api-key": "s3cret", "cookie": "c=s3cret"},
        "cookies": {"session": "s3cret"},
        "params": {"token": "s3cret"},
        "base_url": "https://s3cret.example",
        "follow_redirects": True,
    }
    assert get(host.url, **options) == CONTENT
    for seen in host.seen + another.seen:
        assert "s3cret" not in str(seen)
        assert seen.keys() <= {
            "host",
            "user-agent",
            "accept",
            "accept-encoding",
            "range",
            "if-range",
            "connection",
        }
    assert {*host.paths, *another.paths} == {"/out/a.wav"}


# What is tried again.


def test_a_dropped_line_is_gone_on_with(host: Host, get: Get, pauses: list[float]) -> None:
    """The rest is asked for, of the same version."""
    host.answers = [Answer(cut=123_456), Answer(cut=100_000), Answer()]
    assert get(host.url) == CONTENT
    asked = [seen.get("range") for seen in host.seen]
    assert asked[0] is None
    assert asked[1] == "bytes=123456-"
    assert asked[2] == "bytes=223456-"
    assert [seen.get("if-range") for seen in host.seen] == [None, ETAG, ETAG]
    assert len(pauses) == 2


def test_a_date_may_stand_for_a_version(host: Host, get: Get) -> None:
    """It does if the file has not been changed in the very second."""
    dated = {"last-modified": PAST}
    host.answers = [Answer(etag="", headers=dated, cut=1000), Answer(etag="", headers=dated)]
    assert get(host.url) == CONTENT
    assert host.seen[1]["if-range"] == PAST


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"etag": 'W/"v1"'},
        {"etag": 'W/"v1"', "last-modified": PAST},
        {"etag": "v1"},
        {"etag": '"v\xe41"'},
        {"last-modified": "now"},
    ],
)
def test_what_names_no_version_is_begun_anew(
    headers: dict[str, str], host: Host, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A weak validator is none: the bytes may be others."""
    monkeypatch.setattr(Handler, "date_time_string", lambda *_: "now")
    host.answers = [
        Answer(etag="", headers=headers, cut=1000),
        Answer(etag="", headers=headers, ignores_condition=True),
    ]
    assert get(host.url) == CONTENT
    assert "range" not in host.seen[1]


@pytest.mark.parametrize(
    "second",
    [
        Answer(ranges=False),
        Answer(OTHER, etag='"v2"'),
        Answer(OTHER[:100], etag='"v2"'),
        Answer(OTHER, etag='"v2"', length=False),
    ],
)
def test_a_whole_file_replaces_what_came(second: Answer, host: Host, get: Get) -> None:
    """Nothing is doubled, and nothing of the old version stays."""
    host.answers = [Answer(cut=200_000), second]
    assert get(host.url) == second.content
    assert len(host.seen) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        Answer(OTHER, etag='"v2"', ignores_condition=True),
        Answer(OTHER, etag="", ignores_condition=True),
        Answer(headers={"content-range": "bytes 0-499999/500000"}),
        Answer(headers={"content-range": "bytes 200001-499999/500000"}),
        Answer(headers={"content-range": "bytes 200000-499999/500001"}),
        Answer(headers={"content-range": "bytes 200000-599999/500000"}),
        Answer(headers={"content-range": "nonsense"}),
        Answer(headers={"content-encoding": "gzip"}),
        Answer(b"", status=416),
    ],
)
def test_another_part_is_not_taken(wrong: Answer, host: Host, get: Get) -> None:
    """A part that does not fit is thrown away with what came; the next try asks for all."""
    host.answers = [Answer(cut=200_000), wrong, Answer(OTHER, etag='"v3"')]
    assert get(host.url) == OTHER
    assert ["range" in seen for seen in host.seen] == [False, True, False]


def test_a_part_may_come_in_parts(host: Host, get: Get) -> None:
    """A server may send less than it was asked for."""
    host.answers = [
        Answer(cut=200_000),
        Answer(CONTENT[:300_000], headers={"content-range": "bytes 200000-299999/500000"}),
        Answer(),
    ]
    assert get(host.url) == CONTENT
    assert host.seen[2]["range"] == "bytes=300000-"


def test_a_part_of_another_place_is_not_taken(host: Host, another: Host, get: Get) -> None:
    """An ETag says nothing of what is elsewhere."""
    host.answers = [
        Answer(b"", 302, {"location": another.url}),
        Answer(OTHER),
        Answer(OTHER),
    ]
    another.answers = [Answer(cut=200_000)]
    assert get(host.url) == OTHER


def test_a_signature_may_change(host: Host, another: Host, get: Get) -> None:
    """The redirect is asked for again: the one that was given may have expired."""
    host.answers = [Answer(b"", 302, {"location": f"{another.url}?s={n}"}) for n in range(2)]
    another.answers = [Answer(cut=200_000), Answer()]
    assert get(host.url) == CONTENT
    assert another.paths == ["/out/a.wav?s=0", "/out/a.wav?s=1"]
    assert another.seen[1]["range"] == "bytes=200000-"


def test_an_unasked_part_is_no_file(host: Host, get: Get) -> None:
    """The beginning could be missing."""
    host.answers = [Answer(status=206, headers={"content-range": "bytes 0-499999/500000"})]
    with pytest.raises(TransportError, match="another part"):
        get(host.url)
    assert len(host.seen) == 4


def test_it_is_not_tried_for_ever(host: Host, get: Get) -> None:
    """Four tries without coming further are enough."""
    host.answers = [Answer(cut=1000, ranges=False)]
    with pytest.raises(TransportError):
        get(host.url)
    assert len(host.seen) == 4


def test_who_comes_further_is_not_given_up(host: Host, get: Get) -> None:
    """A long download may lose its line more often than a short one."""
    host.answers = [Answer(cut=60_000)] * 8 + [Answer()]
    assert get(host.url) == CONTENT
    assert len(host.seen) == 9


def test_an_unknown_end_is_found_out(host: Host, get: Get) -> None:
    """A chunked body that is cut is not whole."""
    host.answers = [Answer(length=False, cut=100_000), Answer(length=False)]
    assert get(host.url) == CONTENT


def test_a_line_that_drops_at_the_end_has_done_its_work(
    trust: ssl.SSLContext, pauses: list[float]
) -> None:
    """All bytes are there: nothing is asked for again."""
    asked: list[httpx2.Request] = []

    class Dropping(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield CONTENT
            message = "reset"
            raise httpx2.ReadError(message)

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        length = {"content-length": str(len(CONTENT))}
        return httpx2.Response(200, headers=length, stream=Dropping())

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as client:
        assert FileURL("https://a/b").read(http_client=client) == CONTENT
    assert len(asked) == 1


def test_every_answer_is_closed(pauses: list[float]) -> None:
    """A redirect and an error too: connections go back to the client that was given."""
    opened: list[httpx2.SyncByteStream] = []

    class Body(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield b"x" * 100_000

        def close(self) -> None:
            opened.remove(self)

    def answer(request: httpx2.Request) -> httpx2.Response:
        opened.append(Body())
        status = 404 if request.url.path == "/c" else 302
        return httpx2.Response(status, headers={"location": "/c"}, stream=opened[-1])

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as client:
        with pytest.raises(NotFound) as caught:
            FileURL("https://a/b").read(http_client=client)
        assert not opened
    assert len(caught.value.body) == 65_536


@pytest.mark.parametrize("size", [len(CONTENT) - 1, len(CONTENT) + 1])
def test_the_length_is_checked(size: int, pauses: list[float]) -> None:
    """Not every version of HTTP does it by itself."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(
            200, headers={"content-length": str(size)}, stream=httpx2.ByteStream(CONTENT)
        )

    with (
        httpx2.Client(transport=httpx2.MockTransport(answer)) as client,
        pytest.raises(TransportError, match=f"500000 of {size} bytes came"),
    ):
        FileURL("https://a/b").read(http_client=client)


def test_a_server_that_is_busy_is_waited_for(host: Host, get: Get, pauses: list[float]) -> None:
    """As long as it asks for."""
    host.answers = [
        Answer(b"", 503, {"retry-after": "7"}),
        Answer(b"", 429, {"retry-after": "3"}),
        Answer(b"", 500),
        Answer(),
    ]
    assert get(host.url) == CONTENT
    assert 7 <= pauses[0] <= 8
    assert 3 <= pauses[1] <= 4
    assert len(pauses) == 3


def test_a_wait_that_is_too_long_is_not_waited(host: Host, get: Get, pauses: list[float]) -> None:
    """The error says when to go on."""
    host.answers = [Answer(b"", 429, {"retry-after": "600"})]
    with pytest.raises(RateLimited) as caught:
        get(host.url)
    assert caught.value.retry_after == 600
    assert not pauses


def test_a_server_that_fails_on_is_its_status(host: Host, get: Get) -> None:
    """The last answer stands."""
    host.answers = [Answer(b'{"detail": "broken"}', 502)]
    with pytest.raises(ServerError, match="broken"):
        get(host.url)
    assert len(host.seen) == 4


def test_a_deleted_file_says_why(host: Host, get: Get) -> None:
    """Who comes too late learns that he did."""
    host.answers = [Answer(b'{"detail": "Not found."}', 404)]
    with pytest.raises(NotFound, match=r"Not found\.") as caught:
        get(host.url)
    assert caught.value.__notes__ == ["The output of a prediction is deleted after an hour."]
    assert len(host.seen) == 1


def test_other_statuses_are_not_tried_again(host: Host, get: Get) -> None:
    """A refusal stays one. Its body is kept, as far as it is of use."""
    host.answers = [Answer(b"x" * 1_000_000, 403)]
    with pytest.raises(PermissionDenied) as caught:
        get(host.url)
    assert caught.value.body == b"x" * 65_536
    assert len(host.seen) == 1


def test_the_body_of_an_error_may_be_cut(host: Host, get: Get) -> None:
    """The status says what matters."""
    host.answers = [Answer(b"x" * 1000, 404, cut=10)]
    with pytest.raises(NotFound) as caught:
        get(host.url)
    assert caught.value.body == b"x" * 10


@pytest.mark.parametrize("status", [202, 204])
def test_an_answer_without_a_file_is_none(status: int, host: Host, get: Get) -> None:
    """Nothing is not an empty file."""
    host.answers = [Answer(b"", status)]
    with pytest.raises(TransportError, match=f"the response, {status}, has no file in it"):
        get(host.url)


def test_a_host_that_is_not_there(get: Get, pauses: list[float]) -> None:
    """Nobody listens."""
    with pytest.raises(TransportError):
        get("https://127.0.0.1:9/a")
    assert len(pauses) == 3


def test_a_retry_is_logged(host: Host, get: Get, caplog: pytest.LogCaptureFixture) -> None:
    """Who wonders why it takes so long can find out."""
    caplog.set_level(logging.INFO, logger="runtime.downloads")
    host.answers = [Answer(b"", 503), Answer()]
    get(host.url)
    (record,) = [each for each in caplog.records if each.name == "runtime.downloads"]
    assert "503; again in" in record.getMessage()


# Data URLs.


@pytest.mark.parametrize(
    ("url", "content"),
    [
        ("data:,hello%20world", b"hello world"),
        ("data:text/plain;charset=utf-8,%C3%A4", "ä".encode()),
        ("data:text/plain;charset=iso-8859-1,%E4", b"\xe4"),
        ("data:audio/wav;base64,UklGRg==", b"RIFF"),
        ("data:audio/wav;base64,UklGRg", b"RIFF"),
        ("data:;base64,Ukl%47Rg%3D%3D", b"RIFF"),
        ("data:;charset=x;base64,Ukl\nGRg==\n", b"RIFF"),
        ("DATA:;BASE64,UklGRg==", b"RIFF"),
        ("data:base64,abcd", b"abcd"),
        ("data:,a,b;base64,c", b"a,b;base64,c"),
        ("data:,a#b", b"a"),
        ("data:,", b""),
        ("data:;base64,", b""),
    ],
)
def test_a_data_url_is_its_content(url: str, content: bytes, get: Get) -> None:
    """RFC 2397."""
    assert get(url) == content


@pytest.mark.parametrize(
    "url", ["data:", "data:abc", "data:;base64", "data:;base64,a", "data:;base64,!!!!"]
)
def test_a_broken_data_url_says_so(url: str, get: Get) -> None:
    """It is shown cut, as it may be long."""
    with pytest.raises(InvalidInput, match=r"is not a (valid )?data URL"):
        get(url + "!" * 100_000 if url.endswith("!") else url)


def test_a_data_url_of_any_size(get: Get) -> None:
    """An output may come so."""
    assert get("data:;base64," + base64.b64encode(CONTENT).decode()) == CONTENT


# Saving.


@pytest.fixture(params=["sync", "async"])
def save(
    request: pytest.FixtureRequest, trust: ssl.SSLContext, pauses: list[float]
) -> Callable[[str, Any], Path]:
    def save_sync(url: str, path: Any) -> Path:
        with httpx2.Client(verify=trust) as client:
            return FileURL(url).save(path, http_client=client)

    async def save_async(url: str, path: Any) -> Path:
        async with httpx2.AsyncClient(verify=trust) as client:
            return await FileURL(url).asave(path, http_client=client)

    if request.param == "sync":
        return save_sync
    return lambda url, path: asyncio.run(save_async(url, path))


Save = Callable[[str, Any], Path]


def test_a_path_may_be_text(host: Host, save: Save, tmp_path: Path) -> None:
    """The path is given back as a Path, relative if it was."""
    host.answers = [Answer()]
    assert save(host.url, str(tmp_path / "a.wav")) == tmp_path / "a.wav"
    assert (tmp_path / "a.wav").read_bytes() == CONTENT


def test_the_old_file_stays_until_the_new_one_is_there(
    host: Host, save: Save, tmp_path: Path
) -> None:
    """It is replaced at once, or not at all."""
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    host.answers = [Answer(cut=1000, etag="")]
    with pytest.raises(TransportError):
        save(host.url, path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    host.answers = [Answer()]
    save(host.url, path)
    assert path.read_bytes() == CONTENT
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_permissions_of_any_new_file(
    mask: int, mode: int, save: Save, tmp_path: Path
) -> None:
    """The umask decides."""
    before = os.umask(mask)
    try:
        save("data:,a", tmp_path / "a")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


def test_a_replaced_file_keeps_its_permissions(save: Save, tmp_path: Path) -> None:
    """What was private stays private."""
    path = tmp_path / "a"
    path.touch(0o600)
    save("data:,a", path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_is_followed(save: Save, tmp_path: Path) -> None:
    """It is the file that is written, not the link to it."""
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "a")
    save("data:,a", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "a").read_bytes() == b"a"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("none/a.wav", FileNotFoundError),
        ("file/a.wav", NotADirectoryError),
        ("pipe", OSError),
        ("x" * 300, OSError),
        ("new/", IsADirectoryError),
    ],
)
def test_what_cannot_be_written_is_not_fetched(
    name: str, kind: type[OSError], host: Host, save: Save, tmp_path: Path
) -> None:
    """A folder, a missing folder, a device: said before anything is fetched."""
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    before = set(tmp_path.iterdir())
    host.answers = [Answer()]
    with pytest.raises(kind) as caught:
        save(host.url, f"{tmp_path}/{name}")
    assert ".part" not in str(caught.value)
    assert not host.seen
    assert set(tmp_path.iterdir()) == before


# Into a folder.

WAV = {"content-type": "audio/wav"}
LONG = "x" * 300


@pytest.mark.parametrize(
    ("path", "headers", "name"),
    [
        ("out/a.wav", {}, "a.wav"),
        ("out/a.wav?b=c.mp3", {"content-type": "audio/mpeg"}, "a.wav"),
        ("a%20b%C3%A9.wav", {}, "a bé.wav"),
        ("out", WAV, "out.wav"),
        ("out", {"content-type": "Image/WebP; a=b"}, "out.webp"),
        ("out", {"content-type": "application/octet-stream"}, "out"),
        ("out", {"content-type": "../../x"}, "out"),
        ("out", {}, "out"),
        ("", WAV, "file.wav"),
        ("", {}, "file"),
        ("a.wav", {"content-disposition": 'attachment; filename="b.mp3"'}, "b.mp3"),
        ("a", {"content-disposition": "attachment; filename*=UTF-8''%C3%A9.mp3"}, "é.mp3"),
        ("a", {"content-disposition": "attachment; filename=b", **WAV}, "b.wav"),
        ("a.wav", {"content-disposition": "inline"}, "a.wav"),
        # Names that would do harm.
        ("..%2F..%2Fetc%2Fpasswd", {}, "passwd"),
        ("..%5C..%5Cboot.ini", {}, "boot.ini"),
        ("%2e%2e", WAV, "file.wav"),
        ("%2Fetc%2F", {}, "file"),
        (".bashrc", {}, "bashrc"),
        ("a%00.wav", {}, "a.wav"),
        ("a%0A%1B%5B31m%E2%80%AEgnp.wav", {}, "a[31mgnp.wav"),
        ("CON", {}, "_CON"),
        ("nul.txt", {}, "_nul.txt"),
        ("com%C2%B9.wav", {}, "_com¹.wav"),
        ("console.log", {}, "console.log"),
        ("a.wav%3Astream", {}, "a.wav_stream"),
        ("a%3Cb%3E%22%7C%3F%2A.wav", {}, "a_b_____.wav"),
        ("a.wav.%20.", {}, "a.wav"),
        (f"{LONG}.wav", {}, f"{'x' * 196}.wav"),
        ("%C3%A9" * 300, WAV, f"{'é' * 100}.wav"),
        ("a", {"content-disposition": 'attachment; filename="../../b.sh"'}, "b.sh"),
        ("a", {"content-disposition": r'attachment; filename="..\..\b.sh"'}, "b.sh"),
        ("a", {"content-disposition": "attachment; filename*=UTF-8''..%2Fb.sh"}, "b.sh"),
        ("a", {"content-disposition": "attachment; filename*=idna''%FF.sh"}, "a"),
        ("a", {"content-disposition": "attachment; filename*=x''b.sh"}, "b.sh"),
        ("a", {"content-disposition": 'attachment; filename=".."'}, "a"),
        ("a", {"content-disposition": f"attachment; filename={LONG}.wav"}, f"{'x' * 196}.wav"),
    ],
)
def test_a_folder_gets_a_file_with_a_safe_name(  # noqa: PLR0917  pytest passes them by name
    path: str, headers: dict[str, str], name: str, host: Host, save: Save, tmp_path: Path
) -> None:
    """It lies in the folder, under the name that the server says, or else that of the URL."""
    host.answers = [Answer(b"new", headers=headers)]
    folder = tmp_path / "folder"
    folder.mkdir()
    for given in (folder, f"{folder}/"):
        saved = save(host.url.replace("out/a.wav", path), given)
        assert saved.parent == folder
        assert saved.read_bytes() == b"new"
        assert [each.name for each in folder.iterdir()] == [saved.name] == [name]
        saved.unlink()
    assert list(tmp_path.iterdir()) == [folder]


def test_a_data_url_in_a_folder_has_the_extension_of_its_type(save: Save, tmp_path: Path) -> None:
    """A URL that is not fetched has no other name."""
    assert save("data:audio/x-wav;base64,AAAA", tmp_path) == tmp_path / "file.wav"
    assert save("data:,a", tmp_path) == tmp_path / "file"


def test_nothing_in_a_folder_is_replaced(host: Host, save: Save, tmp_path: Path) -> None:
    """Files of several predictions have the same name; neither a folder nor a link stands back."""
    host.answers = [Answer(b"new")]
    (tmp_path / "a.wav").write_bytes(b"old")
    (tmp_path / "a-2.wav").mkdir()
    (tmp_path / "a-3.wav").symlink_to(tmp_path / "elsewhere")
    assert [save(host.url, tmp_path).name for _ in range(2)] == ["a-4.wav", "a-5.wav"]
    assert (tmp_path / "a.wav").read_bytes() == b"old"
    assert not (tmp_path / "elsewhere").exists()
    names = [save(host.url.replace("a.wav", "a"), tmp_path).name for _ in range(2)]
    assert names == ["a", "a-2"]


def test_many_can_be_saved_into_a_folder_at_once(
    host: Host, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    """Each has a name of its own, and all of its content."""
    host.answers = [Answer(b"%d" % number) for number in range(20)]

    async def main() -> list[Path]:
        async with httpx2.AsyncClient(verify=trust) as client:
            saves = (FileURL(host.url).asave(tmp_path, http_client=client) for _ in range(20))
            return await asyncio.gather(*saves)

    saved = asyncio.run(main())
    assert len(set(saved)) == 20
    assert {each.read_bytes() for each in saved} == {b"%d" % number for number in range(20)}
    assert set(tmp_path.iterdir()) == set(saved)


def test_a_folder_stays_as_it_was_if_that_fails(
    host: Host, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the download fails or the last step of it."""
    host.answers = [Answer(cut=1000, etag="")]
    with pytest.raises(TransportError):
        save(host.url, tmp_path)
    assert not list(tmp_path.iterdir())

    def refused(_: Path, __: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refused)
    host.answers = [Answer()]
    with pytest.raises(PermissionError):
        save(host.url, tmp_path)
    assert not list(tmp_path.iterdir())


def test_no_path_at_all_is_no_folder(save: Save) -> None:
    """An empty text is not the folder that the program happens to run in."""
    with pytest.raises(IsADirectoryError):
        save("data:,a", "")


def test_an_unsafe_url_touches_no_disk(save: Save, tmp_path: Path) -> None:
    """What is wrong with the URL is said first."""
    with pytest.raises(UnsafeURL):
        save("http://a/b", tmp_path / "none" / "a")


def test_a_full_disk_leaves_nothing(
    host: Host, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stays."""
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    host.answers = [Answer()]
    with pytest.raises(OSError, match="No space left"):
        save(host.url, path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_leaves_nothing(
    host: Host, trust: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while it is fetched."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Transport, "rest", interrupted)
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    host.answers = [Answer(cut=1000), Answer()]
    with httpx2.Client(verify=trust) as client, pytest.raises(KeyboardInterrupt):
        FileURL(host.url).save(path, http_client=client)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def _canceled(
    started: Callable[[float], bool], url: str, path: Path, trust: ssl.SSLContext
) -> None:
    async def main() -> None:
        async with httpx2.AsyncClient(verify=trust) as client:
            task = asyncio.create_task(FileURL(url).asave(path, http_client=client))
            assert await asyncio.to_thread(started, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())


def test_a_cancellation_leaves_nothing(host: Host, trust: ssl.SSLContext, tmp_path: Path) -> None:
    """A task that is canceled while it waits for the server."""
    asked, may_answer = threading.Event(), threading.Event()

    def hold() -> None:
        asked.set()
        may_answer.wait(10)

    host.answers = [Answer(before=hold)]
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    _canceled(asked.wait, host.url, path, trust)
    may_answer.set()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a.wav", ""], ids=["file", "folder"])
@pytest.mark.parametrize("step", ["opened", "commit"])
def test_a_thread_that_cannot_be_stopped_leaves_nothing(
    step: str,
    name: str,
    trust: ssl.SSLContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it does after the cancellation comes to nothing."""
    begun, may_go_on = threading.Event(), threading.Event()
    real = getattr(targets.Target, step)

    def slow(target: targets.Target, *given: Any) -> object:
        begun.set()
        assert may_go_on.wait(10)
        return real(target, *given)

    discard = targets.Target.discard

    def discarded(target: targets.Target) -> None:
        discard(target)
        may_go_on.set()

    monkeypatch.setattr(targets.Target, step, slow)
    monkeypatch.setattr(targets.Target, "discard", discarded)
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    _canceled(begun.wait, "data:,new", tmp_path / name, trust)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_read_only(
    save: Save, tmp_path: Path, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is noticed before anything is fetched: the file is opened first."""
    host.answers = [Answer()]
    opened = Path.open

    def refused(path: Path, *args: Any, **options: Any) -> Any:
        if path.parent == tmp_path:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(PermissionError):
        save(host.url, tmp_path / "a.wav")
    assert not host.seen


def test_a_loop_is_not_held_up(
    host: Host, trust: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is worked on in threads."""
    main = threading.get_ident()
    at: list[int] = []
    real = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda *args, **options: (at.append(threading.get_ident()), real(*args, **options))[1],
    )

    async def save() -> None:
        async with httpx2.AsyncClient(verify=trust) as client:
            await FileURL(host.url).asave(tmp_path / "a.wav", http_client=client)

    host.answers = [Answer()]
    asyncio.run(save())
    assert at
    assert main not in at


# Files of a client's answers.


SECRETS = {"authorization": "Bearer s3cret", "x-api-key": "s3cret"}


def of_answer(url: str, origin: Transport | AsyncTransport) -> FileURL:
    """Decode a file from an answer that a client got."""
    body = json.dumps(url).encode()
    response = Response(200, Headers(), body, "GET", "https://api.example.com/a", origin=origin)
    return responses.json(response, files.file_url)


def settings() -> Settings:
    return Settings(
        "https://api.example.com", 5, Retry(first=0), keys=Keys({"token": Bearer("s3cret")}, {})
    )


def test_a_file_is_fetched_with_the_settings_of_its_client(
    host: Host, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    """Its certificates, and so its proxy, but neither its token nor its headers."""
    host.answers = [Answer()]
    with httpx2.Client(verify=trust, headers=SECRETS) as http_client:
        url = of_answer(host.url, Transport(settings(), http_client))
        assert url.read() == CONTENT
        assert copy.deepcopy(url).save(tmp_path / "a.wav").read_bytes() == CONTENT

    async def main() -> None:
        async with httpx2.AsyncClient(verify=trust, headers=SECRETS) as http_client:
            url = of_answer(host.url, AsyncTransport(settings(), http_client))
            assert await url.aread() == CONTENT
            assert (await url.asave(tmp_path / "b.wav")).read_bytes() == CONTENT

    asyncio.run(main())
    assert len(host.seen) == 4
    assert not any(SECRETS.keys() & seen.keys() for seen in host.seen)


def test_a_file_outlives_its_client(
    host: Host, trust: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Connections of its own are made for it then, and closed again."""
    made: list[Any] = []

    def make() -> httpx2.Client:
        made.append(httpx2.Client(verify=trust))
        return made[-1]

    async def closed() -> FileURL:
        transport = AsyncTransport(settings())
        transport.client()
        await transport.aclose()
        return of_answer(host.url, transport)

    monkeypatch.setattr("runtime.exchange.make_client", make)
    host.answers = [Answer()]
    transport = Transport(settings())
    transport.client()
    url = of_answer(host.url, transport)
    assert url.read() == CONTENT
    assert len(made) == 1
    transport.close()
    assert url.read() == CONTENT
    assert asyncio.run(closed()).read() == CONTENT
    assert [client.is_closed for client in made] == [True, True, True]


def test_a_file_says_what_to_do_if_the_settings_of_its_client_are_lost(
    host: Host, trust: ssl.SSLContext
) -> None:
    """They are not left out silently."""
    http_client = httpx2.Client(verify=trust)
    url = of_answer(host.url, Transport(settings(), http_client))
    with pytest.raises(ClientUnusable, match="call `save`, or pass"):
        asyncio.run(url.aread())
    http_client.close()
    with pytest.raises(ClientUnusable, match="pass in open"):
        url.read()
    other = of_answer(host.url, AsyncTransport(settings(), httpx2.AsyncClient(verify=trust)))
    with pytest.raises(ClientUnusable, match="call `asave`, or pass"):
        other.read()
    assert host.seen == []
    host.answers = [Answer()]
    with httpx2.Client(verify=trust) as mine:
        assert other.read(http_client=mine) == CONTENT


def test_a_file_of_a_client_is_a_str_like_any_other(host: Host) -> None:
    """Equal, with the same repr, and pickled without its client."""
    url = of_answer(host.url, Transport(settings()))
    assert url == FileURL(host.url) == host.url
    assert repr(url) == repr(FileURL(host.url))
    again = pickle.loads(pickle.dumps(url))  # noqa: S301
    assert (again, again.origin, type(again)) == (url, None, FileURL)
    assert pickle.dumps(url) == pickle.dumps(FileURL(host.url))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:9"),
        ("https_proxy", "ftp://127.0.0.1"),
        ("SSL_CERT_FILE", "/does/not/exist.pem"),
    ],
)
def test_a_broken_environment_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the variable that is to be mended; nothing is sent."""
    monkeypatch.setenv(name, value)
    request = Request(method="GET", path="/a")
    with pytest.raises(ClientUnusable, match=f"correct or unset {name.upper()}"):
        Transport(settings()).send(request)
    with pytest.raises(ClientUnusable, match=f"correct or unset {name.upper()}"):
        asyncio.run(AsyncTransport(settings()).send(request))
    with pytest.raises(ClientUnusable, match=f"correct or unset {name.upper()}"):
        FileURL("https://127.0.0.1/a").read()


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_another_event_loop_is_named(host: Host, trust: ssl.SSLContext) -> None:
    """A client belongs to the first one, whether its connections are its own or passed in."""
    request = Request(method="GET", path="/")
    base = Settings(host.url.rpartition("/")[0], 5, Retry(attempts=1))
    host.answers = [Answer()]
    http_client = httpx2.AsyncClient(verify=trust)
    for transport in (AsyncTransport(base), AsyncTransport(base, http_client)):
        with contextlib.suppress(ConnectionFailed):  # its own ones do not know the certificate
            asyncio.run(transport.send(request))
        with pytest.raises(ClientUnusable, match=r"make a client within each `asyncio\.run`"):
            asyncio.run(transport.send(request))
    other = AsyncTransport(base, http_client)
    with pytest.raises(ClientUnusable, match="in the event loop in which it was first used"):
        asyncio.run(other.send(request))
    del transport, other, http_client  # nobody can close them any more
    gc.collect()
