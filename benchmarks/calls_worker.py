"""One subject in a process of its own: makes as many calls as it is told to, and says how long.

Run as a script with the subject, the folder of the models' `MODEL.request.json` and
`MODEL.answer.json`, the model and the port of the server. It prints a line when it is ready. Then
each line of standard input is a measure (`call`, `decode` or `build`) and a count; each line of
standard output is the wall and the processor seconds that they took.

Every subject sends the same body, made anew for each call of what its users hold in their hands,
and gives the prediction in its own type. `decode` and `build` are the same without the network:
from the bytes of the answer to the prediction, and from the arguments to the bytes of the body.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

_TOKEN: Final = "r8_" + "0" * 37
_HEADERS: Final = {"Authorization": f"Bearer {_TOKEN}"}


@dataclass(frozen=True, slots=True)
class Model:
    """A model's name, its server, the version and the input to send, and the answer to come."""

    name: str
    server: str
    version: str
    input: dict[str, Any]
    answer: bytes

    @property
    def body(self) -> dict[str, Any]:
        """The body, as somebody without a client writes it."""
        return {"version": self.version, "input": self.input}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured of a client. `call` gives the ID of the prediction, or awaits it."""

    call: Callable[[], Any]
    decode: Callable[[], object]
    build: Callable[[], bytes]


def _bare(library: str, model: Model, *, is_async: bool) -> Subject:
    """Use the HTTP library itself, by the least that its user would write."""
    httpx = import_module(library)
    client = httpx.AsyncClient() if is_async else httpx.Client()
    url = f"{model.server}/v1/predictions"
    answer = httpx.Response(201, content=model.answer)

    def call() -> Any:
        return json.loads(client.post(url, json=model.body, headers=_HEADERS).content)["id"]

    async def acall() -> Any:
        response = await client.post(url, json=model.body, headers=_HEADERS)
        return json.loads(response.content)["id"]

    return Subject(
        acall if is_async else call,
        lambda: json.loads(answer.content),
        lambda: _json(model.body),
    )


def _urllib3(model: Model) -> Subject:
    pool = import_module("urllib3").PoolManager()
    url = f"{model.server}/v1/predictions"

    def call() -> Any:
        return json.loads(pool.request("POST", url, json=model.body, headers=_HEADERS).data)["id"]

    return Subject(call, lambda: json.loads(model.answer), lambda: _json(model.body))


def _pitchpipe(model: Model, *, is_async: bool) -> Subject:
    package = import_module(f"generated.{model.name}")
    module = import_module(f"generated.{model.name}.client")
    responses = import_module("generated._runtime.responses")
    make = package.AsyncClient if is_async else package.Client
    client = make(_TOKEN, base_url=f"{model.server}/v1")
    headers = responses.Headers([("content-type", "application/json")])
    answer = responses.Response(201, headers, model.answer, "POST", "/")

    def call() -> Any:
        return client.create_prediction(
            input=package.Input(**model.input), version=model.version
        ).id

    async def acall() -> Any:
        prediction = await client.create_prediction(
            input=package.Input(**model.input), version=model.version
        )
        return prediction.id

    def build() -> Any:
        given = package.Input(**model.input)
        body = package.CreatePredictionRequest(input=given, version=model.version)
        return module.API.build_create_prediction(body=body).content

    return Subject(acall if is_async else call, lambda: module.API.parse_prediction(answer), build)


def _replicate(model: Model, *, is_async: bool) -> Subject:
    inside = import_module("replicate.prediction")
    helpers = import_module("replicate.helpers")
    client = import_module("replicate").Client(_TOKEN, base_url=model.server)

    def call() -> Any:
        return client.predictions.create(version=model.version, input=model.input).id

    async def acall() -> Any:
        created = await client.predictions.async_create(version=model.version, input=model.input)
        return created.id

    def build() -> Any:
        given = helpers.encode_json(model.input, client=client)
        return _json(inside._create_prediction_body(model.version, given))  # noqa: SLF001

    return Subject(
        acall if is_async else call,
        lambda: inside._json_to_prediction(client, json.loads(model.answer)),  # noqa: SLF001
        build,
    )


def _openapi_python_client(model: Model, *, is_async: bool) -> Subject:
    package = f"opc_{model.name}"
    operation = import_module(f"{package}.api.default.create_prediction")
    models = import_module(f"{package}.models")
    client = import_module(package).AuthenticatedClient(f"{model.server}/v1", _TOKEN)
    answer = import_module("httpx").Response(201, content=model.answer)
    # It takes the members of its enums, which its users write out.
    enums = models.CreatePredictionBodyInput.from_dict(model.input)
    given = {name: getattr(enums, name) for name in model.input}

    def body() -> Any:
        own = models.CreatePredictionBodyInput(**given)
        return models.CreatePredictionBody(input_=own, version=model.version)

    async def acall() -> Any:
        return (await operation.asyncio(client=client, body=body())).id

    return Subject(
        acall if is_async else lambda: operation.sync(client=client, body=body()).id,
        lambda: operation._parse_response(client=client, response=answer),  # noqa: SLF001
        lambda: _json(operation._get_kwargs(body=body())["json"]),  # noqa: SLF001
    )


def _openapi_generator(model: Model) -> Subject:
    package = import_module(f"ogen_{model.name}")
    settings = package.Configuration(host=f"{model.server}/v1", access_token=_TOKEN)
    client = package.ApiClient(settings)
    api = package.DefaultApi(client)
    answer = SimpleNamespace(
        status=201,
        data=model.answer,
        headers={"content-type": "application/json"},
        getheader=lambda _name: "application/json",
        getheaders=dict,
    )

    def body() -> Any:
        own = package.CreatePredictionRequestInput(**model.input)
        return package.CreatePredictionRequest(input=own, version=model.version)

    def build() -> Any:
        serialized = api._create_prediction_serialize(  # noqa: SLF001
            body(), None, None, None, None, None, 0
        )
        return _json(serialized[3])

    return Subject(
        lambda: api.create_prediction(body()).id,
        lambda: client.response_deserialize(answer, {"201": "Prediction"}).data,
        build,
    )


_Make: TypeAlias = Callable[[Model], Subject]
_SUBJECTS: Final[dict[str, _Make]] = {
    "httpx2": lambda model: _bare("httpx2", model, is_async=False),
    "httpx": lambda model: _bare("httpx", model, is_async=False),
    "urllib3": _urllib3,
    "pitchpipe": lambda model: _pitchpipe(model, is_async=False),
    "replicate": lambda model: _replicate(model, is_async=False),
    "openapi-python-client": lambda model: _openapi_python_client(model, is_async=False),
    "openapi-generator": _openapi_generator,
    "httpx2, async": lambda model: _bare("httpx2", model, is_async=True),
    "httpx, async": lambda model: _bare("httpx", model, is_async=True),
    "pitchpipe, async": lambda model: _pitchpipe(model, is_async=True),
    "replicate, async": lambda model: _replicate(model, is_async=True),
    "openapi-python-client, async": lambda model: _openapi_python_client(model, is_async=True),
}


def _json(value: Any) -> bytes:
    """Write JSON as httpx does, and whatever builds on it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def _model(folder: Path, name: str, port: str) -> Model:
    sent = json.loads((folder / f"{name}.request.json").read_bytes())
    answer = (folder / f"{name}.answer.json").read_bytes()
    return Model(name, f"http://127.0.0.1:{port}/{name}", sent["version"], sent["input"], answer)


def _check(subject: Subject, model: Model, runner: asyncio.Runner) -> None:
    """Make sure that all of them do the same: failing can be quick."""
    called = subject.call()
    found = runner.run(called) if inspect.iscoroutine(called) else called
    if found != json.loads(model.answer)["id"]:
        message = f"the prediction was not understood: {found!r}"
        raise ValueError(message)
    if json.loads(subject.build()) != model.body:
        message = f"another body was made: {subject.build()!r}"
        raise ValueError(message)


async def _awaited(do: Callable[[], Any], count: int) -> tuple[float, float]:
    await do()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(count):
        await do()
    return time.perf_counter() - wall, time.process_time() - cpu


def _waited(do: Callable[[], Any], count: int) -> tuple[float, float]:
    do()  # not measured: the connection, and the processor's caches, may have gone cold
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(count):
        do()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    """Obey the lines of standard input."""
    name, folder, model_name, port = sys.argv[1:]
    model = _model(Path(folder), model_name, port)
    subject = _SUBJECTS[name](model)
    with asyncio.Runner() as runner:
        _check(subject, model, runner)
        print("ready", flush=True)
        for line in sys.stdin:
            measure, count = line.split()
            do = getattr(subject, measure)
            if inspect.iscoroutinefunction(do):
                took = runner.run(_awaited(do, int(count)))
            else:
                took = _waited(do, int(count))
            print(*took, flush=True)


if __name__ == "__main__":
    main()
