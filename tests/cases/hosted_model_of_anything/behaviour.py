"""A model may make whatever it likes; an input that takes null tells it from nothing."""

import json

from tests.support.exchanges import Exchange


def check(client):
    for output in ("text", 5, [None, {"key": 1.5}]):
        prediction = {"id": "p1", "status": "succeeded", "output": output}
        exchange = Exchange(client, 201, json.dumps(prediction).encode(), "application/json")
        assert exchange.call("run", client={}, data={"key": [1]}, seed=None) == output
        assert json.loads(exchange.last.content)["input"] == {"data": {"key": [1]}, "seed": None}
        exchange.call("run", client={}, data=True)
        assert json.loads(exchange.last.content)["input"] == {"data": True}
