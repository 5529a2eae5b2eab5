"""Each generated client against a mock of its effective spec: all operations, and their errors."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import httpx2
import pytest

import generated
from generated._runtime import formats
from tests.contract.subject import Exchange, Subject
from tests.contract.table import typical

# Prism's parameters: answer with the spec's example values, or invent some by its schemas.
MODES = pytest.mark.parametrize(
    "mode", [{}, {"__dynamic": "true"}], ids=["by_example", "by_invention"]
)
# Prism chooses an answer by `Accept`: it gives no error whose media type is not asked for.
STATUSES = {
    401: generated.Unauthenticated,
    402: generated.PaymentRequired,
    422: generated.UnprocessableEntity,
    429: generated.RateLimited,
    503: generated.ServerError,
}


@MODES
def test_every_operation(subject: Subject, mode: Mapping[str, str]) -> None:
    """Prism accepts what all four operations send, and each answer comes back in its class."""
    exchange = Exchange()
    with exchange.client(**mode) as http_client:
        client = subject.connect(http_client)
        answers = [
            client.list_predictions(),
            client.create_prediction(input=subject.least()),
            client.get_prediction("abc"),
            client.cancel_prediction("abc"),
        ]
    assert_answered(subject, exchange, answers)


@MODES
def test_every_operation_async(subject: Subject, mode: Mapping[str, str]) -> None:
    """The same holds for AsyncClient."""
    exchange = Exchange()

    async def call() -> list[Any]:
        async with exchange.async_client(**mode) as http_client:
            client = subject.connect_async(http_client)
            return [
                await client.list_predictions(),
                await client.create_prediction(input=subject.least()),
                await client.get_prediction("abc"),
                await client.cancel_prediction("abc"),
            ]

    assert_answered(subject, exchange, asyncio.run(call()))


def test_every_argument_at_once(subject: Subject) -> None:
    """Prism accepts requests that have all that there is to say, and it is said as given."""
    inputs = {name: typical(each) for name, each in subject.inputs["properties"].items()}
    hook = {"webhook": "https://example.com/a?b=c", "webhook_events_filter": ["start", "logs"]}
    headers = {"prefer": "wait=60", "cancel_after": "1h30m45s"}
    sent = subject.send(inputs, version="a" * 64, stream=True, **hook, **headers)
    assert sent == {"version": "a" * 64, "input": inputs, "stream": True, **hook}
    assert subject.exchange.responses[-1].status_code == 201
    query = {
        "cursor": "cD0yMDIy+/=&?#é",
        "created_after": "2026-11-21T12:00:00Z",
        "created_before": "2026-11-21T12:00:00.500+02:00",
        "source": "web",
    }
    times = {name: formats.date_time(said, "") for name, said in query.items() if "created" in name}
    subject.client.list_predictions(**{**query, **times})
    assert dict(subject.exchange.responses[-1].request.url.params) == query
    assert not subject.last_violations()


def test_both_ways_of_created(subject: Subject) -> None:
    """201 (complete, perhaps) and 202 (without all of its output yet) give the same class."""
    for status in ("201", "202"):
        with httpx2.Client(params={"__code": status}) as http_client:
            made = subject.connect(http_client).create_prediction(input=subject.least())
        assert type(made) is subject.package.Prediction


@MODES
@pytest.mark.parametrize("status", STATUSES)
def test_errors_are_decoded(subject: Subject, status: int, mode: Mapping[str, str]) -> None:
    """Each error of the spec raises the class of its status, with the problem decoded."""
    with httpx2.Client(params={"__code": str(status), **mode}) as http_client:
        client = subject.connect(http_client)
        with pytest.raises(STATUSES[status]) as caught:
            client.create_prediction(input=subject.least())
    assert caught.value.status_code == status
    assert type(caught.value.error) is subject.package.Problem


@pytest.mark.parametrize("operation", ["get_prediction", "cancel_prediction"])
def test_unknown_prediction(subject: Subject, operation: str) -> None:
    """404 raises NotFound from the operations that take an ID."""
    with httpx2.Client(params={"__code": "404"}) as http_client:
        call = getattr(subject.connect(http_client), operation)
        with pytest.raises(generated.NotFound) as caught:
            call("abc")
    assert type(caught.value.error) is subject.package.Problem


def test_nothing_is_sent_without_token(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prism answers 401 to what has no token; the client raises before it sends anything."""
    assert httpx2.get(f"{subject.prism.url}/predictions").status_code == 401
    monkeypatch.delenv("REPLICATE_API_TOKEN", raising=False)
    exchange = Exchange()
    with exchange.client() as http_client:
        client = subject.package.Client(base_url=subject.prism.url, http_client=http_client)
        for call in (
            client.list_predictions,
            lambda: client.create_prediction(input=subject.least()),
            lambda: client.get_prediction("abc"),
            lambda: client.cancel_prediction("abc"),
        ):
            with pytest.raises(generated.MissingCredential, match="REPLICATE_API_TOKEN"):
                call()
    assert not exchange.responses


@pytest.mark.parametrize(
    "prediction_id", ["a/../b?x=1", "../predictions", "a b", "é/🎵", "%2F", "#", "a;b=c", "..."]
)
def test_id_stays_in_its_segment(subject: Subject, prediction_id: str) -> None:
    """Whatever is in an ID, it arrives as one segment of the path, at the operation called."""
    for call, count in ((subject.client.get_prediction, 2), (subject.client.cancel_prediction, 3)):
        assert type(call(prediction_id)) is subject.package.Prediction
        raw_path = subject.exchange.responses[-1].request.url.raw_path
        assert (raw_path.count(b"/"), raw_path.count(b"?")) == (count, 0)
        assert not subject.last_violations()


@pytest.mark.parametrize("prediction_id", ["", ".", ".."])
def test_id_that_is_no_segment(subject: Subject, prediction_id: str) -> None:
    """An ID that a server would drop from the path is refused before anything is sent."""
    count = len(subject.exchange.responses)
    for call in (subject.client.get_prediction, subject.client.cancel_prediction):
        with pytest.raises(generated.InvalidInput):
            call(prediction_id)
    assert len(subject.exchange.responses) == count


def assert_answered(subject: Subject, exchange: Exchange, answers: Sequence[Any]) -> None:
    """Assert that Prism found nothing wrong, and that every answer was decoded as it came."""
    assert [each.request.method for each in exchange.responses] == ["GET", "POST", "GET", "POST"]
    for response, answer in zip(exchange.responses, answers, strict=True):
        assert not subject.read_violations(response)
        assert plain(answer) == plain(response.json())
    page, *predictions = answers
    assert type(page) is subject.package.PredictionPage
    assert {type(each) for each in page.results} <= {subject.package.AnyPrediction}
    for each in predictions:
        assert type(each) is subject.package.Prediction
        assert each.status in get_args(subject.package.PredictionStatus)
        assert_output(subject, each.output)


def assert_output(subject: Subject, output: Any) -> None:
    """Assert that an output has the form of this model's: an object of its own, or a URL."""
    if "properties" in subject.spec["components"]["schemas"]["Output"]:
        assert output is None or type(output) is subject.package.Output
    else:
        assert output is None or type(output) is generated.FileURL


def plain(value: Any) -> Any:
    """Turn a decoded answer back to JSON. Null and left out are one here, as in the classes.

    A text that is a time is one, so that all ways to write it are the same.
    """
    if dataclasses.is_dataclass(value):
        own = {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
        rest = own.pop("additional_properties", {})
        return plain({**own, **rest})
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return formats.date_time(value, "") if isinstance(value, str) else value
