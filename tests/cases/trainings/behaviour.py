"""A model that can be trained is trained by its inputs, and waited for as a run is."""

import asyncio
import importlib
import json

import httpx2

STATE = {"id": "t1", "version": "b" * 64, "model": "someone/some_model", "logs": "50%|##| 1/2 ["}
DONE = {"weights": "https://example.com/w.tar", "version": "me/tuned:" + "1" * 64}


class Server:
    """Answers with one state after the other; `sent` are the requests."""

    def __init__(self, *states):
        self.states, self.sent = list(states), []

    def __call__(self, request):
        self.sent.append(request)
        if len(self.states) > 1:
            state = self.states.pop(0)
        else:
            state = self.states[0]
        if isinstance(state, Exception):
            raise state
        if isinstance(state, httpx2.Response):
            return state
        status = 201 if request.method == "POST" else 200
        return httpx2.Response(status, json=state)

    @property
    def lines(self):
        return [f"{each.method} {each.url.path}" for each in self.sent]


def check(client):
    package = client.__name__.rpartition(".")[0]
    errors = importlib.import_module(f"{package}._runtime.errors")
    ends = importlib.import_module(f"{package}._runtime.prediction_errors")
    steps = importlib.import_module(f"{package}._runtime.retries")
    pauses = []
    usual = steps.Sleep.run
    steps.Sleep.run = lambda self, transport: pauses.append(self.seconds)
    try:
        trained(client, errors, ends)
        refused_for_now(client)
    finally:
        steps.Sleep.run = usual
    assert pauses
    asyncio.run(canceled(client))
    faked(client, errors, ends)


def made(client, *states):
    server = Server(*states)
    pool = httpx2.Client(transport=httpx2.MockTransport(server))
    return client.Client(http_client=pool), server


def trained(client, errors, ends):
    create = f"POST /v1/models/someone/some_model/versions/{client.VERSION}/trainings"
    given = {"destination": "me/tuned", "train_data": "https://example.com/a.zip"}

    # Only its status says whether it has ended: weights are there before their version.
    early = {**STATE, "status": "processing", "output": {"weights": "https://example.com/w.tar"}}
    model, server = made(
        client,
        {**STATE, "status": "starting"},
        early,
        {**STATE, "status": "succeeded", "output": DONE},
    )
    seen = []
    output = model.train(
        **given, train_steps=10, destination_="here", on_progress=lambda each: seen.append(each)
    )
    assert (str(output.weights), output.version) == (DONE["weights"], DONE["version"])
    assert [each.status for each in seen] == ["starting", "processing", "succeeded"]
    assert seen[0].progress == 0.5
    assert server.lines == [create, *["GET /v1/trainings/t1"] * 2]
    assert json.loads(server.sent[0].content) == {
        "destination": "me/tuned",
        "input": {
            "train_data": "https://example.com/a.zip",
            "trainSteps": 10,
            "destination": "here",
        },
    }
    assert not {"prefer", "cancel-after"} & {name.lower() for name in server.sent[0].headers}

    # Everything that is wrong is said at once, before anything is sent.
    model, server = made(client, STATE)
    try:
        model.train(destination="me", train_data=5, train_steps=0)
    except errors.InvalidInput as error:
        wanted = ["destination", "input.train_data", "input.train_steps"]
        assert sorted(each.at for each in error.violations) == wanted
    else:
        raise AssertionError("nothing was raised")
    assert not server.sent

    # A lost create is looked for, and not sent again.
    mine = {**STATE, "status": "processing", "created_at": "2100-01-01T00:00:00Z"}
    mine["version"], mine["input"] = client.VERSION, {"train_data": given["train_data"]}
    model, server = made(
        client,
        httpx2.ReadError("gone"),
        {"next": None, "results": [{**mine, "id": "t0", "version": "1" * 64}, mine]},
        mine,
        {**mine, "status": "failed", "error": "E1001: out of memory"},
    )
    try:
        model.train(**given)
    except ends.PredictionFailed as error:
        assert (error.code, error.prediction.id) == ("E1001", "t1")
    else:
        raise AssertionError("nothing was raised")
    assert server.lines == [create, "GET /v1/trainings", *["GET /v1/trainings/t1"] * 2]

    # Whoever leaves cancels it; waiting for it by its ID does not.
    def stops(training):
        raise KeyboardInterrupt

    for call, lines in (
        (
            lambda each: each.train(**given, on_progress=stops),
            [create, "POST /v1/trainings/t1/cancel"],
        ),
        (lambda each: each.wait_for_training("t1", on_progress=stops), ["GET /v1/trainings/t1"]),
    ):
        model, server = made(client, {**STATE, "status": "processing"})
        try:
            call(model)
        except KeyboardInterrupt:
            assert server.lines == lines
        else:
            raise AssertionError("nothing was raised")

    # Single requests.
    model, server = made(client, {**STATE, "status": "canceled", "output": None})
    lesson = client.TrainingInput(train_data="https://example.com/a.zip")
    assert type(model.teach("2" * 64, destination="me/tuned", input=lesson)) is client.Training
    assert model.lesson("t1").status == model.stop_lesson("t1").status == "canceled"
    assert server.lines[0].endswith(f"/versions/{'2' * 64}/trainings")
    model, _ = made(client, {"next": None, "results": [{**STATE, "status": "canceled"}]})
    assert [each.id for each in model.trainings()] == ["t1"]


def refused_for_now(client):
    """A create that is refused for now is sent again."""
    refusal = httpx2.Response(429, headers={"retry-after": "0"}, json={"detail": "slow down"})
    model, server = made(client, refusal, {**STATE, "status": "succeeded", "output": DONE})
    model.train(destination="me/tuned", train_data="https://example.com/a.zip")
    assert [each.split()[0] for each in server.lines] == ["POST", "POST"]


async def canceled(client):
    """A task that is canceled while its training runs cancels it, and nothing is created again."""
    server = Server({**STATE, "status": "processing"})
    pool = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    async with client.AsyncClient(http_client=pool) as model:
        began = asyncio.Event()
        train = model.train(
            destination="me/tuned",
            train_data="https://example.com/a.zip",
            on_progress=lambda each: began.set(),
        )
        task = asyncio.create_task(train)
        await began.wait()
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
        else:
            raise AssertionError("nothing was raised")
    creates = [each for each in server.lines if each.endswith("/trainings")]
    assert len(creates) == 1
    assert server.lines[-1] == "POST /v1/trainings/t1/cancel"


def faked(client, errors, ends):
    given = {"destination": "me/tuned", "train_data": b"PK"}
    with importlib.import_module(f"{client.__name__}.testing").Fake() as fake:
        fake.trainings.returns(client.TrainingOutput(weights="https://example.com/w"), times=1)
        fake.trainings.fails("E1001: out of memory", seconds=7200, times=1).hangs(times=1)
        with client.Client() as model:
            assert str(model.train(**given).weights) == "https://example.com/w"
            began = fake.clock.monotonic()
            try:
                model.train(**given)
            except ends.PredictionFailed as error:
                assert error.code == "E1001"
            else:
                raise AssertionError("nothing was raised")
            assert fake.clock.monotonic() - began >= 7200
            try:
                model.train(**given, timeout=60)
            except ends.PredictionTimedOut as error:
                assert error.is_canceled
            else:
                raise AssertionError("nothing was raised")
            statuses = ["succeeded", "failed", "canceled"]
            assert [each.status for each in fake.trained] == statuses
            assert [each.status for each in model.trainings()] == statuses[::-1]
            assert type(model.train(**given)) is client.TrainingOutput
            assert model.lesson(fake.trained[0].id) == fake.trained[0]
            assert model.stop_lesson(fake.trained[0].id).status == "succeeded"
            assert model.run(text="hi") is not None
            # What the client does not check is refused.
            try:
                model.teach("2" * 64, destination="me/tuned", input=fake.trainings.inputs[0])
            except errors.NotFound:
                pass
            else:
                raise AssertionError("nothing was raised")
        assert fake.trainings.destinations == ["me/tuned"] * 4
        assert fake.content(fake.trainings.inputs[0].train_data) == b"PK"
        with httpx2.Client(transport=fake, base_url=client.BASE_URL) as raw:
            path = f"models/{client.MODEL}/versions/{client.VERSION}/trainings"
            for body in ({"input": {}}, {"input": {"train_data": "https://example.com/a"}}):
                assert raw.post(path, json=body).status_code == 422
            assert raw.post(path, content=b"{").status_code == 400
            assert raw.get("trainings/other").status_code == 404
