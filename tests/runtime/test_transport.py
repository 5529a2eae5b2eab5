"""Requests reach the server as they were meant, with the credentials they need and no others."""

from __future__ import annotations

import asyncio
import gzip
import io
import logging
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import h11
import httpx2
import pytest
from runtime import exchange, parameters, steps
from runtime.bodies import Part, Parts
from runtime.checks import Violations
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.credentials import ApiKey, Basic, Bearer, Credentials, Keys
from runtime.errors import (
    ConnectionFailed,
    InvalidInput,
    MissingCredential,
    TimedOut,
    TransportError,
)
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.responses import Response
from runtime.retries import Retry
from runtime.transport import AsyncTransport, Transport

BASE = "https://api.example.com/v1"
QUICK = Retry(first=0)
SECRET = "s3cret-t0ken"  # noqa: S105
HINTS = {"token": "pass token= or set API_TOKEN", "key": "pass key= or set API_KEY"}

Send = Callable[..., Response]


def get(path: str = "/a", **options: Any) -> Request:
    return Request(method="GET", path=path, **options)


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Send a request by either transport, with any handler in place of the network."""

    def send_sync(
        outgoing: Request,
        handler: Any,
        credentials: Credentials | None = None,
        base_url: str = BASE,
        client: dict[str, Any] | None = None,
        **options: Any,
    ) -> Response:
        with httpx2.Client(transport=httpx2.MockTransport(handler), **(client or {})) as http:
            transport = Transport(
                Settings(base_url, 5, QUICK, keys=Keys(credentials or {}, HINTS), **options), http
            )
            return transport.send(outgoing)

    async def send_async(
        outgoing: Request,
        handler: Any,
        credentials: Credentials | None = None,
        base_url: str = BASE,
        client: dict[str, Any] | None = None,
        **options: Any,
    ) -> Response:
        mock = httpx2.MockTransport(handler)
        async with httpx2.AsyncClient(transport=mock, **(client or {})) as http:
            transport = AsyncTransport(
                Settings(base_url, 5, QUICK, keys=Keys(credentials or {}, HINTS), **options), http
            )
            return await transport.send(outgoing)

    if request.param == "sync":
        return send_sync
    return lambda *args, **options: asyncio.run(send_async(*args, **options))


@dataclass
class Recorder:
    """Answers every request and remembers it."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    seen: list[httpx2.Request] = field(default_factory=list[httpx2.Request])

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.seen.append(request)
        return httpx2.Response(self.status, json={"ok": True}, headers=self.headers)

    @property
    def last(self) -> httpx2.Request:
        return self.seen[-1]


def test_a_response_comes_back_whole(send: Send) -> None:
    """Status, headers, body, and what was asked for."""
    response = send(get(query=(("a", "1"),)), Recorder(status=201))
    assert response.status_code == 201
    assert response.headers["Content-Type"] == "application/json"
    assert response.body == b'{"ok":true}'
    assert (response.request_method, response.url) == ("GET", f"{BASE}/a?a=1")


def test_headers_and_body_are_sent(send: Send) -> None:
    """The request's own headers win over those of the HTTP client."""
    recorder = Recorder()
    request = Request(
        method="POST",
        path="/a",
        headers={"Prefer": "wait=10", "X-Name": "café", "User-Agent": "mine"},
        content=b"{}",
        content_type="application/json",
        cookies=(("a", "1"), ("b", "x%20y")),
    )
    send(request, recorder)
    sent = recorder.last
    assert sent.method == "POST"
    assert sent.content == b"{}"
    assert sent.headers["content-type"] == "application/json"
    assert sent.headers["accept"] == "application/json, application/problem+json"
    assert sent.headers["prefer"] == "wait=10"
    assert sent.headers["user-agent"] == "mine"
    assert (b"x-name", b"caf\xe9") in [(k.lower(), v) for k, v in sent.headers.raw]
    assert sent.headers["cookie"] == "a=1; b=x%20y"
    assert "authorization" not in sent.headers


def test_a_request_without_a_body_has_no_content_type(send: Send) -> None:
    """An empty POST is empty."""
    recorder = Recorder()
    send(Request(method="POST", path="/cancel"), recorder)
    assert recorder.last.content == b""
    assert "content-type" not in recorder.last.headers


def test_parts_are_sent_as_multipart(send: Send) -> None:
    """Fields, bytes and open files; the boundary is the HTTP client's."""
    recorder = Recorder()
    parts = (
        Part(name="title", content="Bonjour"),
        Part(name="meta", content='{"a":1}', content_type="application/json"),
        Part(name="audio", content=b"RIFF", filename="a.wav", content_type="audio/wav"),
        Part(name="stream", content=io.BytesIO(b"bytes"), filename="b.bin"),
    )
    send(Request(method="POST", path="/a", content=Parts(parts)), recorder)
    sent = recorder.last
    assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    fields = sent.content.split(b"\r\n--")
    assert b'form-data; name="title"\r\n\r\nBonjour' in fields[0]
    assert b"Content-Type: application/json\r\n\r\n" in fields[1]
    assert b'name="audio"; filename="a.wav"\r\nContent-Type: audio/wav\r\n\r\nRIFF' in fields[2]
    assert b'name="stream"; filename="b.bin"' in fields[3]
    assert fields[3].endswith(b"bytes")


@pytest.mark.parametrize(
    ("credential", "header", "value"),
    [
        (Bearer(SECRET), "authorization", f"Bearer {SECRET}"),
        (Basic("me", "pw"), "authorization", "Basic bWU6cHc="),
        (ApiKey("X-Key", "header", SECRET), "x-key", SECRET),
        (ApiKey("key", "cookie", "a;b"), "cookie", "key=a%3Bb"),
    ],
)
def test_a_credential_is_added(send: Send, credential: Any, header: str, value: str) -> None:
    """Each kind in its place, as its scheme says."""
    recorder = Recorder()
    send(get(security=(("token",),)), recorder, {"token": credential})
    assert recorder.last.headers[header] == value


def test_a_key_in_the_query_is_sent_but_not_told(send: Send) -> None:
    """The URL of the response, as of errors, is the one without it."""
    recorder = Recorder()
    request = get(query=(("a", "b%20c"),), security=(("key",),))
    response = send(request, recorder, {"key": ApiKey("k&y", "query", "a b")})
    assert recorder.last.url.raw_path == b"/v1/a?a=b%20c&k%26y=a%20b"
    assert response.url == f"{BASE}/a?a=b%20c"


def test_a_credential_wins_over_a_header(send: Send) -> None:
    """A header of the same name does not replace it."""
    recorder = Recorder()
    request = get(headers={"authorization": "mine"}, security=(("token",),))
    send(request, recorder, {"token": Bearer(SECRET)})
    assert recorder.last.headers.get_list("authorization") == [f"Bearer {SECRET}"]


@pytest.mark.parametrize(
    ("security", "given", "sent"),
    [
        ((), {"token", "key"}, set()),
        ((("token",), ("key",)), {"token", "key"}, {"token", "key"}),
        ((("token",), ("key",)), {"key"}, {"key"}),
        ((("token", "key"),), {"token", "key"}, {"token", "key"}),
        ((("token", "key"), ("key",)), {"key"}, {"key"}),
        ((("token",), ()), set(), set()),
        (((), ("token",)), {"token"}, {"token"}),
    ],
)
def test_every_alternative_that_is_complete_is_sent(
    send: Send, security: Any, given: set[str], sent: set[str]
) -> None:
    """One is enough (OpenAPI 3.1, Security Requirement Object), but some servers need them all."""
    everything = {"token": Bearer(SECRET), "key": ApiKey("x-key", "header", SECRET)}
    credentials: Credentials = {
        name: credential if name in given else None for name, credential in everything.items()
    }
    recorder = Recorder()
    send(get(security=security), recorder, credentials)
    headers = recorder.last.headers
    assert ("authorization" in headers, "x-key" in headers) == ("token" in sent, "key" in sent)


def test_no_header_is_for_two_credentials(send: Send) -> None:
    recorder = Recorder()
    given: Credentials = {
        "token": Bearer("t"),
        "login": Basic("u", "p"),
        "key": ApiKey("Authorization", "header", "k"),
        "cookie": ApiKey("authorization", "cookie", "c"),
    }
    send(get(security=(("token",), ("login",), ("key",), ("cookie",))), recorder, given)
    headers = recorder.last.headers
    assert headers.get_list("authorization") == ["Bearer t"]
    assert headers.get_list("cookie") == ["authorization=c"]


@pytest.mark.parametrize(
    ("security", "needs"),
    [
        ((("token",),), "pass token= or set API_TOKEN"),
        ((("token",), ("key",)), "pass token= or set API_TOKEN, or pass key= or set API_KEY"),
        ((("token", "key"),), "pass token= or set API_TOKEN and pass key= or set API_KEY"),
        ((("other",),), "a credential other"),
    ],
)
def test_a_missing_credential_stops_the_request(send: Send, security: Any, needs: str) -> None:
    """The message says what to give; nothing is sent."""
    recorder = Recorder()
    with pytest.raises(MissingCredential) as caught:
        send(get(security=security), recorder, {"token": None})
    assert str(caught.value) == f"GET /a needs a credential: {needs}"
    assert recorder.seen == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(send: Send, status: int) -> None:
    """A token never goes to another server, even if the given client follows redirects."""
    recorder = Recorder(status, {"location": "https://evil.example.com/"})
    request = get(security=(("token",),))
    response = send(request, recorder, {"token": Bearer(SECRET)}, client={"follow_redirects": True})
    assert response.status_code == status
    assert len(recorder.seen) == 1


def test_the_settings_of_a_given_client_are_kept(send: Send) -> None:
    """Its headers and parameters are added; its base URL does not matter."""
    recorder = Recorder()
    client = {"headers": {"X-Team": "a"}, "params": {"z": "1 2"}, "base_url": "https://other.org"}
    send(get(query=(("a", "%2F"),)), recorder, client=client)
    assert str(recorder.last.url) == f"{BASE}/a?a=%2F&z=1+2"
    assert recorder.last.headers["x-team"] == "a"
    send(get(), recorder, client=client)
    assert str(recorder.last.url) == f"{BASE}/a?z=1+2"


def test_the_timeout_holds_for_a_given_client(send: Send) -> None:
    """httpx2 alone would stop after 5 seconds, and a server may hold an answer for 60."""
    recorder = Recorder()
    send(get(), recorder, client={"timeout": 1})
    assert set(recorder.last.extensions["timeout"].values()) == {5}


@pytest.mark.parametrize(
    ("base_url", "server", "url"),
    [
        (BASE, "", f"{BASE}/a"),
        (BASE + "/", "", f"{BASE}/a"),
        (BASE, "https://files.example.com/", "https://files.example.com/a"),
        ("http://localhost:8000", "https://files.example.com", "http://localhost:8000/a"),
    ],
)
def test_an_operations_own_server_yields_to_a_given_one(
    send: Send, base_url: str, server: str, url: str
) -> None:
    """Whoever sets `base_url` wants everything to go there."""
    recorder = Recorder()
    send(get(server=server), recorder, base_url=base_url, default_base_url=BASE + "/")
    assert str(recorder.last.url) == url


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "api.example.com",
        "ftp://example.com",
        "file:///etc/passwd",
        "https://",
        "https://a.com/?x=1",
        "https://a.com/#x",
        f"https://a.com/?key={SECRET}",
        "https://a.com\n",
        "https://a b.com",
        "https://a.com\\@evil.com",
        f"https://me:{SECRET}@a.com",
        f"https://{SECRET}@a.com",
    ],
)
def test_a_wrong_base_url_is_refused_at_once(base_url: str) -> None:
    """When the client is made, and without showing a password or a key in it."""
    with pytest.raises(ValueError, match=r"\Abase_url ") as caught:
        Settings(base_url, 5, QUICK)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_wrong_timeout_is_refused_at_once(timeout: float) -> None:
    """Or else every call would fail, and not say why."""
    with pytest.raises(ValueError, match="timeout"):
        Settings(BASE, timeout)


def test_errors_of_the_protocol_that_httpx2_lets_through_are_ours(send: Send) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        raise h11.LocalProtocolError("Too little data for declared Content-Length")

    with pytest.raises(TransportError, match="Too little data") as caught:
        send(get(), fail)
    assert type(caught.value.__cause__) is h11.LocalProtocolError


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx2.ConnectError, ConnectionFailed),
        (httpx2.ConnectTimeout, ConnectionFailed),
        (httpx2.PoolTimeout, ConnectionFailed),
        (httpx2.ProxyError, ConnectionFailed),
        (httpx2.UnsupportedProtocol, ConnectionFailed),
        (httpx2.ReadTimeout, TimedOut),
        (httpx2.WriteTimeout, TimedOut),
        (httpx2.ReadError, TransportError),
        (httpx2.WriteError, TransportError),
        (httpx2.RemoteProtocolError, TransportError),
        (httpx2.LocalProtocolError, TransportError),
        (httpx2.DecodingError, TransportError),
    ],
)
def test_failures_say_whether_the_server_may_have_acted(
    send: Send, failure: Any, kind: Any
) -> None:
    """A create that may have been received must not be sent again blindly: it is billed."""

    def fail(request: httpx2.Request) -> httpx2.Response:
        raise failure("broken\x1b[2J", request=request)

    request = get(security=(("key",),))
    with pytest.raises(TransportError) as caught:
        send(request, fail, {"key": ApiKey("key", "query", SECRET)})
    assert type(caught.value) is kind
    assert type(caught.value.__cause__) is failure
    assert (caught.value.request_method, caught.value.url) == ("GET", f"{BASE}/a")
    assert str(caught.value) == f"GET {BASE}/a: {failure.__name__}: broken\\x1b[2J"


@pytest.mark.parametrize("path", ["/a/../b", "/..", "/a/%2e%2E/b", "/a/.", "/a/.%2e"])
def test_a_path_with_dots_is_not_sent(send: Send, path: str) -> None:
    """Two parameters in one segment could make dots together: a server would resolve them."""
    recorder = Recorder()
    with pytest.raises(InvalidInput):
        send(get(path), recorder)
    assert recorder.seen == []


def test_a_url_that_is_too_long_is_invalid_input(send: Send) -> None:
    """The HTTP library refuses it; the caller can do something about it."""
    recorder = Recorder()
    with pytest.raises(InvalidInput, match="too long"):
        send(get(query=(("a", "x" * 70_000),)), recorder)
    assert recorder.seen == []


def test_the_log_has_neither_headers_nor_keys(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    """One line a call, at level DEBUG."""
    caplog.set_level(logging.DEBUG, "runtime")
    request = get(headers={"x-private": SECRET}, security=(("token", "key"),))
    credentials = {"token": Bearer(SECRET), "key": ApiKey("key", "query", SECRET)}
    send(request, Recorder(status=404), credentials)
    lines = [r.getMessage() for r in caplog.records if r.name.startswith("runtime")]
    assert len(lines) == 1
    assert lines[0].startswith(f"GET {BASE}/a -> 404 in 0.")
    assert SECRET not in lines[0]


def test_clients_show_no_secret() -> None:
    """What is printed of a client is its class and its server."""
    credentials = {"token": Bearer(SECRET)}
    client = BaseClient(Settings(BASE + "/", 5, QUICK, keys=Keys(credentials, {})))
    assert repr(client) == f"BaseClient(base_url='{BASE}')"
    assert (
        repr(AsyncBaseClient(Settings(BASE, 5, QUICK, keys=Keys(credentials, {}))))
        == f"AsyncBaseClient(base_url='{BASE}')"
    )
    assert SECRET not in f"{client._transport!r} {client._transport.settings!r}"


class Raw(BaseHTTPRequestHandler):
    """Remembers request lines as they came over the wire."""

    lines: list[str]

    def do_GET(self) -> None:
        self.lines.append(self.requestline)
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[str]]]:
    """Serve on a loopback port; give the URL and the request lines."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    lines: list[str] = []
    handler = type("Handler", (Raw,), {"lines": lines})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}", lines
        http.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("abc", "/predictions/abc"),
        ("a/../b?x=1", "/predictions/a%2F..%2Fb%3Fx%3D1"),
        ("%2e", "/predictions/%252e"),
        ("..%2f", "/predictions/..%252f"),
        ("naïve 🎵", "/predictions/na%C3%AFve%20%F0%9F%8E%B5"),
        ("a b+c", "/predictions/a%20b%2Bc"),
        ("#x", "/predictions/%23x"),
    ],
)
def test_a_path_value_arrives_in_its_segment(
    server: tuple[str, list[str]], value: str, line: str
) -> None:
    """The raw request line: nothing between here and there decodes or resolves it."""
    url, lines = server
    found = Violations()
    path = "/predictions/" + parameters.path("prediction_id", value, found, "prediction_id")
    assert not found
    with BaseClient(Settings(url, 5, QUICK)) as client:
        client._transport.send(get(path))
    assert lines == [f"GET {line} HTTP/1.1"]


def test_a_query_arrives_as_it_was_encoded(server: tuple[str, list[str]]) -> None:
    """Percent-encoding is done once."""
    url, lines = server
    pairs: list[tuple[str, str]] = []
    parameters.query(pairs, "q", "a&b=c d+é'\"<>{}|^`%20")
    parameters.query(pairs, "r", "/a?b:c'", allow_reserved=True)
    parameters.query(pairs, "s", ["x", "y z"], style="pipeDelimited", explode=False)
    parameters.query(pairs, "d", {"a": 1}, style="deepObject")
    with BaseClient(Settings(url, 5, QUICK)) as client:
        client._transport.send(get(query=tuple(pairs)))
    query = "q=a%26b%3Dc%20d%2B%C3%A9%27%22%3C%3E%7B%7D%7C%5E%60%2520&r=/a?b:c'"
    assert lines == [f"GET /a?{query}&s=x%7Cy%20z&d%5Ba%5D=1 HTTP/1.1"]


def test_the_async_client_does_the_same(server: tuple[str, list[str]]) -> None:
    """Over the wire, with a client of its own."""
    url, lines = server

    async def main() -> Response:
        async with AsyncBaseClient(Settings(url, 5, QUICK)) as client:
            return await client._transport.send(get("/a%2Fb"))

    assert asyncio.run(main()).body == b"{}"
    assert lines == ["GET /a%2Fb HTTP/1.1"]


def test_a_refused_connection_is_safe_to_send_again() -> None:
    """Nobody listens: nothing was received."""
    with (
        BaseClient(Settings("http://127.0.0.1:1", 5, QUICK)) as client,
        pytest.raises(ConnectionFailed),
    ):
        client._transport.send(get())


def test_a_silent_server_times_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have received the request."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), Raw) as http:  # accepts, but nobody serves
        url = f"http://127.0.0.1:{http.server_port}"
        with BaseClient(Settings(url, 0.1, QUICK)) as client, pytest.raises(TimedOut):
            client._transport.send(get())


def test_a_client_of_its_own_is_made_once_and_closed(server: tuple[str, list[str]]) -> None:
    """Threads share one connection pool; after close nothing is sent."""
    url, lines = server
    client = BaseClient(Settings(url, 5, QUICK))
    made: set[int] = set()

    def use() -> None:
        client._transport.send(get())
        made.add(id(client._transport.connections.client()))

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines) == 8
    assert len(made) == 1
    client.close()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client._transport.send(get())


def test_a_given_client_is_left_open() -> None:
    """It belongs to the caller."""
    with httpx2.Client(transport=httpx2.MockTransport(Recorder())) as http:
        with BaseClient(Settings(BASE, 5, QUICK), http) as client:
            client._transport.send(get())
        assert not http.is_closed


def counting(done: list[str]) -> steps.Flow[None]:
    """Give numbers from a flow inside a flow; both take a step when they are left."""

    def numbers() -> steps.Flow[None]:
        try:
            for number in range(3):
                yield steps.Give(number)
        finally:
            yield steps.Work(lambda: done.append("inner"))

    try:
        yield from numbers()
    except steps.Left:
        yield steps.Work(lambda: done.append("left"))
        raise
    yield steps.Work(lambda: done.append("ended"))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_flows_within_flows_clean_up_when_they_are_left(count: int) -> None:
    """Leaving early reaches the inner flow, then the outer one, before `close` returns."""
    done: list[str] = []
    values = steps.each(Transport(Settings(BASE, 5)), counting(done))
    taken = [next(values, None) for _ in range(count)]
    values.close()
    assert taken == [0, 1, 2, None][:count]
    assert done == (["inner", "left"] if count < 4 else ["inner", "ended"])


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_flows_within_flows_clean_up_when_they_are_left_with_await(count: int) -> None:
    """The asynchronous transport does the same."""
    done: list[str] = []

    async def leave() -> list[int | None]:
        values = steps.aeach(AsyncTransport(Settings(BASE, 5)), counting(done))
        taken = [await anext(values, None) for _ in range(count)]
        await values.aclose()
        return taken

    assert asyncio.run(leave()) == [0, 1, 2, None][:count]
    assert done == (["inner", "left"] if count < 4 else ["inner", "ended"])


BODY = b'{"ok":true}'


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that has not been read when its headers are there."""

    def __init__(self, content: bytes) -> None:
        self.pieces = [content[:7], content[7:]]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece


@pytest.mark.parametrize(
    ("encoding", "content"),
    [({}, BODY), ({"Content-Encoding": "gzip"}, gzip.compress(BODY))],
    ids=["as it is", "gzip"],
)
def test_a_body_comes_decoded(send: Send, encoding: dict[str, str], content: bytes) -> None:
    """Only what has no encoding is taken as it was sent."""
    response = send(get(), lambda _: httpx2.Response(200, headers=encoding, stream=Pieces(content)))
    assert response.body == BODY


class OldDecoder(httpx2._decoders.ContentDecoder):
    """Fails as httpx2's does with a `brotli` before 1.2."""

    def decode(self, data: bytes) -> Iterator[bytes]:
        raise TypeError("process() takes no keyword arguments")


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_decoder_that_fails_in_any_way_is_a_transport_error(
    send: Send, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is lost: what may be sent twice is, and a POST is not."""
    monkeypatch.setitem(httpx2._decoders.SUPPORTED_DECODERS, "br", OldDecoder)
    seen: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.method)
        return httpx2.Response(200, headers={"Content-Encoding": "br"}, stream=Pieces(BODY))

    with pytest.raises(TransportError, match="no keyword arguments") as caught:
        send(Request(method=method, path="/a"), handle)
    assert type(caught.value) is TransportError
    assert isinstance(caught.value.__cause__, TypeError)
    assert seen == [method] * (QUICK.attempts if method == "GET" else 1)


def test_an_error_of_a_hook_is_raised_as_it_is(send: Send) -> None:
    """It is the caller's own."""

    def fail(request: httpx2.Request) -> httpx2.Response:
        raise TypeError("a mistake in a hook")

    with pytest.raises(TypeError, match="a mistake in a hook"):
        send(get(), fail)


@pytest.mark.parametrize("coding", ["identity, gzip", "gzip,aws-chunked", "GZIP"])
def test_what_encodes_nothing_does_not_count(send: Send, coding: str) -> None:
    """Some servers name more than they have done."""
    headers = {"Content-Encoding": coding}
    answer = httpx2.Response(200, headers=headers, stream=Pieces(gzip.compress(BODY)))
    assert send(get(), lambda _: answer).body == BODY


@pytest.mark.parametrize(
    "fields",
    [[("Content-Encoding", "gzip, gzip")], [("content-encoding", "br"), ("content-encoding", "x")]],
    ids=["one field", "two fields"],
)
def test_a_body_is_decoded_once_at_most(send: Send, fields: list[tuple[str, str]]) -> None:
    """No real server does more, and a small body could be decoded for hours."""

    class Unread(Pieces):
        def __iter__(self) -> Iterator[bytes]:
            raise AssertionError("it was read")

    with pytest.raises(TransportError, match="more than one content coding"):
        send(get(), lambda _: httpx2.Response(200, headers=fields, stream=Unread(BODY)))


def test_a_client_of_its_own_offers_what_every_python_decodes() -> None:
    """httpx2 would offer brotli as soon as any version of it can be imported."""
    sync, other = exchange.make_client(), exchange.make_async_client()
    assert {each.headers["accept-encoding"] for each in (sync, other)} == {"gzip, deflate"}
    sync.close()
    asyncio.run(other.aclose())


def test_a_hook_may_read_the_body_first() -> None:
    """An `http_client` that was passed in may have hooks that read each answer."""
    seen: list[bytes] = []
    pieces = httpx2.MockTransport(lambda _: httpx2.Response(200, stream=Pieces(BODY)))
    hooks = {"response": [lambda answer: seen.append(answer.read())]}
    with httpx2.Client(transport=pieces, event_hooks=hooks) as http:
        response = Transport(Settings(BASE, 5, QUICK), http).send(get())
    assert seen == [response.body] == [BODY]


def test_a_request_is_followed_until_it_is_sent(server: tuple[str, list[str]]) -> None:
    """Each event after that would take time, and nobody needs it."""
    events: list[str] = []

    def followed(request: httpx2.Request) -> None:
        ours = request.extensions["trace"]

        def trace(event: str, info: dict[str, Any]) -> None:
            events.append(event)
            ours(event, info)

        request.extensions["trace"] = trace

    base, _ = server
    with httpx2.Client() as http:
        http.event_hooks = {"request": [followed]}
        Transport(Settings(base, 5, QUICK), http).send(get())
    steps_seen = list(dict.fromkeys(event.rpartition(".")[0] for event in events))
    assert steps_seen == ["connection.connect_tcp", "http11.send_request_headers"]
