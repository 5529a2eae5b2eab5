"""What the five clients do with their token, their server, and an HTTP client that is given."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import logging
import pickle
import traceback
from collections.abc import Iterator

import httpx2
import pytest

from generated import CallError, ConnectionFailed, InvalidInput, MissingCredential, StatusError
from tests.support.loopback import Caller, Loopback, serving
from tests.support.subjects import ID, TOKEN, Model, each_caller, each_model, prediction, settings


@pytest.fixture(autouse=True)
def no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test use a token of whoever runs it."""
    monkeypatch.delenv("REPLICATE_API_TOKEN", raising=False)


@pytest.fixture
def server() -> Iterator[Loopback]:
    """Give a server that has received nothing."""
    with serving() as loopback:
        yield loopback


@each_caller
@each_model()
def test_the_token_may_come_from_the_environment(
    model: Model, caller: Caller, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an argument the client reads REPLICATE_API_TOKEN; a given token wins over it."""
    monkeypatch.setenv("REPLICATE_API_TOKEN", "from-environment")
    server.answers(200, prediction(model))
    caller(model.package, "get_prediction", ID, client={"base_url": server.url})
    caller(model.package, "get_prediction", ID, client=settings(server))
    sent = [request.headers["authorization"] for request in server.received]
    assert sent == ["Bearer from-environment", f"Bearer {TOKEN}"]


@each_caller
@each_model()
def test_without_a_token_nothing_is_sent(model: Model, caller: Caller, server: Loopback) -> None:
    """A call that needs a token the client has not says how to give one, and sends nothing."""
    with pytest.raises(MissingCredential) as caught:
        caller(
            model.package,
            "create_prediction",
            client={"base_url": server.url},
            input=model.made(),
        )
    assert str(caught.value) == (
        "POST /predictions needs a credential: pass token= or set REPLICATE_API_TOKEN"
    )
    assert server.received == []


@each_caller
@each_model()
def test_a_deployment_has_a_path_of_its_own(model: Model, caller: Caller, server: Loopback) -> None:
    """It decides which version runs; none is sent."""
    server.answers(201, prediction(model))
    options = {"client": settings(server), "input": model.made(), "deployment": "acme/a.b_c-1"}
    caller(model.package, "create_prediction", **options)
    assert server.only.target.endswith("/deployments/acme/a.b_c-1/predictions")
    assert json.loads(server.only.body).keys() == {"input"}
    with pytest.raises(InvalidInput, match=r"deployment: .* has a version of its own"):
        caller(model.package, "create_prediction", **options, version="1" * 64)
    for wrong in ("acme", "acme/a/b", "../predictions", "acme/..", "acme/a?b", "acme/a\n", ""):
        with pytest.raises(InvalidInput, match="deployment"):
            caller(model.package, "create_prediction", **{**options, "deployment": wrong})
    assert len(server.received) == 1


@each_caller
@each_model()
def test_a_model_that_shows_no_versions_has_a_path_of_its_own(
    model: Model, caller: Caller, server: Loopback
) -> None:
    """As the client of an official model does, whose version is `hidden`."""
    server.answers(201, prediction(model))
    options = {"client": settings(server), "input": model.made(), "version": "hidden"}
    caller(model.package, "create_prediction", **options)
    assert server.only.target.endswith(f"/models/{model.package.MODEL}/predictions")
    assert json.loads(server.only.body).keys() == {"input"}


ANSWERS = {
    "result": (200, {"id": ID, "status": "succeeded"}),
    "problem": (401, {"title": "Unauthenticated", "detail": "no such token"}),
    "redirect": (302, b""),
    "undecodable": (200, b"nonsense"),
}


@pytest.mark.parametrize("answer", ANSWERS)
@each_caller
@each_model()
def test_the_token_is_never_shown(
    model: Model,
    caller: Caller,
    server: Loopback,
    answer: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither a repr, nor a log at any level, nor an error and its traceback shows the token."""
    caplog.set_level(logging.DEBUG)
    status, body = ANSWERS[answer]
    server.answers(status, body, Location=f"{server.url}/elsewhere")
    shown = []
    try:
        got = caller(model.package, "get_prediction", ID, client=settings(server))
        shown.append(repr(got))
    except CallError as error:
        shown += traceback.format_exception(error)
        shown += [repr(error), str(error), repr(vars(error)), repr(copy.copy(error).__dict__)]
        shown.append(repr(pickle.dumps(error)))
    with model.package.Client(**settings(server)) as client:
        shown += [repr(client), str(client), repr(client._transport)]
    shown += [record.getMessage() for record in caplog.records]
    assert server.received[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert not [text for text in shown if TOKEN in text]


@each_caller
@each_model()
def test_redirects_are_not_followed(model: Model, caller: Caller, server: Loopback) -> None:
    """A redirect raises, with its Location: followed, it would take the token elsewhere."""
    server.answers(307, b"", Location=f"{server.url}/elsewhere")
    with pytest.raises(StatusError, match=r"307 \(redirects are not followed\)") as caught:
        caller(model.package, "create_prediction", client=settings(server), input=model.made())
    assert caught.value.headers["location"] == f"{server.url}/elsewhere"
    assert len(server.received) == 1


@each_model()
def test_an_http_client_that_is_given_is_used_and_left_open(model: Model, server: Loopback) -> None:
    """The caller's HTTP client carries the call, and only the caller closes it."""
    server.answers(200, prediction(model))
    with httpx2.Client(headers={"x-mine": "1"}) as http_client:
        for _ in range(2):
            with model.package.Client(**settings(server), http_client=http_client) as client:
                assert client.get_prediction(ID).id == ID
        assert not http_client.is_closed
    assert [request.headers["x-mine"] for request in server.received] == ["1", "1"]


@each_model()
def test_an_async_http_client_that_is_given_is_used_and_left_open(
    model: Model, server: Loopback
) -> None:
    """The same holds with `await`."""
    server.answers(200, prediction(model))

    async def call_twice() -> None:
        async with httpx2.AsyncClient(headers={"x-mine": "1"}) as http_client:
            for _ in range(2):
                async with model.package.AsyncClient(
                    **settings(server), http_client=http_client
                ) as client:
                    assert (await client.get_prediction(ID)).id == ID
            assert not http_client.is_closed

    asyncio.run(call_twice())
    assert [request.headers["x-mine"] for request in server.received] == ["1", "1"]


@each_caller
@each_model()
def test_no_server_is_another_error_than_no_answer(model: Model, caller: Caller) -> None:
    """Where nothing listens, the error says that the request did not reach anyone."""
    with serving() as gone:
        client = settings(gone)
    with pytest.raises(ConnectionFailed, match="ConnectError"):
        caller(model.package, "get_prediction", ID, client=client)


@each_model()
def test_both_clients_have_the_same_methods(model: Model) -> None:
    """Client and AsyncClient differ by `await` alone, and neither connects when made."""
    package = model.package
    for name in ("list_predictions", "create_prediction", "get_prediction", "cancel_prediction"):
        plain, awaited = getattr(package.Client, name), getattr(package.AsyncClient, name)
        assert inspect.signature(plain) == inspect.signature(awaited)
        assert inspect.iscoroutinefunction(awaited)
    assert repr(package.Client()) == "Client(base_url='https://api.replicate.com/v1')"
    assert repr(package.AsyncClient()) == "AsyncClient(base_url='https://api.replicate.com/v1')"
