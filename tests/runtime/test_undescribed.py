"""Requests that the document lacks, and what requests have beyond what it describes."""

from __future__ import annotations

import asyncio
import datetime as dt
import enum
import json
import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx2
import pytest
from runtime import (
    decode,
    file_parts,
    forms,
    item_formats,
    item_streams,
    paging,
    responses,
    sources,
    uploads,
)
from runtime.checks import Violations
from runtime.clients import AsyncBaseClient, BaseClient, Result
from runtime.credentials import ApiKey, Basic, Bearer, Credentials, Keys
from runtime.downloading import DownloadingClient
from runtime.errors import Conflict, ConnectionFailed, InvalidInput, NotFound, StatusError
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.retries import Retry

from tests.support.exchanges import parts_of

BASE = "https://api.example.com/v1"
GIVEN: Credentials = {
    "token": Bearer("secret"),
    "login": Basic("me", "hidden"),
    "key": ApiKey("x-key", "header", "k"),
    "other": None,
}


class Server:
    """Gives these answers in turn, and the last one from then on."""

    def __init__(self, *answers: httpx2.Response | Exception) -> None:
        self.answers = list(answers) or [httpx2.Response(200, json={"ok": True})]
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def last(self) -> httpx2.Request:
        return self.requests[-1]


class Client(BaseClient):
    """Sends what generated methods send."""

    def send(self, request: Request) -> Any:
        response = self._transport.send(request)
        responses.raise_for_status(response, {})
        return response.status_code


Ask = Callable[..., Result[Any]]


def settings(given: Credentials = GIVEN) -> Settings:
    return Settings(BASE, 5, Retry(first=0), keys=Keys(given, {}))


def client(server: Server, given: Credentials = GIVEN) -> Client:
    http = httpx2.Client(transport=httpx2.MockTransport(server), follow_redirects=True)
    return Client(settings(given), http)


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Callable[[Server], Ask]:
    """Give what sends requests to a server, by either client."""
    if request.param == "sync":
        return lambda server: client(server).request

    def asking(server: Server) -> Ask:
        def call(*args: Any, **kwargs: Any) -> Result[Any]:
            async def run() -> Result[Any]:
                transport = httpx2.MockTransport(server)
                async with httpx2.AsyncClient(transport=transport, follow_redirects=True) as http:
                    return await AsyncBaseClient(settings(), http).request(*args, **kwargs)

            return asyncio.run(run())

        return call

    return asking


def test_a_request(ask: Callable[[Server], Ask]) -> None:
    """It goes below the base URL, with what is given."""
    server = Server(httpx2.Response(201, json=[1], headers={"ETag": "a"}))
    result = ask(server)(
        "post",
        "/a b/ä%2F",
        query={"n": 1, "is": True, "tags[]": ["x&y", "z"], "none": []},
        headers={"X-A": "1"},
        json={"name": "Tom"},
    )
    sent = server.last
    assert sent.method == "POST"
    assert str(sent.url) == f"{BASE}/a%20b/%C3%A4%2F?n=1&is=true&tags%5B%5D=x%26y&tags%5B%5D=z"
    assert (sent.headers["x-a"], sent.headers["content-type"]) == ("1", "application/json")
    assert sent.content == b'{"name":"Tom"}'
    assert sent.headers["accept"].startswith("application/json")
    assert (result.value, result.status_code, result.headers["etag"]) == ([1], 201, "a")
    assert result.body == b"[1]"


class Level(enum.IntEnum):
    """An integer with a name."""

    TWO = 2


class Order(enum.StrEnum):
    """A text with a name."""

    NEWEST = "new est"


class Size(float, enum.Enum):
    """A number with a name."""

    HALF = 0.5


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (Level.TWO, b"a=2"),
        (Order.NEWEST, b"a=new%20est"),
        (Size.HALF, b"a=0.5"),
        ([Level.TWO, Order.NEWEST], b"a=2&a=new%20est"),
        (dt.date(2026, 5, 1), b"a=2026-05-01"),
        (dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC), b"a=2026-05-01T12%3A00%3A00Z"),
        ([dt.datetime(2026, 5, 1, 12)], b"a=2026-05-01T12%3A00%3A00"),  # noqa: DTZ001  as methods
        (UUID(int=1), b"a=00000000-0000-0000-0000-000000000001"),
        (Decimal("1.50"), b"a=1.50"),
        (None, b""),
    ],
)
def test_what_a_query_takes(value: Any, query: bytes) -> None:
    """It is written as methods write it; None is left out."""
    server = Server()
    client(server).request("GET", "/x", query={"a": value})
    assert server.last.url.query == query
    client(server).with_options(query={"a": value}).request("GET", "/x")
    assert server.last.url.query == query


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/100% done.txt", "/100%25%20done.txt"),
        ("/%zz/%4", "/%25zz/%254"),
        ("/%2F/%c3%A4", "/%2F/%c3%A4"),
        ("/a%", "/a%25"),
    ],
)
def test_percent_signs_in_a_path(path: str, sent: str) -> None:
    """What is encoded stays so, and any other percent sign is encoded."""
    server = Server()
    client(server).request("GET", path)
    assert server.last.url.raw_path.decode() == f"/v1{sent}"


def test_every_credential_is_sent(ask: Callable[[Server], Ask]) -> None:
    """All that were given, but only the first of two for one header."""
    server = Server()
    ask(server)("GET", "/x", headers={"authorization": "mine"})
    assert server.last.headers["authorization"] == "Bearer secret"
    assert server.last.headers["x-key"] == "k"


def test_no_credential_is_needed() -> None:
    """Whether an operation needs one is not known: the server says so."""
    server = Server(httpx2.Response(401))
    with pytest.raises(
        StatusError, match=r"401 .no credential was sent, because the client was given none"
    ):
        client(server, {"token": None}).request("GET", "/x")
    assert "authorization" not in server.last.headers
    http = httpx2.Client(transport=httpx2.MockTransport(Server()))
    assert Client(Settings(BASE, 5), http).request("GET", "/x").value == {"ok": True}


@pytest.mark.parametrize(
    ("given", "content_type", "content"),
    [
        ({"content": b"<a/>", "content_type": "application/xml"}, "application/xml", b"<a/>"),
        ({"content": b"\x00"}, "application/octet-stream", b"\x00"),
        ({"json": [], "content_type": "application/a+json"}, "application/a+json", b"[]"),
        ({"json": None}, "application/json", b"null"),
    ],
)
def test_bodies(given: dict[str, Any], content_type: str, content: bytes) -> None:
    """JSON or bytes, of any media type; null is a body."""
    server = Server()
    client(server).request("PUT", "/x", **given)
    assert server.last.headers["content-type"] == content_type
    assert server.last.content == content


JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "kind", "value"),
    [
        (b'{"a":null}', JSON, {"a": None}),
        ("ö".encode("latin-1"), "text/plain; charset=latin-1", "ö"),
        (b"\xff", "image/png", b"\xff"),
        (b"{", JSON, b"{"),
        (b"", JSON, None),
    ],
)
def test_values(ask: Callable[[Server], Ask], body: bytes, kind: str, value: object) -> None:
    """A body is what its Content-Type says."""
    server = Server(httpx2.Response(200, content=body, headers={"content-type": kind}))
    assert ask(server)("GET", "/x").value == value


def test_errors_are_those_of_all_methods(ask: Callable[[Server], Ask]) -> None:
    """The status chooses the class, and what the answer says is in the message."""
    body = {"title": "Not found", "detail": "no such thing"}
    with pytest.raises(NotFound, match="no such thing"):
        ask(Server(httpx2.Response(404, json=body)))("GET", "/x")


def test_redirects_are_not_followed(ask: Callable[[Server], Ask]) -> None:
    """Credentials never go to another origin."""
    server = Server(httpx2.Response(307, headers={"location": "https://evil.example/x"}))
    with pytest.raises(StatusError, match="307"):
        ask(server)("GET", "/x")
    assert [each.url.host for each in server.requests] == ["api.example.com"]


def test_not_modified_is_no_redirect() -> None:
    """A 304 leads nowhere else: what was asked for is as it was (RFC 9110, section 15.4.5)."""
    with pytest.raises(StatusError, match=r"304$"):
        client(Server(httpx2.Response(304))).request("GET", "/x", headers={"if-none-match": "a"})


@pytest.mark.parametrize(
    "path",
    ["x", "", "https://evil.example/x", "@evil.example/", "/x?a=1", "/x#a", "/a/../b", "/%2e%2E/b"],
)
def test_paths_that_are_refused(ask: Callable[[Server], Ask], path: str) -> None:
    """A path stays below the base URL; nothing is sent for any other."""
    server = Server()
    with pytest.raises(InvalidInput, match="path"):
        ask(server)("GET", path)
    assert not server.requests


def test_a_path_of_two_slashes_is_no_host() -> None:
    """`//host` is below the base URL as well."""
    server = Server()
    client(server).request("GET", "//evil.example/x")
    assert str(server.last.url) == f"{BASE}//evil.example/x"


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"method": "G T"}, "method"),
        ({"method": ""}, "method"),
        ({"headers": {"a": "b\r\nc: d"}}, "headers.a"),
        ({"content": b"", "content_type": "a/b\r\nc: d"}, "content_type"),
        ({"content": b"", "json": {}}, "content"),
        ({"content": "text"}, "content"),
        ({"query": {"a": object()}}, "query.a"),
        ({"query": {"a": float("nan")}}, "query.a"),
        ({"query": {"a": [None]}}, "query.a"),
        ({"json": object()}, ""),
        ({"json": "\ud800"}, "json"),
        ({"path": "/\ud800"}, "path"),
        ({"path": None}, "path"),
        ({"method": None}, "method"),
        ({"query": [("a", "1")]}, "query"),
        ({"query": "a=1"}, "query"),
        ({"query": {1: "a"}}, "query.1"),
        ({"query": {"a": b"1"}}, "query.a"),
        ({"query": {"a": {"b": 1}}}, "query.a"),
        ({"headers": {"a": 1}}, "headers.a"),
        ({"headers": {"a": None}}, "headers.a"),
        ({"headers": {1: "a"}}, "headers.1"),
        ({"headers": [("a", "1")]}, "headers"),
        ({"content": b"", "content_type": 1}, "content_type"),
    ],
)
def test_what_cannot_be_sent(given: dict[str, Any], place: str) -> None:
    """It is named before anything is sent."""
    server = Server()
    with pytest.raises(InvalidInput) as caught:
        client(server).request(**{"method": "POST", "path": "/x", **given})
    assert [each.at for each in caught.value.violations] == [place]
    assert not server.requests


@pytest.mark.parametrize(
    ("method", "headers", "times"),
    [
        ("GET", {}, 2),
        ("put", {}, 2),
        ("POST", {}, 1),
        ("PATCH", {}, 1),
        ("POST", {"Idempotency-Key": "a"}, 2),
    ],
)
def test_what_is_sent_again(
    ask: Callable[[Server], Ask], method: str, headers: Mapping[str, str], times: int
) -> None:
    """A POST is never repeated blindly: it may have been done (decision 7)."""
    server = Server(httpx2.Response(503), httpx2.Response(409))
    with pytest.raises(StatusError):
        ask(server)(method, "/x", headers=headers)
    assert len(server.requests) == times
    lost = Server(httpx2.ReadError("lost"), httpx2.Response(409))
    with pytest.raises(Exception, match="lost" if times == 1 else "409"):
        ask(lost)(method, "/x", headers=headers)
    assert len(lost.requests) == times


def test_a_post_that_was_not_taken_is_sent_again(ask: Callable[[Server], Ask]) -> None:
    """The server refused it, or was not reached."""
    for first in (httpx2.Response(429), httpx2.ConnectError("down")):
        server = Server(first, httpx2.Response(409))
        with pytest.raises(Conflict):
            ask(server)("POST", "/x")
        assert len(server.requests) == 2
    with pytest.raises(ConnectionFailed):
        ask(Server(httpx2.ConnectError("down")))("POST", "/x")


# What with_options adds.

CREATE = Request(
    method="POST",
    path="/pets",
    query=(("a", "1"), ("b%5B%5D", "2"), ("b%5B%5D", "3"), ("c", "4")),
    content='{"name":"Tö","age":1.5}'.encode(),
    content_type="application/vnd.api+json; charset=utf-8",
)


def test_added_to_a_request() -> None:
    """What is added replaces what has the same name, and stays with what was added before."""
    server = Server()
    owner = client(server)
    other = owner.with_options(query={"b[]": 9, "d": [True, "x"]}, body={"age": None, "tag": [1]})
    other.send(CREATE)
    assert server.last.url.query == b"a=1&c=4&b%5B%5D=9&d=true&d=x"
    assert server.last.content == '{"name":"Tö","age":null,"tag":[1]}'.encode()
    again = other.with_options(query={"d": "y"}, body={"tag": 2}, timeout=3)
    again.send(CREATE)
    assert server.last.url.query == b"a=1&c=4&b%5B%5D=9&d=y"
    assert json.loads(server.last.content) == {"name": "Tö", "age": None, "tag": 2}
    owner.send(CREATE)
    assert server.last.content == CREATE.content
    other.request("POST", "/x", json={})
    assert server.last.url.query == b"b%5B%5D=9&d=true&d=x"
    assert server.last.content == b'{"age":null,"tag":[1]}'
    owner.with_options(query={"a": []}).send(CREATE)
    assert server.last.url.query == b"b%5B%5D=2&b%5B%5D=3&c=4"


def test_a_query_is_added_to_any_request() -> None:
    """It needs no body."""
    server = Server()
    client(server).with_options(query={"a": 1}).request("GET", "/x")
    assert server.last.url.query == b"a=1"


def test_added_to_no_body() -> None:
    """A method that could send JSON sends what is added alone."""
    server = Server()
    client(server).with_options(body={"a": 1}).send(CREATE._replace(content=None))
    assert server.last.content == b'{"a":1}'
    assert server.last.headers["content-type"] == CREATE.content_type


def test_none_adds_nothing() -> None:
    """The parameter of the method stays: None is what was not given."""
    server = Server()
    client(server).with_options(query={"a": None}).send(CREATE)
    assert server.last.url.query == b"a=1&b%5B%5D=2&b%5B%5D=3&c=4"


@pytest.mark.parametrize(
    "request_",
    [
        Request(method="GET", path="/x"),
        CREATE._replace(content=b"[]"),
        CREATE._replace(content=b"{"),
        CREATE._replace(content=b"{}", content_type="text/plain"),
    ],
)
def test_a_body_that_is_no_object(request_: Request) -> None:
    """Properties are not dropped silently: nothing is sent."""
    server = Server()
    with pytest.raises(InvalidInput, match="neither a JSON object nor a form"):
        client(server).with_options(body={"a": 1}).send(request_)
    assert not server.requests


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"query": [("a", 1)]}, "query"),
        ({"headers": {"a": None}}, "headers.a"),
        ({"headers": [("a", "1")]}, "headers"),
        ({"query": {"a": {"b": 1}}}, "query.a"),
        ({"body": {"a": float("inf")}}, "a"),
        ({"body": {"a": "\ud800"}}, "body"),
        ({"body": [1]}, "body"),
    ],
)
def test_options_that_are_refused(options: dict[str, Any], place: str) -> None:
    """What cannot be sent is refused at once."""
    with pytest.raises(InvalidInput) as caught:
        client(Server()).with_options(**options)
    assert [each.at for each in caught.value.violations] == [place]


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"Authorization": "Bearer s3cret\n"}, "<str of length 14> has a character that"),
        ({"Authorization": "Bearer s3cret "}, "<str of length 14> begins or ends with"),
        ({"Authorization": b"Bearer s3cret"}, "<bytes of length 13> is not a string"),
        ({"Authorization": ["Bearer s3cret"]}, "<list of length 1> is not a string"),
        ([("Authorization", "Bearer s3cret")], "<list of length 1> is not a dict of strings"),
    ],
)
@pytest.mark.parametrize("how", ["request", "with_options"])
def test_a_header_that_cannot_be_sent_is_not_shown(headers: Any, said: str, how: str) -> None:
    """It may be a credential, such as one that was read from a file with its line feed."""
    args = ("GET", "/x") if how == "request" else ()
    with pytest.raises(InvalidInput) as caught:
        getattr(client(Server()), how)(*args, headers=headers)
    assert said in str(caught.value)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):  # noqa: S301  ours
        assert "s3cret" not in repr((error, error.__dict__))


FORM_BODY = b"amount=5&card%5Bnumber%5D=4%262&expand=a&expand=b"
FORM = Request(
    method="POST",
    path="/charges",
    content=FORM_BODY,
    content_type="application/x-www-form-urlencoded",
)


@pytest.mark.parametrize(
    ("added", "sent"),
    [
        ({"amount": 6}, b"card%5Bnumber%5D=4%262&expand=a&expand=b&amount=6"),
        ({"expand": ["c"], "amount": None}, b"card%5Bnumber%5D=4%262&expand=c"),
        ({"card": {"x": True}}, b"amount=5&expand=a&expand=b&card%5Bx%5D=true"),
        ({"card[number]": "1", "expand": []}, b"amount=5&card%5Bnumber%5D=1"),
        ({"items": [{"price": "a b"}]}, FORM_BODY + b"&items%5B0%5D%5Bprice%5D=a%20b"),
    ],
)
def test_added_to_a_form(added: dict[str, Any], sent: bytes) -> None:
    """Fields go as servers commonly read them, in place of those by the same name."""
    server = Server()
    client(server).with_options(body=added).send(FORM)
    assert server.last.content == sent
    assert server.last.headers["content-type"] == FORM.content_type


def test_added_to_an_empty_form() -> None:
    """A method that could send a form sends what is added alone."""
    server = Server()
    client(server).with_options(body={"a": 1}).send(FORM._replace(content=None))
    assert server.last.content == b"a=1"


def test_added_to_a_form_of_the_callers_own() -> None:
    """What the caller wrote stays byte for byte, also what no form can have."""
    server = Server()
    owner = client(server).with_options(body={"a": "é"})
    owner.request("POST", "/x", content=b"\xff=1&a=2&b", content_type=FORM.content_type)
    assert server.last.content == b"\xff=1&b&a=%C3%A9"


def test_added_to_the_parts_of_a_form() -> None:
    """OpenAI takes fields with brackets; bytes are a file, as in what the method itself sends."""
    server = Server()
    upload = file_parts.file(("a.mp3", b"abc"), Violations(), "file")
    content = forms.form_parts({"file": upload, "grain[]": ["x"], "meta": {"a": 1}})
    request = Request(method="POST", path="/files", content=content)
    owner = client(server).with_options(body={"expires_after[anchor]": "created_at", "n": 1.5})
    other = owner.with_options(body={"grain[]": ["word", "segment"], "mask": b"\0", "meta": {}})
    other.send(request)
    assert parts_of(server.last) == [
        ('name="file"; filename="a.mp3"', "audio/mpeg", b"abc"),
        ('name="expires_after[anchor]"', "", b"created_at"),
        ('name="n"', "", b"1.5"),
        ('name="grain[]"', "", b"word"),
        ('name="grain[]"', "", b"segment"),
        ('name="mask"; filename="mask"', "application/octet-stream", b"\0"),
        ('name="meta"', "application/json", b"{}"),
    ]
    client(server).with_options(body={"file": None}).send(request)
    assert [name for name, _, _ in parts_of(server.last)] == ['name="grain[]"', 'name="meta"']


# The other ways in which a method sends its request.


def test_added_to_pages() -> None:
    """The first page has them; the next ones are asked for by what that was asked for."""
    server = Server(
        httpx2.Response(200, json={"items": [1, 2]}),
        httpx2.Response(200, json={"items": [3]}),
        httpx2.Response(200, json={"items": []}),
    )
    request = Request(method="GET", path="/list", query=(("page", "1"),))

    def parsed(response: responses.Response) -> dict[str, Any]:
        return responses.json(response, decode.mapping(decode.any_json))

    rule = paging.Number[Any, dict[str, Any]]("page", 1)
    described = paging.Paging(request, parsed, lambda page: page["items"], rule)
    owner = client(server).with_options(query={"kind": "a", "page": 4})
    assert list(paging.Pages(owner._transport, described)) == [1, 2, 3]
    assert [each.url.query for each in server.requests] == [
        b"kind=a&page=4",
        b"kind=a&page=5",
        b"kind=a&page=6",
    ]


def test_added_to_a_stream() -> None:
    """A method that returns the items of a stream sends one request."""
    events = {"content-type": "text/event-stream"}
    server = Server(httpx2.Response(200, content=b"data: 1\n\n", headers=events))
    owner = client(server).with_options(query={"a": 1}, body={"b": 2})
    items = item_streams.Items(CREATE, {}, item_formats.data(decode.any_json))
    assert list(item_streams.ItemStream(owner._transport, items))
    assert server.last.url.query.endswith(b"&a=1")
    assert json.loads(server.last.content)["b"] == 2


def test_a_download_of_any_request() -> None:
    """The answer to a request that the document lacks need not fit into memory either."""

    class Downloading(DownloadingClient):
        """A client with methods that return files."""

    server = Server(httpx2.Response(200, content=b"abc"))
    owner = Downloading(settings(), httpx2.Client(transport=httpx2.MockTransport(server)))
    other = owner.with_options(query={"a": 1})
    with other.with_download(other.request)("GET", "/export") as download:
        assert b"".join(download) == b"abc"
    assert str(server.last.url) == f"{BASE}/export?a=1"
    assert owner.with_response(owner.request)("GET", "/x").value.value == b"abc"


def test_added_to_a_body_with_files() -> None:
    """The body is written once its files are there, and gets its properties then."""
    server = Server()
    body = uploads.json_body({"input": {"song": sources.of_bytes(b"abc", "song")}})
    client(server).with_options(body={"x": 1}).send(CREATE._replace(content=body))
    sent = json.loads(server.last.content)
    assert sent.keys() == {"input", "x"}
    assert sent["input"]["song"].startswith("data:")


def test_not_added_to_a_file() -> None:
    """A file that is sent as it is gets none, also if it is JSON."""
    server = Server()
    upload = file_parts.file(b"{}", Violations(), "body")
    with pytest.raises(InvalidInput, match="neither a JSON object nor a form"):
        client(server).with_options(body={"x": 1}).send(CREATE._replace(content=upload))
    assert not server.requests
