"""The five clients against a server: what goes over the wire, and what comes of each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generated import DecodeError, InvalidInput, UnprocessableEntity
from tests.support.loopback import Caller, Loopback, serving
from tests.support.subjects import ID, TOKEN, Model, each_caller, each_model, prediction, settings

pytestmark = each_caller


@pytest.fixture
def server() -> Iterator[Loopback]:
    """Give a server that has received nothing."""
    with serving() as loopback:
        yield loopback


@each_model()
def test_only_what_was_set_is_sent(model: Model, caller: Caller, server: Loopback) -> None:
    """No default, no null and no other property goes with a create; the version is pinned."""
    server.answers(201, prediction(model))
    caller(model.package, "create_prediction", client=settings(server), input=model.made())
    request = server.only
    assert (request.method, request.target) == ("POST", "/v1/predictions")
    assert list(request.json) == ["input", "version"]
    assert request.json == {"version": model.package.VERSION, "input": model.input}


@each_model()
def test_headers(model: Model, caller: Caller, server: Loopback) -> None:
    """A create has the token, its media types, what HTTP needs, and no header besides."""
    server.answers(201, prediction(model))
    caller(model.package, "create_prediction", client=settings(server), input=model.made())
    headers = server.only.headers
    assert headers.pop("authorization") == f"Bearer {TOKEN}"
    assert headers.pop("accept") == "application/json, application/problem+json"
    assert headers.pop("content-type") == "application/json"
    assert headers.keys() == {
        "host",
        "connection",
        "accept-encoding",
        "user-agent",
        "content-length",
    }


@each_model()
def test_a_get_carries_no_body(model: Model, caller: Caller, server: Loopback) -> None:
    """A GET has neither a body nor a header that speaks of one."""
    server.answers(200, prediction(model))
    caller(model.package, "get_prediction", ID, client=settings(server))
    request = server.only
    assert (request.method, request.target, request.body) == ("GET", f"/v1/predictions/{ID}", b"")
    assert not {"content-type", "content-length"} & request.headers.keys()


@pytest.mark.parametrize("status", [200, 201, 202, 299])
@each_model()
def test_any_2xx_is_a_result(model: Model, caller: Caller, server: Loopback, status: int) -> None:
    """A create succeeds by whatever 2xx; four of the published specs say `string`, and only 200."""
    server.answers(status, prediction(model, metrics={"predict_time": 4.2}))
    made = caller(model.package, "create_prediction", client=settings(server), input=model.made())
    assert type(made) is model.package.Prediction
    assert (made.id, made.status, made.metrics.predict_time) == (ID, "succeeded", 4.2)
    got = made.output if isinstance(model.output, str) else {"audio_out": made.output.audio_out}
    assert got == model.output


@each_model("bound")
def test_a_broken_bound_is_not_sent(model: Model, caller: Caller, server: Loopback) -> None:
    """A value beyond the documented bound is refused before anything is sent."""
    name, value, rule = model.bound
    with pytest.raises(InvalidInput) as caught:
        caller(
            model.package,
            "create_prediction",
            client=settings(server),
            input=model.made(**{name: value}),
        )
    assert [(v.at, v.value, v.rule) for v in caught.value.violations] == [
        (f"input.{name}", value, rule)
    ]
    assert server.received == []


@each_model("enum")
def test_an_unknown_enum_value_is_not_sent(model: Model, caller: Caller, server: Loopback) -> None:
    """A value that the enum does not list is refused before anything is sent."""
    with pytest.raises(ValueError, match=rf"(?m)^  input\.{model.enum}: 'nope' is not one of '"):
        caller(
            model.package,
            "create_prediction",
            client=settings(server),
            input=model.made(**{model.enum: "nope"}),
        )
    assert server.received == []


SEGMENTS = {
    "a/../b?x=1": "a%2F..%2Fb%3Fx%3D1",
    "%2e%2e": "%252e%252e",
    "a b#c;d\\e": "a%20b%23c%3Bd%5Ce",
    "Übung/🔊": "%C3%9Cbung%2F%F0%9F%94%8A",
    "a\r\nHost: x": "a%0D%0AHost%3A%20x",
    "...": "...",
}


@pytest.mark.parametrize("given", SEGMENTS, ids=ascii)
@each_model()
def test_a_path_parameter_stays_one_segment(
    model: Model, caller: Caller, server: Loopback, given: str
) -> None:
    """Whatever an id holds, the request goes to the operation that was called."""
    server.answers(200, prediction(model))
    for operation, end in (("get_prediction", ""), ("cancel_prediction", "/cancel")):
        server.received.clear()
        caller(model.package, operation, given, client=settings(server))
        assert server.only.target == f"/v1/predictions/{SEGMENTS[given]}{end}"


@pytest.mark.parametrize("given", ["", ".", ".."])
@each_model()
def test_a_segment_that_servers_drop_is_refused(
    model: Model, caller: Caller, server: Loopback, given: str
) -> None:
    """An id that would make another path (`GET /predictions/` lists) is refused."""
    with pytest.raises(ValueError, match=r"prediction_id: '.*' would give another path"):
        caller(model.package, "get_prediction", given, client=settings(server))
    assert server.received == []


@each_model()
def test_a_problem_is_an_exception_with_everything(
    model: Model, caller: Caller, server: Loopback
) -> None:
    """A 422 raises, with status, headers, raw body, and the body decoded as the spec says."""
    problem = {"title": "Input validation failed", "detail": "- input: prompt is required"}
    server.answers(422, problem, X_Request="7")
    package = model.package
    with pytest.raises(UnprocessableEntity) as caught:
        caller(package, "create_prediction", client=settings(server), input=model.made())
    error = caught.value
    assert (error.status_code, error.body, error.headers["x-request"]) == (422, server.body, "7")
    assert type(error.error) is package.Problem
    assert (error.error.title, error.error.detail) == (problem["title"], problem["detail"])
    assert str(error).endswith(
        "/v1/predictions -> 422: Input validation failed: - input: prompt is required"
    )


@each_model("required")
def test_a_required_input_is_required(model: Model, caller: Caller, server: Loopback) -> None:
    """A required input cannot be left out; None for it is refused before anything is sent."""
    with pytest.raises(TypeError, match=f"'{model.required}'"):
        model.package.Input()
    with pytest.raises(ValueError, match=rf"(?m)^  input\.{model.required}: is required$"):
        caller(
            model.package,
            "create_prediction",
            client=settings(server),
            input=model.package.Input(**{model.required: None}),
        )
    assert server.received == []


@each_model()
def test_all_violations_are_told_at_once(model: Model, caller: Caller, server: Loopback) -> None:
    """One error names every argument that breaks a rule, in the body and outside of it."""
    name = next(iter(model.input))
    with pytest.raises(ValueError, match="create_prediction: 5 invalid inputs") as caught:
        caller(
            model.package,
            "create_prediction",
            client=settings(server),
            input=model.package.Input(**{name: 5}),
            version=5,
            webhook=7,
            webhook_events_filter=["nope"],
            prefer="hurry",
        )
    places = re.findall(r"(?m)^  ([\w.\[\]]+):", str(caught.value))
    assert sorted(places) == [
        f"input.{name}",
        "prefer",
        "version",
        "webhook",
        "webhook_events_filter[0]",
    ]
    assert server.received == []


@each_model()
def test_nothing_is_lost(model: Model, caller: Caller, server: Loopback) -> None:
    """Keys and enum values that are newer than the spec are kept, at every level."""
    answer = prediction(
        model, status="paused", queue={"position": 3}, metrics={"gpu_time": 1.5}, error=None
    )
    server.answers(200, answer)
    got = caller(model.package, "get_prediction", ID, client=settings(server))
    assert got.status == "paused"
    assert got.additional_properties == {"queue": {"position": 3}}
    assert got.metrics.additional_properties == {"gpu_time": 1.5}


UNDECODABLE = {
    b'{"id": "abc123", "status": 7}': "/status is a number, not a string",
    b'{"id": "abc123"}': "match the spec: has no 'status', which is required",
    b'{"id": "abc123", "status"': "match the spec: is not JSON",
    b"<html>abc123</html>": "match the spec: is not JSON",
    b"": "match the spec: is empty",
    b"null": "match the spec: is null, not an object",
}


@pytest.mark.parametrize("body", UNDECODABLE)
@each_model()
def test_what_cannot_be_decoded_is_kept(
    model: Model, caller: Caller, server: Loopback, body: bytes
) -> None:
    """A 2xx that does not fit raises with the raw body: what was paid for can still be found."""
    server.answers(201, body)
    with pytest.raises(DecodeError) as caught:
        caller(model.package, "create_prediction", client=settings(server), input=model.made())
    assert (caught.value.status_code, caught.value.body) == (201, body)
    assert UNDECODABLE[body] in str(caught.value)
