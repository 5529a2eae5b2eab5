"""Sources of a model's schema: files, and servers that act as the API and cog, also badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.model import fetch
from pitchpipe.model.model_schema import read_model_schema
from pitchpipe.model.origins import (
    API_URL,
    Api,
    SourcedModel,
    api_from,
    from_cog,
    from_file,
    from_package,
    read_source,
    standing,
)
from pitchpipe.model.reference import Reference, parse_reference
from pitchpipe.problems import Problem, ProblemsError

TOKEN = "r8_secret_of_the_test"  # noqa: S105  no real one
A, B, C, D = (digit * 64 for digit in "abcd")
BARK = Reference(owner="suno-ai", name="bark")
SCHEMA = {
    "openapi": "3.0.2",
    "components": {"schemas": {"Input": {"type": "object", "properties": {}}, "Output": {}}},
}

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from the server's table; other paths are not found."""

    server: Server

    def do_GET(self) -> None:
        self.server.received.append((self.path, self.headers.get("Authorization", "")))
        answers = self.server.answers.get(self.path, [missing])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def sends(self, status: int, body: Any, **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  its model's name
        """Keep the output of the tests clean."""


class Server(ThreadingHTTPServer):
    """A server with a table of answers, each given in turn and the last one again and again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, list[Answer]] = {}
        self.received: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def api(self) -> Api:
        return Api(token=TOKEN, url=f"{self.url}/v1")

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.received]

    def on(self, path: str, *answers: Any) -> None:
        """Set the answer to a path: a function, or a value to send as JSON."""
        self.answers[path] = [each if callable(each) else says(200, each) for each in answers]

    def has(self, *versions: str, **fields: Any) -> None:
        """Serve Bark with these versions, newest first, each on a page of its own."""
        base = "/v1/models/suno-ai/bark"
        latest = version(versions[0]) if versions else None
        self.on(base, {**model(latest), **fields})
        for each in versions:
            self.on(f"{base}/versions/{each}", version(each))
        for number, each in enumerate(versions):
            page = f"{base}/versions?cursor={number}" if number else f"{base}/versions"
            following = f"{self.url}{base}/versions?cursor={number + 1}"
            last = number + 1 == len(versions)
            self.on(page, {"next": None if last else following, "results": [version(each)]})


def says(status: int, body: Any, **headers: str) -> Answer:
    return lambda handler: handler.sends(status, body, **headers)


def missing(handler: Handler) -> None:
    handler.sends(404, {"detail": "Not found.", "status": 404})


def version(identity: str, **fields: Any) -> dict[str, Any]:
    created = "2023-04-27T20:11:57.984157Z"
    return {"id": identity, "created_at": created, "openapi_schema": SCHEMA, **fields}


def model(latest: Any) -> dict[str, Any]:
    named = {"owner": "suno-ai", "name": "bark", "description": "Says it."}
    return {**named, "is_official": False, "latest_version": latest}


@contextmanager
def serving() -> Generator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def other() -> Iterator[Server]:
    """Run a second host."""
    with serving() as running:
        yield running


@dataclass
class Naps:
    """What was waited, in seconds, instead of waiting."""

    seconds: list[float] = field(default_factory=list[float])


@pytest.fixture(autouse=True)
def naps(monkeypatch: pytest.MonkeyPatch) -> Naps:
    taken = Naps()
    # The servers of these tests sleep in earnest.
    monkeypatch.setattr(fetch, "_sleep", taken.seconds.append)
    return taken


def refused(work: Callable[[], object]) -> Problem:
    """Return the only problem of a refusal, which never shows the token."""
    with pytest.raises(ProblemsError) as caught:
        work()
    (problem,) = caught.value.problems
    shown = f"{problem}{problem!r}{caught.value.__cause__!r}{caught.value.__context__!r}"
    assert TOKEN not in shown
    return problem


# The API.


def test_the_latest_version_of_a_model(server: Server) -> None:
    """A model without a version is its latest version, requested once, with the token."""
    server.has(A, B, is_official=True)
    assert server.api.model(BARK) == SourcedModel(
        reference=BARK.at(A),
        openapi_schema=SCHEMA,
        shown=f"{server.url}/v1/models/suno-ai/bark",
        created_at="2023-04-27T20:11:57.984157Z",
        description="Says it.",
        is_official=True,
        latest=A,
    )
    assert server.received == [("/v1/models/suno-ai/bark", f"Bearer {TOKEN}")]


def test_a_version_of_a_model(server: Server) -> None:
    """A version by its id has its own schema, and the id of the latest version too."""
    server.has(A, B)
    server.on(f"/v1/models/suno-ai/bark/versions/{B}", version(B, openapi_schema={"other": 1}))
    found = server.api.model(BARK.at(B))
    assert (found.reference, found.latest) == (BARK.at(B), A)
    assert (found.openapi_schema, found.description) == ({"other": 1}, "Says it.")


def test_an_official_model_has_no_list_of_versions(server: Server) -> None:
    """If versions are not listed, the latest one can still be requested by its id."""
    server.on("/v1/models/suno-ai/bark", model(version(A)))
    assert server.api.model(BARK.at(A)).reference == BARK.at(A)
    assert server.api.versions(BARK) is None


def test_the_versions_of_a_model(server: Server) -> None:
    """All pages are read, newest version first."""
    server.has(C, A, B)
    assert server.api.versions(BARK) == (C, A, B)
    assert {token for _, token in server.received} == {f"Bearer {TOKEN}"}


def test_pages_are_read_as_far_as_needed(server: Server) -> None:
    """Once the versions asked for have been seen, no further page is."""
    server.has(C, A, B, D)
    assert server.api.versions(BARK, until=(A, C)) == (C, A)
    assert len(server.paths) == 2


def test_a_list_without_an_end(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless list is abandoned."""
    monkeypatch.setattr("pitchpipe.model.origins.MAX_PAGES", 3)
    path = "/v1/models/suno-ai/bark/versions"
    server.on(path, {"next": f"{server.url}{path}", "results": [version(A)]})
    assert server.api.versions(BARK) is None
    assert len(server.paths) == 3


def test_a_next_page_at_another_host(server: Server, other: Server) -> None:
    """A next page on another host is not followed, with or without the token."""
    page = {"next": f"{other.url}/v1/models/suno-ai/bark/versions", "results": []}
    server.on("/v1/models/suno-ai/bark/versions", page)
    assert refused(lambda: server.api.versions(BARK)).rule == "source-redirected"
    assert other.received == []


@pytest.mark.parametrize(
    ("pinned", "latest", "versions", "want"),
    [
        (A, A, None, "same"),
        (A, B, (B, A), "newer"),
        (A, C, (C, B, A), "newer"),
        (A, B, (A, B), "behind"),
        (A, B, (C, B), "withdrawn"),
        (A, B, None, "unknown"),
        (A, B, (A,), "unknown"),
        (A, "", (A,), "unknown"),
    ],
)
def test_versions_are_told_apart_by_id(pinned: str, latest: str, versions: Any, want: str) -> None:
    """The order of the list decides what is newer; the latest can come after the pinned one."""
    assert standing(pinned, latest, versions) == want


def test_a_model_that_is_not_there(server: Server) -> None:
    """A 404 names the model and where to look."""
    problem = refused(lambda: server.api.model(BARK))
    assert (problem.rule, "suno-ai/bark" in problem.message) == ("model-not-found", True)
    assert "https://replicate.com/suno-ai/bark" in problem.hint


def test_a_version_that_was_withdrawn(server: Server) -> None:
    """A withdrawn version is reported, along with one that exists."""
    server.has(A)
    problem = refused(lambda: server.api.model(BARK.at(B)))
    assert (problem.rule, B in problem.message) == ("version-not-found", True)
    assert f"suno-ai/bark:{A}" in problem.hint


def test_a_model_without_a_version(server: Server) -> None:
    """`latest_version: null` is no version; one asked for by its id can still be there."""
    server.has()
    assert refused(lambda: server.api.model(BARK)).rule == "version-not-found"
    server.on(f"/v1/models/suno-ai/bark/versions/{B}", version(B))
    found = server.api.model(BARK.at(B))
    assert (found.reference.version, found.latest) == (B, "")


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>Welcome</html>",
        b"\xff\xfe",
        b"",
        b"[]",
        b'{"latest_version": NaN}',
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        model({"id": "latest", "openapi_schema": SCHEMA}),
        model({"id": A, "openapi_schema": None}),
        model({"id": A}),
    ],
)
def test_what_is_no_model(server: Server, answer: Any) -> None:
    """Any response that is not the API's description of a model is refused."""
    server.on("/v1/models/suno-ai/bark", says(200, answer))
    problem = refused(lambda: server.api.model(BARK))
    assert (problem.rule, bool(problem.hint)) == ("not-a-model-schema", True)


@pytest.mark.parametrize("answer", [{}, {"owner": "suno-ai", "name": "bark2"}])
def test_another_model(server: Server, answer: Any) -> None:
    """A model of another name is not the one that was asked for."""
    server.on("/v1/models/suno-ai/bark", answer)
    assert refused(lambda: server.api.model(BARK)).rule == "model-not-found"


def test_what_is_no_page_of_versions(server: Server) -> None:
    """A list without results is refused."""
    server.on("/v1/models/suno-ai/bark/versions", {"versions": []})
    assert refused(lambda: server.api.versions(BARK)).rule == "not-a-model-schema"


# Tokens.


@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_is_not_accepted(server: Server, status: int) -> None:
    """A refusal is shown with the server's message, without the token, and with what to set."""
    words = f"{TOKEN} is not valid"
    server.on("/v1/models/suno-ai/bark", says(status, {"title": "No", "detail": words}))
    problem = refused(lambda: server.api.model(BARK))
    assert (problem.rule, "*** is not valid" in problem.message) == ("source-unauthorised", True)
    assert "REPLICATE_API_TOKEN" in problem.hint
    assert len(server.received) == 1


@pytest.mark.parametrize("environ", [{}, {"REPLICATE_API_TOKEN": ""}, {"REPLICATE_API_TOKEN": " "}])
def test_no_token(environ: dict[str, str]) -> None:
    """Without a token nothing is requested."""
    problem = refused(lambda: api_from(environ))
    assert (problem.rule, problem.where.path) == ("source-unauthorised", API_URL)


@pytest.mark.parametrize("token", [f"{TOKEN}\r\nX: 1", f"{TOKEN} x", f"{TOKEN}\0", f"{TOKEN}é"])
def test_a_token_that_is_none(server: Server, token: str) -> None:
    """A token with line ends, spaces or other letters is never sent, nor shown."""
    api = Api(token=token, url=f"{server.url}/v1")
    assert refused(lambda: api.model(BARK)).rule == "source-unauthorised"
    assert server.received == []


def test_a_token_is_not_shown() -> None:
    """The object that holds the token does not print it."""
    assert TOKEN not in repr(Api(token=TOKEN))


def test_a_token_is_only_sent_by_https() -> None:
    """A token is not sent over a network unencrypted."""
    api = Api(token=TOKEN, url="http://api.replicate.example/v1")
    assert refused(lambda: api.model(BARK)).rule == "source-insecure"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host(server: Server, other: Server, status: int) -> None:
    """A redirect to another host is not followed: neither the token nor a request is sent there."""
    server.on("/v1/models/suno-ai/bark", says(status, b"", Location=f"{other.url}/v1/models/x"))
    problem = refused(lambda: server.api.model(BARK))
    assert (problem.rule, other.url in problem.message) == ("source-redirected", True)
    assert other.received == []


@pytest.mark.parametrize(
    "place", ["http://localhost:{port}/x", "//127.0.0.1:1/x", "https://127.0.0.1:{port}/"]
)
def test_another_name_port_or_scheme_is_another_host(server: Server, place: str) -> None:
    """Hosts are the same only if scheme, name and port are."""
    location = place.format(port=server.server_address[1])
    server.on("/v1/models/suno-ai/bark", says(302, b"", Location=location))
    assert refused(lambda: server.api.model(BARK)).rule == "source-redirected"
    assert len(server.received) == 1


def test_a_redirect_at_the_same_host(server: Server) -> None:
    """A redirect on the same host is followed, with the token."""
    server.has(A)
    server.on("/v1/models/old/name", says(301, b"", Location="/v1/models/suno-ai/bark"))
    body = fetch.get(f"{server.url}/v1/models/old/name", token=TOKEN)
    assert body is not None
    assert json.loads(body)["name"] == "bark"
    assert [token for _, token in server.received] == [f"Bearer {TOKEN}"] * 2


def test_a_redirect_in_a_circle(server: Server) -> None:
    """Endless redirects are abandoned."""
    server.on("/x", says(302, b"", Location="/x"))
    problem = refused(lambda: fetch.get(f"{server.url}/x"))
    assert (problem.rule, problem.message) == ("source-redirected", "redirects more than 5 times")
    assert len(server.received) == 6


# Servers that are busy, slow or broken.


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_server_is_asked_again(server: Server, naps: Naps, status: int) -> None:
    """A busy server is asked again, after a longer wait each time."""
    busy = says(status, {"detail": "Not now."})
    server.on("/v1/models/suno-ai/bark", busy, busy, model(version(A)))
    assert server.api.model(BARK).reference == BARK.at(A)
    assert naps.seconds == [1.0, 2.0]


def test_a_server_that_stays_busy(server: Server, naps: Naps) -> None:
    """After the third attempt the server's message is shown."""
    server.on("/x", says(429, {"detail": f"Throttled: {TOKEN}."}))
    problem = refused(lambda: fetch.get(f"{server.url}/x", token=TOKEN))
    assert problem.message == "answered 429 Too Many Requests 3 times: Throttled: ***."
    assert (problem.rule, len(naps.seconds)) == ("source-unreachable", 2)


def test_a_server_says_when_to_come_again(server: Server, naps: Naps) -> None:
    """`Retry-After` is respected, in seconds or as a date, and ignored if it is neither."""
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    for said in ("7", date, "soon"):
        server.on("/x", says(429, {}, Retry_After=said), {})
        assert fetch.get(f"{server.url}/x") == b"{}"
    first, second, third = naps.seconds
    assert (first, 15 < second <= 20, third) == (7.0, True, 1.0)


def test_a_server_that_says_to_come_much_later(server: Server, naps: Naps) -> None:
    """A wait that is too long is reported instead."""
    server.on("/x", says(503, {}, Retry_After="3600"))
    problem = refused(lambda: fetch.get(f"{server.url}/x"))
    assert (naps.seconds, problem.hint) == ([], "try again in 3600 seconds")


def test_an_answer_without_end(server: Server) -> None:
    """A response is read up to the size limit, and no further."""

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b" " * 65_536)

    server.on("/x", endless)
    problem = refused(lambda: fetch.get(f"{server.url}/x"))
    assert (problem.rule, "10 MB" in problem.message) == ("source-too-large", True)


@pytest.mark.parametrize("is_header", [True, False])
def test_an_answer_that_drips(
    server: Server, monkeypatch: pytest.MonkeyPatch, is_header: bool
) -> None:
    """A response that arrives byte by byte is abandoned in time, though it never pauses."""

    def drips(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"X: " if is_header else b"\r\n"))
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.02)

    monkeypatch.setattr(fetch, "TOTAL", 0.3)
    # What drips in a body is stopped where it is read; only headers need the last resort.
    monkeypatch.setattr(fetch, "GRACE", 0.1 if is_header else 60)
    server.on("/x", drips)
    began = time.monotonic()
    problem = refused(lambda: fetch.get(f"{server.url}/x"))
    assert (problem.rule, time.monotonic() - began < 2) == ("source-unreachable", True)


def test_an_answer_that_does_not_come(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that accepts the request and never responds is abandoned."""
    monkeypatch.setattr(fetch, "IDLE", 0.2)
    server.on("/x", lambda handler: time.sleep(1))
    problem = refused(lambda: fetch.get(f"{server.url}/x"))
    assert (problem.rule, "did not answer" in problem.message) == ("source-unreachable", True)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200,
        b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 418 Tea\r\nContent-Length: 6\r\n\r\n[[[[[[",
    ],
)
def test_answers_that_are_broken(server: Server, raw: bytes) -> None:
    """A broken connection or a response that is not HTTP is a problem with a hint."""
    server.on("/x", lambda handler: handler.wfile.write(raw))
    problem = refused(lambda: fetch.get(f"{server.url}/x", token=TOKEN))
    assert (problem.rule, bool(problem.hint)) == ("source-unreachable", True)


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://x/y", "file:///etc/passwd", "http://", "http://[", "http://h:99999/", "http:///x"),
        *("http://127.0.0.1:1/", "http://a b/", "http://h/\n", "http://user:secret@127.0.0.1:1/"),
        "http://no-such-host.invalid/",
    ],
)
def test_what_cannot_be_asked(url: str) -> None:
    """An invalid or unreachable address is a problem; no password is shown."""
    problem = refused(lambda: fetch.get(url))
    assert (problem.rule, "secret" in str(problem)) == ("source-unreachable", False)


def test_a_password_in_an_address(server: Server) -> None:
    """An address with a password is not fetched, since addresses are shown."""
    address = server.url.replace("//", "//user:secret@")
    problem = refused(lambda: fetch.get(f"{address}/x?key=secret"))
    assert ("password" in problem.message, "secret" in str(problem)) == (True, False)
    assert server.received == []


# Cog servers and files.


@pytest.mark.parametrize("path", ["", "/", "/openapi.json"])
def test_a_cog_server(server: Server, path: str) -> None:
    """A running model describes its input, and never sees the token."""
    server.on("/openapi.json", {**SCHEMA, "paths": {}})
    environ = {"REPLICATE_API_TOKEN": TOKEN}
    found = read_source(BARK.at(A), server.url + path, environ=environ, root=Path())
    assert (found.reference, found.latest) == (BARK.at(A), "")
    assert found.openapi_schema == {**SCHEMA, "paths": {}}
    assert found.shown == f"{server.url}/openapi.json"
    assert server.received == [("/openapi.json", "")]


def test_no_cog_server(server: Server) -> None:
    """Other servers are not mistaken for a cog server."""
    assert refused(lambda: from_cog(BARK, server.url)).rule == "model-not-found"


def test_an_api_by_its_address(server: Server) -> None:
    """A URL that ends in a version is taken for an API."""
    server.has(A)
    environ = {"REPLICATE_API_TOKEN": f" {TOKEN}\n"}
    for url in (f"{server.url}/v1", f"{server.url}/v1/"):
        assert read_source(BARK, url, environ=environ, root=Path()).reference == BARK.at(A)
    assert set(server.received) == {("/v1/models/suno-ai/bark", f"Bearer {TOKEN}")}


def test_replicate_is_asked_by_default() -> None:
    """The default source is Replicate, which needs a token."""
    problem = refused(lambda: read_source(BARK, "", environ={}, root=Path()))
    assert (problem.rule, problem.where.path) == ("source-unauthorised", API_URL)


@pytest.mark.parametrize(
    ("data", "asked", "got"),
    [
        (SCHEMA, A, A),
        (SCHEMA, "", ""),
        (version(A), "", A),
        (version(A), A, A),
        (model(version(A)), "", A),
    ],
)
def test_a_file(tmp_path: Path, data: Any, asked: str, got: str) -> None:
    """A file contains a schema, a version or a model; the last two have the version's id."""
    path = tmp_path / "model.json"
    path.write_text(json.dumps(data), "utf-8")
    found = read_source(BARK.at(asked), str(path), environ={}, root=tmp_path)
    assert (found.reference, found.openapi_schema) == (BARK.at(got), SCHEMA)
    assert found.shown == "model.json"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (version(B), "version-not-found"),
        (model(version(B)), "version-not-found"),
        (model(None), "version-not-found"),
        ({**model(version(A)), "name": "other"}, "model-not-found"),
        ([], "not-a-model-schema"),
        (version("1"), "not-a-model-schema"),
    ],
)
def test_a_file_of_something_else(tmp_path: Path, data: Any, rule: str) -> None:
    """A file of another model, of another version or of none is refused."""
    path = tmp_path / "model.json"
    path.write_text(json.dumps(data), "utf-8")
    assert refused(lambda: from_file(BARK.at(A), path, root=tmp_path)).rule == rule


def test_a_file_of_any_other_kind_has_no_schema(tmp_path: Path) -> None:
    """Any other object is taken for a schema, whose problems say what is missing."""
    path = tmp_path / "model.json"
    path.write_text("{}", "utf-8")
    found = from_file(BARK, path, root=tmp_path)
    problem = refused(lambda: read_model_schema(found.openapi_schema, path=found.shown))
    assert (problem.rule, problem.where.path) == ("not-a-model-schema", "model.json")


def test_a_folder_of_many_models(tmp_path: Path) -> None:
    """The unpacked npm package has models by name, each at its latest version."""
    others = [{"owner": "a", "name": "b"}, "garbage"]
    (tmp_path / "models.json").write_text(json.dumps([*others, model(version(A))]), "utf-8")
    found = read_source(BARK, str(tmp_path), environ={}, root=tmp_path)
    assert (found.reference, found.latest, found.description) == (BARK.at(A), A, "Says it.")
    unknown = parse_reference("suno-ai/bark2")
    assert refused(lambda: from_package(unknown, tmp_path, root=tmp_path)).rule == "model-not-found"
    old = BARK.at(B)
    assert refused(lambda: from_package(old, tmp_path, root=tmp_path)).rule == "version-not-found"


@pytest.mark.parametrize("text", ["{}", "[", "[" * 100_000])
def test_a_folder_of_something_else(tmp_path: Path, text: str) -> None:
    """A models.json without a list of models is refused."""
    (tmp_path / "models.json").write_text(text, "utf-8")
    problem = refused(lambda: from_package(BARK, tmp_path, root=tmp_path))
    assert problem.rule == "not-a-model-schema"


def test_a_folder_without_models(tmp_path: Path) -> None:
    """A folder without models.json names the file that it should have."""
    problem = refused(lambda: from_package(BARK, tmp_path, root=tmp_path))
    assert (problem.rule, problem.where.path) == ("unreadable-file", "models.json")
