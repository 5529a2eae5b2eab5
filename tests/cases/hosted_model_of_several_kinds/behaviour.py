"""An output of one of several types is what it turns out to be; files in it are files."""

import json

from tests.support.exchanges import Exchange


def check(client):
    for output, item in ((["https://example.com/a.png"], "FileURL"), ([["a", "b"]], "list")):
        prediction = {"id": "p1", "status": "succeeded", "output": output}
        exchange = Exchange(client, 201, json.dumps(prediction).encode(), "application/json")
        made = exchange.call("run", client={})
        assert made == output
        assert type(made[0]).__name__ == item
