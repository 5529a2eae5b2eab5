"""Pages that are wrong, endless or elsewhere, and what is left of an iteration after an error."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any
from uuid import UUID

import httpx2
import pytest
from runtime import decode, responses
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.credentials import ApiKey, Bearer, Keys
from runtime.errors import DecodeError, InvalidInput, ServerError, TimedOut
from runtime.limits import Limits
from runtime.outgoing import Settings
from runtime.paging import (
    AsyncPages,
    Cursor,
    LastItem,
    Link,
    Number,
    Offset,
    Pages,
    Paging,
    PagingError,
    Rule,
    Url,
    next_link,
)
from runtime.requests import Request
from runtime.retries import Retry

BASE = "https://api.example.com/v1"
Page = dict[str, Any]
Answer = Callable[[httpx2.Request], httpx2.Response]

CURSOR: Rule[Any, Page] = Cursor("cursor", lambda page: page.get("next"))
URL: Rule[Any, Page] = Url(lambda page: page.get("next"))


def parse(response: responses.Response) -> Page:
    """Parse a page as generated functions do."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.mapping(decode.any_json))


def paging(rule: Rule[Any, Page], *query: tuple[str, str]) -> Paging[Any, Page]:
    """Describe a list of an API."""
    request = Request(method="GET", path="/list", query=query, security=(("t",),))
    return Paging(request, parse, lambda page: page.get("items"), rule)


class Api:
    """Answers with a function, or one answer after the other; keeps the requests."""

    def __init__(
        self, *answers: Page | int | Answer, seconds: float = 600, base: str = BASE
    ) -> None:
        self._answers = iter(answers)
        self._only = answers[0] if len(answers) == 1 and callable(answers[0]) else None
        self.requests: list[httpx2.Request] = []
        limits = Limits(seconds=seconds)
        given = {"t": Bearer("secret")}
        self.settings = Settings(base, 5, Retry(attempts=1), limits=limits, keys=Keys(given, {}))

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        said = self._only or next(self._answers)
        if callable(said):
            return said(request)
        status, body = (said, {}) if isinstance(said, int) else (200, said)
        return httpx2.Response(status, json=body)

    @property
    def targets(self) -> list[str]:
        return [each.url.raw_path.decode() for each in self.requests]

    def pages(self, given: Paging[Any, Page]) -> Pages[Any, Page]:
        """Begin an iteration."""
        http_client = httpx2.Client(transport=httpx2.MockTransport(self))
        client = BaseClient(self.settings, http_client)
        return Pages(client._transport, given)

    def apages(self, given: Paging[Any, Page]) -> AsyncPages[Any, Page]:
        """Begin an asynchronous iteration."""
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(self))
        client = AsyncBaseClient(self.settings, http_client)
        return AsyncPages(client._transport, given)


def _answer(page: Page, headers: dict[str, str], _: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json=page, headers=headers)


# Where it ends.


@pytest.mark.parametrize("last", [{}, {"next": None}, {"next": ""}])
def test_a_cursor_ends(last: Page) -> None:
    api = Api({"items": [1], "next": "a b&c"}, {"items": []} | {"next": 7}, {"items": [2]} | last)
    assert list(api.pages(paging(CURSOR, ("size", "1")))) == [1, 2]
    ends = [target.removeprefix("/v1/list?size=1") for target in api.targets]
    assert ends == ["", "&cursor=a%20b%26c", "&cursor=7"]


def test_a_cycle_ends() -> None:
    """Every page of it has been given; so has a page whose cursor is its own."""
    api = Api({"items": [1], "next": "a"}, {"items": [2], "next": "b"}, {"items": [3], "next": "a"})
    pages = api.pages(paging(CURSOR))
    assert list(pages) == [1, 2, 3]
    assert next(pages, None) is None
    assert len(api.requests) == 3


def test_more_is_believed() -> None:
    rule: Rule[Any, Page] = Cursor("c", lambda page: page["next"], more=lambda page: page["more"])
    api = Api({"items": [1], "next": "a", "more": True}, {"items": [2], "next": "b", "more": False})
    assert list(api.pages(paging(rule))) == [1, 2]


def test_the_last_item_has_the_cursor() -> None:
    rule: Rule[Any, Page] = LastItem("after", lambda item: item["id"])
    api = Api({"items": [{"id": "a"}, {"id": "b"}]}, {"items": [{"id": 3}]}, {"items": None})
    assert len(list(api.pages(paging(rule)))) == 3
    assert api.targets[1:] == ["/v1/list?after=b", "/v1/list?after=3"]


def test_a_cursor_that_is_a_uuid() -> None:
    """As it is where the format of a property is `uuid`."""
    found = UUID("12345678-1234-5678-1234-567812345678")
    rule: Rule[Any, Page] = LastItem("after", lambda _: found)
    api = Api({"items": [1]}, {"items": []})
    assert list(api.pages(paging(rule))) == [1]
    assert api.targets[1] == f"/v1/list?after={found}"


@pytest.mark.parametrize("rule", [Number("n"), Offset("n")], ids=["page", "offset"])
def test_a_server_that_ignores_the_number(rule: Rule[Any, Page]) -> None:
    """The same page again is the end, not one more page."""
    api = Api(lambda _: httpx2.Response(200, json={"items": [1, 2]}))
    assert list(api.pages(paging(rule))) == [1, 2]
    assert len(list(api.pages(paging(rule)).by_page())) == 1
    assert len(api.requests) == 4


@pytest.mark.parametrize(
    ("rule", "query", "answers", "numbers"),
    [
        (Number("n"), (), 3, ["2", "3"]),
        (Number("n", first=0), (), 3, ["1", "2"]),
        (Number("n", total=lambda page: page["total"]), (), 2, ["2"]),
        (Number("n", first=0, total=lambda page: page["total"]), (), 2, ["1"]),
        (Number("n"), (("n", "7"),), 2, ["8"]),
        (Number("n"), (("n", "7.0"),), 2, ["8"]),
        (Offset("n"), (), 3, ["2", "4"]),
        (Offset("n"), (("n", "10"),), 2, ["12"]),
        (Offset("n", total=lambda page: 2 * page["total"]), (), 2, ["2"]),
        (Offset("n", more=lambda page: page["more"]), (), 2, ["2"]),
    ],
)
def test_numbers(
    rule: Rule[Any, Page], query: tuple[tuple[str, str], ...], answers: int, numbers: list[str]
) -> None:
    """The client counts, from where the caller begins; only an empty page ends it without a total.

    A page with fewer items than were asked for does not: servers have limits of their own.
    """
    full = [{"items": [n, n + 1], "total": 2, "more": n == 1} for n in range(1, answers)]
    api = Api(*full, {"items": [9, 9], "total": 2, "more": False}, {"items": [], "total": 2})
    list(islice(api.pages(paging(rule, *query)), 2 * answers))
    assert [each.url.params["n"] for each in api.requests[1:answers]] == numbers
    if answers == 2 and not query:
        assert list(Api(*full, {"items": [8, 9], "total": 2, "more": False}).pages(paging(rule)))


# URLs.


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://api.example.com/v2/other?x=1&x=2", "/v2/other?x=1&x=2"),
        ("/v2/other?sig=a/../b%2F==", "/v2/other?sig=a/../b%2F=="),
        ("?page=2", "/v1/list?page=2"),
        ("other?page=2#top", "/v1/other?page=2"),
        ("//api.example.com/v1/list?p", "/v1/list?p="),
        ("HTTPS://API.example.com:443", "/"),
        ("http://api.example.com/v1/list?page=2", "/v1/list?page=2"),
    ],
)
def test_a_url_is_followed_as_it_is(url: str, target: str) -> None:
    """A server behind a proxy may take its own scheme for http; the request is sent by https."""
    api = Api({"items": [1], "next": url}, {"items": [2]})
    assert list(api.pages(paging(URL, ("size", "9")))) == [1, 2]
    last = api.requests[-1]
    assert (last.url.scheme, last.url.host, last.url.port) == ("https", "api.example.com", None)
    assert (api.targets[-1], last.headers["authorization"]) == (target, "Bearer secret")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/v1/list",
        "//evil.example/",
        "https://api.example.com:8443/v1/list",
        "https://api.example.com.evil.example/",
        "https://api.example.com@evil.example/",
        "https://evil.example@api.example.com/",
        "https://user:password@api.example.com/",
        "file:///etc/passwd",
        "https://[/",
        "https://api.example.com:port/",
        "javascript:alert(1)",
    ],
)
def test_no_other_server_is_asked(url: str) -> None:
    """The items of the page are given first; the token goes nowhere."""
    for rule in (URL, Link[Any, Page]()):
        links = {"link": f'<{url}>; rel="next"'}
        api = Api(partial(_answer, {"items": [1], "next": url}, links))
        pages = api.pages(paging(rule))
        assert next(pages) == 1
        for _ in range(2):
            with pytest.raises((PagingError, InvalidInput)) as caught:
                next(pages)
            assert "secret" not in str(caught.value)
        assert all(each.url.host == "api.example.com" for each in api.requests)
        assert len(api.requests) == 1


def test_a_key_in_a_url_is_not_sent_twice() -> None:
    """A server may repeat the query of a request, with the key in it."""
    api = Api({"next": "?page=2&key=secret"}, {})
    api.settings = Settings(BASE, 5, keys=Keys({"t": ApiKey("key", "query", "secret")}, {}))
    pages = api.pages(paging(URL)).by_page()
    assert [page.status_code for page in pages] == [200, 200]
    assert api.targets == ["/v1/list?key=secret", "/v1/list?page=2&key=secret"]


@pytest.mark.parametrize("found", [7, True, ["/a"], {"href": "/a"}])
def test_what_is_no_url(found: object) -> None:
    pages = Api({"items": [], "next": found}).pages(paging(URL))
    with pytest.raises(PagingError, match="not a URL"):
        next(pages)


@pytest.mark.parametrize("found", [True, 1.5, ["a"], {"a": 1}])
def test_what_is_no_cursor(found: object) -> None:
    pages = Api({"items": [1], "next": found}).pages(paging(CURSOR))
    assert next(pages) == 1
    with pytest.raises(PagingError, match="cursor"):
        next(pages)


def test_below_a_prefix_and_a_port() -> None:
    """Not `base_url`, but the server in it is what the path of a URL is put behind."""
    api = Api(
        {"next": "/v1/list?p=2"},
        {"next": "http://127.0.0.1:8080/b"},
        {},
        base="http://127.0.0.1:8080/v1",
    )
    assert list(api.pages(paging(URL)).by_page()) != []
    assert [str(each.url) for each in api.requests[1:]] == [
        "http://127.0.0.1:8080/v1/list?p=2",
        "http://127.0.0.1:8080/b",
    ]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ('<https://a/?page=2>; rel="next", <https://a/?page=9>; rel="last"', "https://a/?page=2"),
        ("<a>; rel=prev,<b>;rel=next", "b"),
        ('<a,b;c>; title="x, <y>; rel=\\"next\\""; REL="last NEXT"', "a,b;c"),
        ("<a>; rel=last; rel=next", None),
        ('<a>; rel=next; anchor="#other", <b>; rel=next', "b"),
        (", ,<a> ; rel = next", "a"),
        ("<a>; rel=nextish", None),
        ("<a>", None),
        ("<>; rel=next", ""),
        ("", None),
        ("a; rel=next", None),
        ('<a>; rel="next', None),
        ("<a; rel=next", None),
    ],
)
def test_link_headers(header: str, found: str | None) -> None:
    """RFC 8288, section 3, and its order of precedence."""
    assert next_link(header) == found


@pytest.mark.parametrize("piece", ["<", "<a>;", '<a>;x="', "<a>; ;", ";x=", "\\", '"', " ", ","])
def test_no_header_takes_long(piece: str) -> None:
    began = time.process_time()
    next_link("<a>" + piece * 20_000)
    next_link(piece * 20_000)
    assert time.process_time() - began < 1


# Errors, time, and both clients.


def test_an_error_in_the_middle() -> None:
    """What came is given, and the same page is asked for again; nothing is skipped."""
    api = Api({"items": [1], "next": "a"}, 500, {"items": [2], "next": "b"}, {"items": [3]})
    pages = api.pages(paging(CURSOR))
    assert next(pages) == 1
    with pytest.raises(ServerError):
        next(pages)
    assert list(pages) == [2, 3]
    assert api.targets[1:3] == ["/v1/list?cursor=a"] * 2


def test_a_page_that_cannot_be_read() -> None:
    broken = httpx2.Response(200, content=b"[")
    api = Api({"items": [1], "next": "a"}, lambda _: broken, {"items": [2]})
    pages = api.pages(paging(CURSOR)).by_page()
    assert next(pages).value["items"] == [1]
    with pytest.raises(DecodeError):
        next(pages)
    assert api.targets == ["/v1/list", "/v1/list?cursor=a"]


def test_pages_without_items_end_in_time() -> None:
    """One `next` is one call: it ends with the `Limits`, and can be repeated."""
    numbers = iter(range(10**9))

    def empty(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"items": [], "next": str(next(numbers))})

    api = Api(empty, seconds=0.3)
    pages = api.pages(paging(CURSOR))
    for _ in range(2):
        with pytest.raises(TimedOut):
            next(pages)
    assert len(set(api.targets)) >= len(api.requests) - 2 > 2  # one is asked for again in time


def test_whole_pages() -> None:
    """They have their headers, and go on from the items."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        at = int(request.url.params.get("cursor", 0))
        following = {"next": at + 1} if at < 2 else {}
        return httpx2.Response(
            200, json={"items": [at, at], **following}, headers={"X-At": str(at)}
        )

    pages = Api(answer).pages(paging(CURSOR))
    assert next(pages) == 0
    by_page = pages.by_page()
    assert isinstance(by_page, Iterator)
    assert [(page.status_code, page.headers["x-at"]) for page in by_page] == [
        (200, "1"),
        (200, "2"),
    ]
    assert list(pages) == []


def test_asynchronously() -> None:
    async def both() -> None:
        answers = ({"items": [1, 2], "next": "a"}, 500, {"items": [3]})
        pages = Api(*answers).apages(paging(CURSOR))
        assert isinstance(pages, AsyncIterator)
        assert [await anext(pages), await anext(pages)] == [1, 2]
        with pytest.raises(ServerError):
            await anext(pages)
        assert [item async for item in pages] == [3]
        by_page = Api({"items": [1], "next": "a"}, {"items": [3]}).apages(paging(CURSOR)).by_page()
        assert [page.value["items"] async for page in by_page] == [[1], [3]]

    asyncio.run(both())


def test_options_of_the_client_apply() -> None:
    """Those of the client that the iteration began with."""
    api = Api({"items": [1], "next": "a"}, {"items": [2]})
    http_client = httpx2.Client(transport=httpx2.MockTransport(api))
    client = BaseClient(api.settings, http_client).with_options(headers={"x-trace": "7"})
    assert list(Pages(client._transport, paging(CURSOR))) == [1, 2]
    assert [each.headers["x-trace"] for each in api.requests] == ["7", "7"]
