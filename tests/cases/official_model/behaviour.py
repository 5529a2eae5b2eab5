"""A model that does not show its versions is run at a path of its own; no version is sent."""

import importlib
import json

import httpx2

from tests.support.exchanges import Exchange


def check(client):
    package = client.__name__.rpartition(".")[0]
    InvalidInput = importlib.import_module(f"{package}._runtime.errors").InvalidInput
    output = {"sounds": ["https://example.com/a.wav"], "text": "hi"}
    prediction = {"id": "p1", "status": "succeeded", "output": output, "version": "hidden"}
    exchange = Exchange(client, 201, json.dumps(prediction).encode(), "application/json")
    for sends in (
        lambda: exchange.call("run", client={}, text="hi"),
        lambda: exchange.call("start", client={}, input=client.Input(text="hi")),
        lambda: exchange.call("start", client={}, input=client.Input(text="hi"), version="hidden"),
    ):
        sends()
        assert exchange.last.url.path == f"/v1/models/{client.MODEL}/predictions"
        assert json.loads(exchange.last.content) == {"input": {"text": "hi"}}

    # A deployment has a version of its own.
    exchange.call("run", client={}, text="hi", deployment="acme/voices")
    assert exchange.last.url.path == "/v1/deployments/acme/voices/predictions"
    assert json.loads(exchange.last.content) == {"input": {"text": "hi"}}
    try:
        exchange.call("run", client={}, text="hi", deployment="../x", version="1" * 64)
    except InvalidInput as error:
        assert [each.at for each in error.violations] == ["deployment"] * 2
    else:
        raise AssertionError("nothing was raised")

    # Whoever knows a version can have it.
    exchange.call("run", client={}, text="hi", version="1" * 64)
    assert exchange.last.url.path == "/v1/predictions"
    assert json.loads(exchange.last.content) == {"input": {"text": "hi"}, "version": "1" * 64}
    try:
        exchange.call("start", client={}, input=client.Input(text=5))
    except InvalidInput as error:
        assert [each.at for each in error.violations] == ["input.text"]
    else:
        raise AssertionError("nothing was raised")

    fakes = importlib.import_module(f"{client.__name__}.testing")
    with fakes.Fake() as fake, fake.client() as model:
        model.run(text="hi")
        assert [each.version for each in fake.predictions] == ["hidden"]
        body = {"version": "hidden", "input": {"text": "hi"}}
        with httpx2.Client(transport=fake, base_url=client.BASE_URL) as raw:
            assert raw.post("predictions", json=body).status_code == 422
            assert raw.post("predictions", json={**body, "version": client.MODEL}).is_success
