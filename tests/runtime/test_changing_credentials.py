"""Tokens and keys that a function returns when they are needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from runtime.clients import AsyncBaseClient, BaseClient
from runtime.credentials import AsyncSecret, Basic, Keys, api_key, bearer
from runtime.errors import CallError, MissingCredential, TimedOut
from runtime.limits import Limits
from runtime.outgoing import Settings
from runtime.requests import Request
from runtime.retries import Retry

REQUEST = Request(method="GET", path="/a", security=(("t",),))
BOTH = Request(method="GET", path="/a", security=(("k", "t"),))


class Api:
    """Answers by the token: with 200, or another status that was said for it."""

    def __init__(self, **statuses: int) -> None:
        self.statuses = statuses
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return httpx2.Response(self.statuses.get(self.tokens[-1], 200))

    @property
    def tokens(self) -> list[str]:
        given = [each.headers.get("authorization", "") for each in self.requests]
        return [each.removeprefix("Bearer ") for each in given]


def settings(token: AsyncSecret, *, key: str | None = None, seconds: float = 5) -> Settings:
    credentials = {"t": bearer(token, ""), "k": api_key("key", "query", key, "")}
    retry = Retry(attempts=2, first=0)
    limits = Limits(seconds=seconds)
    return Settings("https://api.example.com", 5, retry, limits=limits, keys=Keys(credentials, {}))


def send(api: Api, given: Settings, request: Request = REQUEST) -> int:
    with httpx2.Client(transport=httpx2.MockTransport(api)) as http_client:
        return BaseClient(given, http_client)._transport.send(request).status_code


def asend(api: Api, given: Settings, request: Request = REQUEST) -> int:
    async def run() -> int:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(api)) as http_client:
            client = AsyncBaseClient(given, http_client)
            return (await client._transport.send(request)).status_code

    return asyncio.run(run())


Send = Callable[..., int]


@pytest.fixture(params=[send, asend], ids=["sync", "async"])
def sending(request: pytest.FixtureRequest) -> Send:
    """Send by either client."""
    chosen: Send = request.param
    return chosen


def numbered(*tokens: str) -> Callable[[], str]:
    listed = iter(tokens)
    return lambda: next(listed)


def test_it_is_called_for_each_request(sending: Send) -> None:
    """Not when the client is made, and for what is sent again as well."""
    api, given = Api(b=503), settings(numbered("a", "b", "c"))
    assert [sending(api, given), sending(api, given)] == [200, 200]
    assert api.tokens == ["a", "b", "c"]


def test_a_refused_token_is_asked_for_again(sending: Send) -> None:
    """It may have been replaced just then. If it is the same, the answer stands."""
    api = Api(old=401)
    assert sending(api, settings(numbered("old", "new"))) == 200
    assert sending(api, settings(numbered("old", "old"))) == 401
    assert api.tokens == ["old", "new", "old"]
    never = Api(a=401, b=401)
    assert sending(never, settings(numbered("a", "b", "c"))) == 401
    assert never.tokens == ["a", "b"]


def test_beside_another_credential(sending: Send) -> None:
    api = Api(old=401)
    assert sending(api, settings(numbered("old", "new"), key="k&"), BOTH) == 200
    assert [each.url.params["key"] for each in api.requests] == ["k&", "k&"]


def test_a_key(sending: Send) -> None:
    api = Api()
    key = api_key("X-Key", "header", numbered("first", "second"), "")
    given = Settings("https://api.example.com", 5, keys=Keys({"t": key}, {}))
    sending(api, given)
    sending(api, given)
    assert [each.headers["x-key"] for each in api.requests] == ["first", "second"]


def test_a_coroutine_function() -> None:
    async def token() -> str:
        await asyncio.sleep(0)
        return "a"

    api = Api()
    assert asend(api, settings(token)) == 200
    assert api.tokens == ["a"]
    with pytest.raises(TypeError, match="use an AsyncClient"):
        send(api, settings(token))


def test_a_coroutine_function_in_time() -> None:
    """The time of the call counts; a TimeoutError of the function is its own."""

    async def token() -> str:
        await asyncio.sleep(60)
        return "a"

    async def failing() -> str:
        message = "mine"
        raise TimeoutError(message)

    with pytest.raises(TimedOut):
        asend(Api(), settings(token, seconds=0.1))
    with pytest.raises(TimeoutError, match="mine"):
        asend(Api(), settings(failing))


@pytest.mark.parametrize(
    "returned", [None, "", "  ", 7, b"token", "secret token", "secret\n1", "é"]
)
def test_what_cannot_be_sent(sending: Send, returned: Any) -> None:
    """Nothing is sent, and it is not shown."""
    api = Api()
    with pytest.raises(MissingCredential, match="GET /a needs a credential") as caught:
        sending(api, settings(lambda: returned))
    assert "secret" not in str(caught.value)
    assert api.requests == []


@pytest.mark.parametrize("error", [KeyError("a"), ValueError("b"), OSError("c"), CallError("d")])
def test_its_errors_are_the_caller_s(sending: Send, error: Exception) -> None:
    """They are not taken for errors of the transport."""

    def token() -> str:
        raise error

    with pytest.raises(type(error)) as caught:
        sending(Api(), settings(token))
    assert caught.value is error


def test_it_is_not_shown() -> None:
    class Token:
        def __call__(self) -> str:
            return "secret"

        def __repr__(self) -> str:
            return "secret"

    given = settings(Token())
    assert "secret" not in f"{vars(given.keys)} {BaseClient(given)!r}"


def test_what_it_adds_to_the_query() -> None:
    """URLs that a server gives may have it, so that it has to be known."""
    credentials = {
        "k": api_key("a key", "query", lambda: "secret", ""),
        "t": api_key("key", "header", "secret", ""),
    }
    given = Keys(credentials, {})
    assert given.query_names(BOTH) == {"a%20key"}
    assert Basic("me", "secret").target == ("header", "authorization")
