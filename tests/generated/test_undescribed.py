"""What the document of a hosted model lacks, over the wire: requests, parameters and properties."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from generated import ClientUnusable, InvalidInput, PredictionTimedOut, ServerError, StatusError
from generated import suno_ai_bark as bark
from tests.support.faults.row import SLOW
from tests.support.loopback import Caller, serving
from tests.support.standin import Echo, standing_in
from tests.support.subjects import TOKEN, each_caller, settings


@each_caller
def test_a_request(caller: Caller) -> None:
    """It has the token, and what comes is the result."""
    with serving() as server:
        server.answers(200, {"type": "organization"}, content_type="application/json")
        given = {"query": {"a": [1, True]}, "json": {"b": None}}
        result = caller(bark, "request", "POST", "/account", client=settings(server), **given)
    request = server.only
    assert (request.method, request.target) == ("POST", "/v1/account?a=1&a=true")
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert (request.json, result.value) == ({"b": None}, {"type": "organization"})


@each_caller
def test_a_post_is_sent_once(caller: Caller) -> None:
    """A gateway may have lost the answer to something that is billed (decision 7)."""
    with serving() as server:
        server.answers(503)
        with pytest.raises(ServerError):
            caller(bark, "request", "POST", "/predictions", client=settings(server), json={})
        assert len(server.received) == 1
        with pytest.raises(ServerError):
            caller(bark, "request", "GET", "/predictions", client=settings(server))
        assert len(server.received) == 5


@each_caller
def test_a_redirect_to_another_origin(caller: Caller) -> None:
    """The other server gets nothing."""
    with serving() as server, serving() as other:
        server.answers(302, location=f"{other.url}/v1/account")
        with pytest.raises(StatusError, match="302"):
            caller(bark, "request", "GET", "/account", client=settings(server))
        with pytest.raises(InvalidInput, match="path"):
            caller(bark, "request", "GET", f"{other.url}/v1/account", client=settings(server))
    assert not other.received


def test_leaving_ends_a_request() -> None:
    """Another thread that is left does not hold up the one that leaves, nor does a task."""
    begun = time.monotonic()
    with serving() as server, ThreadPoolExecutor(1) as pool:
        server.before = lambda _: time.sleep(1)
        with bark.Client(**settings(server)) as client:
            task = pool.submit(client.request, "GET", "/account")
            while not server.received:
                time.sleep(0.01)
        with pytest.raises(ClientUnusable):
            task.result()

        async def main() -> None:
            async with bark.AsyncClient(**settings(server)) as left:
                asking = asyncio.create_task(left.request("GET", "/account"))
                while len(server.received) < 2:  # noqa: ASYNC110  a server in a thread has no Event
                    await asyncio.sleep(0.01)
            with pytest.raises(asyncio.CancelledError):
                await asking

        asyncio.run(main())
    assert time.monotonic() - begun < 10


def made(url: str, **options: Any) -> bark.Client:
    client = bark.Client(TOKEN, base_url=url)
    return client.with_options(headers={"x-a": "1"}, **options)


def test_a_run_is_created_with_them() -> None:
    """Only its create has the query and the properties; headers go with its polls as well."""
    with standing_in(Echo(seconds=2)) as server:
        client = made(server.url, query={"q": "1"}, body={"stream": True})
        states: list[str] = []
        client.run(prompt="hi", on_progress=lambda each: states.append(each.status))
        client.close()
    create, *polls = server.received
    assert create.method == "POST"
    assert create.target.endswith("/predictions?q=1")
    assert create.json["stream"] is True
    assert polls
    assert not [each.target for each in polls if "q=1" in each.target]
    assert {each.headers["x-a"] for each in server.received if "/predictions" in each.target} == {
        "1"
    }


def test_it_is_canceled_without_them() -> None:
    """A run that takes too long is canceled as ever."""
    with standing_in(SLOW) as server, made(server.url, body={"stream": True}) as client:
        with pytest.raises(PredictionTimedOut):
            client.run(prompt="hi", timeout=1)
        assert server.cancelled == 1


def test_methods_of_one_request() -> None:
    """They have the query; a body is refused where none is sent."""
    with serving() as server:
        server.answers(200, {"results": []})
        with made(server.url, query={"q": "1"}) as client:
            client.list_predictions()
            assert server.only.target == "/predictions?q=1"
            with pytest.raises(InvalidInput, match="neither a JSON object nor a form"):
                client.with_options(body={"a": 1}).list_predictions()
        assert len(server.received) == 1
