"""Tokens that are fetched, kept, refused and fetched again, by threads and by tasks."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from runtime import client_credentials, responses
from runtime.client_credentials import TokenRefused
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.credentials import Keys
from runtime.errors import BodyTooLarge, CallError, ConnectionFailed, TimedOut, Unauthenticated
from runtime.limits import Limits
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.retries import Retry

SECRET = "sesame/opén &"  # noqa: S105  not one
Reply = tuple[int, Any, dict[str, str]]


@dataclass
class Server:
    """An API with a token endpoint. `refused` are tokens that it does not take."""

    url: str = ""
    fetched: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    headers: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    targets: list[str] = field(default_factory=list[str])
    used: list[str] = field(default_factory=list[str])
    refused: set[str] = field(default_factory=set[str])
    grant: Callable[[int], Reply] = lambda n: token(f"t{n}")

    def post(self, headers: dict[str, str], body: bytes) -> Reply:
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        self.fetched.append(form)
        self.headers.append(headers)
        return self.grant(len(self.fetched))

    def get(self, headers: dict[str, str]) -> Reply:
        given = headers.get("authorization", "")
        self.used.append(given)
        return (401 if given.removeprefix("Bearer ") in self.refused else 200), {}, {}


def token(value: str, **more: Any) -> Reply:
    return 200, {"access_token": value, "token_type": "bearer", **more}, {}


@pytest.fixture
def server() -> Generator[Server]:
    """Serve on the loopback interface, each connection in a thread."""
    api = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _reply(self, reply: Reply) -> None:
            status, body, headers = reply
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"content-length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def _headers(self) -> dict[str, str]:
            return {name.lower(): value for name, value in self.headers.items()}

        def do_GET(self) -> None:
            self._reply(api.get(self._headers()))

        def do_POST(self) -> None:
            api.targets.append(self.path)
            body = self.rfile.read(int(self.headers["content-length"]))
            self._reply(api.post(self._headers(), body))

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its model's name
            """Keep the output of the tests clean."""

    with running(Quiet(("127.0.0.1", 0), Handler)) as port:
        api.url = f"http://127.0.0.1:{port}"
        yield api


class Quiet(ThreadingHTTPServer):
    """A server whose clients may leave."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep the output of the tests clean."""


@contextmanager
def running(http: ThreadingHTTPServer) -> Iterator[int]:
    """Run a server; wait for none of its connections."""
    http.daemon_threads = True
    http.block_on_close = False
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield http.server_address[1]
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def settings(server: Server, *, url: str = "/token", seconds: float = 5, **more: Any) -> Settings:
    """Make the settings of a client of the server."""
    given = client_credentials.bearer(
        None, "", "m:e", SECRET, scheme="o", url=url, base_url=server.url, **more
    )
    return Settings(
        server.url,
        5,
        Retry(attempts=2, first=0),
        limits=Limits(seconds=seconds),
        keys=Keys({"o": given}, {}),
    )


def asked(scope: str = "") -> Request:
    scopes = {"o": scope} if scope else {}
    return Request(method="GET", path="/a", security=(("o",),), scopes=scopes)


class Client(BaseClient):
    def get(self, scope: str = "") -> int:
        response = self._transport.send(asked(scope))
        responses.raise_for_status(response, {})
        return response.status_code


class AsyncClient(AsyncBaseClient):
    async def get(self, scope: str = "") -> int:
        response = await self._transport.send(asked(scope))
        responses.raise_for_status(response, {})
        return response.status_code


Call = Callable[..., None]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    """Call one after the other, by either client."""

    def calls(given: Settings, *scopes: str) -> None:
        with Client(given) as client:
            for scope in scopes:
                client.get(scope)

    def acalls(given: Settings, *scopes: str) -> None:
        async def run() -> None:
            async with AsyncClient(given) as client:
                for scope in scopes:
                    await client.get(scope)

        asyncio.run(run())

    return calls if request.param == "sync" else acalls


# The request and the answer.


def test_the_request(server: Server, call: Call) -> None:
    """By Basic, its parts encoded as forms are (RFC 6749, section 2.3.1); once for each scope."""
    call(settings(server), "", "", "a b", "a b", "")
    assert server.fetched == [
        {"grant_type": "client_credentials"},
        {"grant_type": "client_credentials", "scope": "a b"},
    ]
    pair = base64.b64encode(b"m%3Ae:sesame%2Fop%C3%A9n+%26").decode()
    assert {each["authorization"] for each in server.headers} == {f"Basic {pair}"}
    assert server.used == ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t1"]


def test_in_the_body(server: Server, call: Call) -> None:
    call(settings(server, in_body=True), "")
    assert server.fetched[0]["client_id"] == "m:e"
    assert server.fetched[0]["client_secret"] == SECRET
    assert "authorization" not in server.headers[0]


def test_options_of_the_api_are_not_for_the_token(server: Server) -> None:
    """Its headers are not sent there; copies of a client share the token."""
    with Client(settings(server)) as client:
        client.with_options(headers={"x-key": "k"}).get()
        client.get()
        assert client.with_response(client.get)().value == 200
    assert len(server.fetched) == 1
    assert "x-key" not in server.headers[0]


@pytest.mark.parametrize(
    ("expires_in", "count"),
    [
        (3600, 1), ("3600", 1), (None, 1), ("soon", 1), (True, 1), (10**400, 1), ([], 1),
        (0, 3), (-5, 3),
    ],
)  # fmt: skip
def test_expiry(server: Server, call: Call, expires_in: object, count: int) -> None:
    """A token without a time that can be read is kept until it is refused."""
    server.grant = lambda n: token(f"t{n}", expires_in=expires_in)
    call(settings(server), "", "", "")
    assert len(server.fetched) == count


def test_it_is_fetched_before_it_expires(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty seconds before, or a tenth of its time."""
    now = [1000.0]
    monkeypatch.setattr(client_credentials, "monotonic", lambda: now[0])
    server.grant = lambda n: token(f"t{n}", expires_in=3600 if n == 1 else 10)
    with Client(settings(server)) as client:
        for at, count in ((0, 1), (3569, 1), (3571, 2), (3579.9, 2), (3580.1, 3)):
            now[0] = 1000 + at
            client.get()
            assert len(server.fetched) == count, at


def test_refused_once(server: Server, call: Call) -> None:
    """A token that the API does not take any more is replaced, and the call goes on."""
    server.refused = {"t1"}
    call(settings(server), "", "")
    assert server.used == ["Bearer t1", "Bearer t2", "Bearer t2"]


def test_refused_twice(server: Server, call: Call) -> None:
    """Then the call fails: there is no third try."""
    server.refused = {"t1", "t2", "t3"}
    with pytest.raises(Unauthenticated):
        call(settings(server), "")
    assert (len(server.fetched), server.used) == (2, ["Bearer t1", "Bearer t2"])


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ((400, {"error": "invalid_scope", "error_description": "No."}, {}), "invalid_scope: No."),
        ((401, {"error": "invalid_client"}, {}), "401, no access token. invalid_client"),
        ((400, {"error": f"{SECRET} sesame%2Fop%C3%A9n+%26 \x1b[2J"}, {}), "… … \\x1b[2J"),
        ((403, b"<html>", {}), "403, no access token."),
        ((302, b"", {"location": "http://127.0.0.1:1/"}), "302, no access token."),
        ((200, {}, {}), "its response has no access_token"),
        ((200, {"error": "bad_verification_code"}, {}), "bad_verification_code"),
        ((200, b"[" * 100_000, {}), "no access_token"),
        ((200, [], {}), "no access_token"),
        ((200, {"access_token": 7}, {}), "no access_token"),
        ((200, {"access_token": "a\r\nb"}, {}), "cannot be sent"),
        ((200, {"access_token": "a b"}, {}), "cannot be sent"),
        ((200, {"access_token": "a", "token_type": "mac"}, {}), "is not bearer"),
        ((200, {"access_token": "a", "token_type": 7}, {}), "is not bearer"),
    ],
)
def test_no_token(server: Server, call: Call, reply: Reply, said: str) -> None:
    """What the endpoint says is told, but never the secret; nothing is sent to the API."""
    server.grant = lambda _: reply
    with pytest.raises(TokenRefused) as caught:
        call(settings(server), "")
    error = copy(caught.value)
    assert said in str(error)
    assert error.status_code == reply[0]
    assert "sesame" not in f"{error} {error!r} {error.__dict__}"
    assert server.used == []


def test_a_huge_answer(server: Server, call: Call) -> None:
    server.grant = lambda _: (200, b" " * 2_000_000, {})
    with pytest.raises(BodyTooLarge):
        call(settings(server), "")


def test_a_broken_endpoint(server: Server, call: Call) -> None:
    """A gateway's error is tried again, as for any call that can be repeated."""
    server.grant = lambda n: (503, b"", {}) if n == 1 else token("t")
    call(settings(server), "")
    assert len(server.fetched) == 2
    with pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1:1/token"):
        call(settings(server, url="http://127.0.0.1:1/token"), "")


def test_the_secret_is_not_shown(server: Server) -> None:
    given = settings(server, url=f"{server.url}/token")
    shown = f"{vars(given.keys)} {Client(given)!r}"
    assert "sesame" not in shown
    assert "m:e" not in shown


@pytest.mark.parametrize("echo", [lambda sent: sent, lambda sent: "***" + sent[-32:]])
def test_what_the_secret_was_sent_in_is_not_shown(
    server: Server, echo: Callable[[str], str]
) -> None:
    """A server that says what it got, or the end of it."""
    server.grant = lambda _: (
        401,
        {"error": "no", "error_description": f"got {echo(server.headers[-1]['authorization'])}."},
        {},
    )
    with pytest.raises(TokenRefused) as refused, Client(settings(server)) as client:
        client.get()
    sent = server.headers[-1]["authorization"].removeprefix("Basic ")
    assert "…." in str(refused.value)
    assert sent[-8:].rstrip("=") not in f"{refused.value} {vars(refused.value)}"


def test_nothing_of_an_http_client_is_for_the_token(server: Server) -> None:
    """It may have a key of the API; its own credentials would replace the client's."""
    theirs: dict[str, Any] = {
        "headers": {"x-key": "k", "user-agent": "me/1"},
        "cookies": {"sid": "1"},
        "params": {"key": "k"},
        "auth": ("u", "p"),
    }

    async def asynchronously() -> None:
        async with httpx2.AsyncClient(**theirs) as http:
            await AsyncClient(settings(server), http).get()

    with httpx2.Client(**theirs) as http:
        Client(settings(server), http).get()
    asyncio.run(asynchronously())
    pair = base64.b64encode(b"m%3Ae:sesame%2Fop%C3%A9n+%26").decode()
    assert len(server.fetched) == 2
    for headers, target in zip(server.headers, server.targets, strict=True):
        assert headers["authorization"] == f"Basic {pair}"
        assert headers["user-agent"] == "me/1"
        assert not headers.keys() & {"x-key", "cookie"}
        assert target == "/token"


def test_by_http_only_where_the_api_is(server: Server) -> None:
    with pytest.raises(ValueError, match="https"):
        client_credentials.bearer(
            None, "", "i", "s", scheme="o", url="http://a.example/t", base_url="https://a.example"
        )


def test_what_is_given_counts_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client's ID and secret that are passed, rather than a token in the environment."""
    both = {"scheme": "o", "url": "/t", "base_url": "https://a.example"}
    monkeypatch.setenv("T", "token")
    assert "Bearer" in repr(client_credentials.bearer(None, "T", None, None, **both))
    assert "a.example/t" in repr(client_credentials.bearer(None, "T", "i", "s", **both))
    monkeypatch.delenv("T")
    assert client_credentials.bearer(None, "T", "i", None, **both) is None
    monkeypatch.setenv("T_CLIENT_ID", "i")
    monkeypatch.setenv("T_CLIENT_SECRET", "s")
    assert "a.example/t" in repr(client_credentials.bearer(None, "T", None, None, **both))


# Many calls at once.


def slowly(server: Server, seconds: float, reply: Callable[[int], Reply]) -> None:
    """Let the token endpoint take its time."""

    def grant(n: int) -> Reply:
        time.sleep(seconds)
        return reply(n)

    server.grant = grant


def test_threads_share_one_fetch(server: Server) -> None:
    slowly(server, 0.1, lambda n: token(f"t{n}", expires_in=0))
    with Client(settings(server)) as client, ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: client.get(), range(8))) == [200] * 8
        assert len(server.fetched) == 1
        server.grant = lambda n: token(f"t{n}")
        client.get()
        server.refused = {"t2"}
        assert list(pool.map(lambda _: client.get(), range(8))) == [200] * 8
    assert len(server.fetched) == 3


def test_tasks_share_one_fetch(server: Server) -> None:
    slowly(server, 0.1, lambda n: token(f"t{n}", expires_in=0))

    async def run() -> None:
        async with AsyncClient(settings(server)) as client:
            assert await asyncio.gather(*(client.get() for _ in range(8))) == [200] * 8
            assert len(server.fetched) == 1
            server.grant = lambda n: token(f"t{n}")
            await client.get()
            server.refused = {"t2"}
            await asyncio.gather(*(client.get() for _ in range(8)))

    asyncio.run(run())
    assert len(server.fetched) == 3


def test_a_failure_is_shared_as_well(server: Server) -> None:
    """Ten calls do not ask a server ten times that has just refused; the next call does."""
    slowly(server, 0.2, lambda _: (400, {"error": "invalid_client"}, {}))
    errors: list[CallError] = []

    def get(client: Client) -> None:
        try:
            client.get()
        except TokenRefused as error:
            errors.append(error)

    with Client(settings(server)) as client, ThreadPoolExecutor(10) as pool:
        list(pool.map(get, [client] * 10))
        assert (len(errors), len(server.fetched)) == (10, 1)
        server.grant = lambda _: token("t")
        client.get()


def test_a_call_that_gives_up_leaves_the_others_alone(server: Server) -> None:
    """Each has its own time: who waits longer fetches the token itself."""
    slowly(server, 0.5, lambda n: token(f"t{n}"))
    quick = Limits(seconds=0.2)
    with Client(settings(server)) as client, ThreadPoolExecutor(4) as pool:
        hasty = pool.submit(client.with_options(limits=quick).get)
        time.sleep(0.1)
        patient = [pool.submit(client.get) for _ in range(3)]
        began = time.monotonic()
        with pytest.raises(TimedOut):
            client.with_options(limits=quick).get()
        assert time.monotonic() - began < 0.4
        with pytest.raises(TimedOut):
            hasty.result()
        assert [each.result() for each in patient] == [200] * 3
    # The second of the quick ones may have fetched as well, until it gave up.
    assert len(server.fetched) in {2, 3}


def test_a_task_that_is_cancelled_leaves_the_others_alone(server: Server) -> None:
    slowly(server, 0.3, lambda n: token(f"t{n}"))

    async def run() -> None:
        async with AsyncClient(settings(server)) as client:
            first, second, third = (asyncio.create_task(client.get()) for _ in range(3))
            await asyncio.sleep(0.1)
            first.cancel()
            second.cancel()
            assert await third == 200
            assert first.cancelled()
            assert second.cancelled()

    asyncio.run(run())
    assert len(server.fetched) == 2


def test_after_a_fork(server: Server) -> None:
    """Whoever fetched a token in the process before is not there any more."""
    given = settings(server)
    source = vars(given.keys)["_given"]["o"]
    assert isinstance(source, client_credentials.ClientCredentials)
    source._look("", None)  # as if a thread was fetching one
    source._process = -1
    with Client(given) as client:
        assert client.get() == 200
