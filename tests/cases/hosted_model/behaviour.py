"""A hosted model is run by its inputs; one that is called like an option has an underscore."""

import importlib
import json

import httpx2

from tests.support.exchanges import Exchange


def check(client):
    package = client.__name__.rpartition(".")[0]
    StatusError = importlib.import_module(f"{package}._runtime.errors").StatusError
    output = {"sounds": ["https://example.com/a.wav"], "text": "hi"}
    prediction = {"id": "p1", "status": "succeeded", "output": output}
    exchange = Exchange(client, 201, json.dumps(prediction).encode(), "application/json")
    made = exchange.call(
        "run",
        client={},
        text="hi",
        version_="good",
        timeout_=7,
        class_="a",
        given_="https://example.com/in.wav",
        images=[b"GIF89a", "https://example.com/in.png"],
        timeout=30,
    )
    sent = exchange.last
    assert json.loads(sent.content) == {
        "input": {
            "text": "hi",
            "version": "good",
            "timeout": 7,
            "class": "a",
            "given": "https://example.com/in.wav",
            "images": ["data:image/gif;base64,R0lGODlh", "https://example.com/in.png"],
        },
        "version": client.VERSION,
    }
    assert (sent.headers["prefer"], sent.headers["cancel-after"]) == ("wait=30", "30s")
    assert type(made) is client.Output
    assert (type(made.sounds[0]).__name__, type(made.text)) == ("FileURL", str)
    assert client.parse_webhook(json.dumps(prediction)).output == made

    running = {**prediction, "status": "processing", "logs": " 40%|####      | 2/5 [00:01<00:02]"}
    assert client.parse_webhook(json.dumps(running)).progress == 0.4

    of_another = {**prediction, "model": "owner/other", "output": 5}
    theirs = Exchange(client, 200, json.dumps(of_another).encode(), "application/json")
    for name in ("look", "stop"):
        try:
            theirs.call(name, "p1", client={})
        except importlib.import_module(f"{package}._runtime.prediction_errors").OtherModel as error:
            assert (error.model, error.prediction_id) == ("owner/other", "p1")
        else:
            raise AssertionError("nothing was raised")

    refusal = {"type": "enum", "field": "input.class", "description": "class must be one of a, b"}
    body = json.dumps({"invalid_fields": [refusal]}).encode()
    refused = Exchange(client, 422, body, "application/problem+json")
    try:
        refused.call("run", client={}, text="hi")
    except StatusError as error:
        assert [each.at for each in error.refused] == ["input.class_"]
    else:
        raise AssertionError("nothing was raised")

    asked = []

    def page(request):
        asked.append(request.url.query.decode())
        end = {"next": "https://api.example.com/v1/predictions?cursor=b"} if len(asked) == 1 else {}
        return httpx2.Response(200, json={"results": [prediction], **end})

    with httpx2.Client(transport=httpx2.MockTransport(page)) as http_client:
        listed = client.Client(http_client=http_client).predictions(limit=5)
        assert asked == []
        assert [each.id for each in listed] == ["p1", "p1"]
    assert asked == ["limit=5", "cursor=b&limit=5"]
