"""Each generated client against real cog servers of the five models, by way of the stand-in.

Cog is what Replicate runs models with: its validation, its lifecycle and its cancellation.
"""

from __future__ import annotations

import base64
import importlib
import io
import json
import re
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

import generated
from generated._runtime import responses
from pitchpipe.effective import effective_document
from tests.contract import cog
from tests.contract.subject import CONFIG, ROOT, body_schema, published_inputs
from tests.contract.table import LEFT_OUT, Row, rows, typical
from tests.support.loopback import Caller, serving
from tests.support.standin import SECRET, StandIn, standing_in

TOKEN = "r8_s3cret"  # noqa: S105  it opens nothing
INPUTS = published_inputs()
FILES = [
    (client.name, name)
    for client in CONFIG.clients
    for name, schema in body_schema(effective_document(client, root=ROOT).data)["properties"][
        "input"
    ]["properties"].items()
    if schema.get("format") == "uri"
]

both = pytest.mark.parametrize(
    "caller", [Caller(is_async=False), Caller(is_async=True)], ids=["sync", "async"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A generated client, and a cog server that runs its model."""

    name: str
    package: ModuleType
    schema: Mapping[str, Any]
    server: cog.Server
    engine: cog.Cog

    def required(self) -> dict[str, Any]:
        """Choose a value for each required input."""
        properties = self.schema["properties"]
        return {name: typical(properties[name]) for name in self.schema.get("required", ())}

    def every(self) -> dict[str, Any]:
        """Choose a value for each input."""
        return {name: typical(schema) for name, schema in self.schema["properties"].items()}

    @contextmanager
    def served(self, **rules: Any) -> Iterator[StandIn]:
        """Let Replicate run the model on cog."""
        with standing_in(self.engine, **rules) as stand_in:
            yield stand_in

    def settings(self, stand_in: StandIn) -> dict[str, Any]:
        return {"token": TOKEN, "base_url": stand_in.url, "timeout": 10}

    def sent(self, given: Mapping[str, Any]) -> Any:
        """Give the input as the client would send it; None if it refuses that."""
        client = self.package.client
        try:
            value = self.package.Input(**given)
            body = self.package.CreatePredictionRequest(input=value, version="v")
            request = client.API.build_create_prediction(body=body)
        except (TypeError, generated.InvalidInput):
            return None
        return json.loads(request.content)["input"]


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Model]]:
    """Run a cog for each model."""
    documents = {each.name: effective_document(each, root=ROOT).data for each in CONFIG.clients}
    with ExitStack() as stack:

        def run(name: str) -> cog.Server:
            folder = tmp_path_factory.mktemp(name)
            document = documents[name]
            schemas = body_schema(document)["properties"]["input"], output_schema(document)
            server = cog.start(folder, *schemas)
            stack.callback(cog.end, server)
            return server

        with ThreadPoolExecutor(2) as pool:
            servers = dict(zip(documents, pool.map(run, documents), strict=True))
        yield {
            name: Model(
                name=name,
                package=importlib.import_module(f"generated.{name}"),
                schema=body_schema(documents[name])["properties"]["input"],
                server=server,
                engine=stack.enter_context(cog.engine(server)),
            )
            for name, server in servers.items()
        }


def output_schema(document: Mapping[str, Any]) -> Any:
    return document["components"]["schemas"]["Output"]


@pytest.fixture(params=[each.name for each in CONFIG.clients])
def model(request: pytest.FixtureRequest, models: Mapping[str, Model]) -> Iterator[Model]:
    """Give each of them in turn."""
    chosen = models[request.param]
    chosen.server.takes(0)
    yield chosen
    chosen.server.takes(0)


def received(url: str) -> Any:
    """Read what cog was given out of the data URL that it gives back."""
    return json.loads(base64.b64decode(url.partition("base64,")[2]))


def first_url(output: Any) -> str:
    return str(getattr(output, "audio_out", output))


# What is asked for arrives, and what is made comes back.


@both
@pytest.mark.parametrize("choose", [Model.required, Model.every], ids=["least", "most"])
def test_run(model: Model, caller: Caller, choose: Any) -> None:
    """Cog gets just what was asked for, and its output comes back in the class of the spec."""
    given = choose(model)
    with model.served() as stand_in:
        output = caller(model.package, "run", client=model.settings(stand_in), **given)
        assert stand_in.billed == 1
    assert as_text(received(first_url(output))) == as_text(given)
    assert isinstance(first_url(output), str)
    kind = generated.FileURL if isinstance(output, str) else model.package.Output
    assert type(output) is kind


@both
def test_wait_and_predictions(model: Model, caller: Caller) -> None:
    """A prediction that was created is waited for by its ID, and is in the list."""
    with model.served() as stand_in:
        settings = model.settings(stand_in)
        made = caller(
            model.package,
            "create_prediction",
            client=settings,
            input=model.package.Input(**model.required()),
        )
        ended = caller(model.package, "wait", made.id, client=settings)
        with model.package.Client(**settings) as client:
            listed = [each.id for each in client.predictions()]
    assert (ended.id, ended.status, listed) == (made.id, "succeeded", [made.id])
    assert ended.logs == "echo\n"
    assert received(first_url(ended.output)) == model.required()


def test_model_fails(model: Model) -> None:
    """An exception in the model comes as PredictionFailed, with what it said."""
    (model.server.folder / "seconds").write_text("no number", "utf-8")
    with model.served() as stand_in:
        client = model.package.Client(**model.settings(stand_in))
        with client, pytest.raises(generated.PredictionFailed, match="no number") as caught:
            client.run(**model.required())
    assert "ValueError" in caught.value.error


# What is refused.


@pytest.mark.parametrize(("name", "input_name"), INPUTS)
def test_verdicts(models: Mapping[str, Model], name: str, input_name: str) -> None:
    """Whatever the client accepts, cog accepts; it is stricter only for the reasons above."""
    model = models[name]
    others = {each: value for each, value in model.required().items() if each != input_name}
    is_required = input_name in model.required()
    schema = model.schema["properties"][input_name]
    wrong = []
    for row in rows(schema, required=is_required):
        sent = model.sent(others | key(input_name, row.value))
        by_cog = accepts(model, others | key(input_name, row.json))
        if (sent is not None) != by_cog and not (by_cog and is_no_uri(row, schema)):
            wrong.append(f"{row}: client {sent is not None}, cog {by_cog}")
        if sent is not None:
            assert as_text(sent) == as_text(others | key(input_name, row.json))
    assert not wrong


def is_no_uri(row: Row, schema: Mapping[str, Any]) -> bool:
    """Tell whether a value is refused for the one reason that cog does not know.

    Cog does not check that a file is a URI. A model that gets none fails, and is billed all the
    same: so the client is the stricter one here, and nowhere else.
    """
    return schema.get("format") == "uri" and isinstance(row.value, str)


def accepts(model: Model, given: Mapping[str, Any]) -> bool:
    answer = model.server.ask(given)
    # 400: half a surrogate pair is no JSON to it.
    assert answer.status_code in {200, 400, 422}, answer.text
    return bool(answer.status_code == 200)


def test_null(model: Model) -> None:
    """Cog refuses a null for every input: that None is left out, and not sent, is right."""
    for name in model.schema["properties"]:
        assert not accepts(model, model.required() | {name: None})


def test_input_too_many(model: Model) -> None:
    """An input that the model does not have is a TypeError here; cog drops it in silence."""
    with model.served() as stand_in, model.package.Client(**model.settings(stand_in)) as client:
        with pytest.raises(TypeError, match="no_such_input"):
            client.run(**model.required(), no_such_input=1)
        assert not stand_in.received
    answer = model.server.ask(model.required() | {"no_such_input": 1})
    assert answer.status_code == 200
    assert received(first_url_of(answer.json()["output"])) == model.required()


def first_url_of(output: Any) -> str:
    return output if isinstance(output, str) else next(iter(output.values()))


def test_refusal_is_read(model: Model) -> None:
    """What cog refuses comes as UnprocessableEntity, which names the input and the rule."""
    wrong = {name: {"no": "value"} for name in model.schema["properties"]}
    with model.served() as stand_in:
        version = model.package.VERSION
        answer = httpx2.post(
            f"{stand_in.url}/predictions",
            json={"version": version, "input": wrong},
            headers={"authorization": f"Bearer {TOKEN}"},
        )
        assert not stand_in.predictions
    response = responses.Response(422, responses.Headers(), answer.content, "POST", "url")
    with pytest.raises(generated.UnprocessableEntity) as caught:
        model.package.client.API.parse_prediction(response)
    refused = {(each.at, each.rule) for each in caught.value.refused}
    assert {at for at, _ in refused} == {f"input.{name}" for name in wrong}
    assert {rule for _, rule in refused} <= {"invalid_type", "enum"}


def test_missing_input(model: Model) -> None:
    """A required input that is missing is a TypeError here, and named by the server."""
    if not model.required():
        assert accepts(model, {})
        return
    with model.served() as stand_in:
        client = model.package.Client(**model.settings(stand_in))
        with client, pytest.raises(TypeError, match=next(iter(model.required()))):
            client.run()
    assert not accepts(model, {})


# Files.

SIZES = {"small": b"RIFF\x24\x00\x00\x00WAVE\r\n\r\n", "large": bytes(range(256)) * 2000}


@both
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "input_name"), FILES)
def test_files_arrive(  # noqa: PLR0917  pytest passes them by name
    models: Mapping[str, Model],
    tmp_path: Path,
    name: str,
    input_name: str,
    size: str,
    caller: Caller,
) -> None:
    """A file arrives at the model as the same bytes, whatever it is given as."""
    model = models[name]
    path = tmp_path / "voice é.wav"
    path.write_bytes(SIZES[size])
    with path.open("rb") as handle:
        for form in (path, SIZES[size], handle, io.BytesIO(SIZES[size])):
            with model.served() as stand_in:
                given = model.required() | {input_name: form}
                output = caller(model.package, "run", client=model.settings(stand_in), **given)
                url = received(first_url(output))[input_name]
                assert arrived(stand_in, url) == SIZES[size]
                assert url.startswith("data:" if size == "small" else stand_in.url)
                assert stand_in.billed == 1


def arrived(stand_in: StandIn, url: str) -> bytes:
    """Read the file behind a URL as a model would."""
    if url.startswith("data:"):
        return base64.b64decode(url.partition("base64,")[2])
    (file,) = (each for each in stand_in.files.values() if each.url == url)
    return file.content


# The end.


@both
def test_timeout_stops_the_model(model: Model, caller: Caller) -> None:
    """A timeout cancels the run in cog itself."""
    model.server.takes(60)
    with model.served() as stand_in:
        settings = model.settings(stand_in)
        with pytest.raises(generated.PredictionTimedOut) as caught:
            caller(model.package, "run", client=settings, timeout=0.5, **model.required())
        assert caught.value.is_canceled
        assert model.engine.end(stand_in.only) == "canceled"


@both
def test_cancel_stops_the_model(model: Model, caller: Caller) -> None:
    """Canceling ends the run in cog itself, at once."""
    model.server.takes(60)
    with model.served() as stand_in:
        settings = model.settings(stand_in)
        least = model.package.Input(**model.required())
        made = caller(model.package, "create_prediction", client=settings, input=least)
        wait_until_it_runs(stand_in)
        canceled = caller(model.package, "cancel_prediction", made.id, client=settings)
        assert canceled.status == "canceled"
        began = time.monotonic()
        assert model.engine.end(stand_in.only) == "canceled"
        assert time.monotonic() - began < 5


def test_deadline_stops_the_model(model: Model) -> None:
    """`Cancel-After`, which a timeout sends along, stops the run in cog should we be gone."""
    model.server.takes(60)
    with model.served(second=0.05) as stand_in:
        client = model.package.Client(**model.settings(stand_in))
        with client, pytest.raises(generated.PredictionCanceled):
            client.run(timeout=5, **model.required())
        assert stand_in.requests("POST /predictions") == ["POST /predictions"]
        assert model.engine.end(stand_in.only) == "canceled"


def wait_until_it_runs(stand_in: StandIn) -> None:
    deadline = time.monotonic() + 5
    while not stand_in.billed and time.monotonic() < deadline:
        time.sleep(0.01)
    assert stand_in.billed


@both
def test_webhooks(model: Model, caller: Caller) -> None:
    """Webhooks of a run verify, and are read as the prediction that they tell of."""
    with serving() as receiver:
        with model.served() as stand_in:
            made = caller(
                model.package,
                "create_prediction",
                client=model.settings(stand_in),
                input=model.package.Input(**model.required()),
                webhook=f"{receiver.url}/hook",
                webhook_events_filter=["start", "completed"],
                prefer="wait=5",
            )
        told = []
        for each in receiver.received:
            generated.verify_webhook(each.headers, each.body, SECRET)
            told.append(model.package.parse_webhook(each.body))
    assert [each.status for each in told] == ["processing", "succeeded"]
    assert {each.id for each in told} == {made.id}
    assert told[-1].output == made.output
    assert re.search("echo", told[-1].logs)


def key(name: str, value: Any) -> dict[str, Any]:
    return {} if value is LEFT_OUT else {name: value}


def as_text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
