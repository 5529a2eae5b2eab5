"""They are read as they are meant."""

import json

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    good = {
        "rate": "16000",
        "tone": "true",
        "kind": 1,
        "level": "FULL",
        "share": 0.5,
        "loud": True,
        "on": "1",
        "tags": ["pop", "pop"],
        "moods": ["sad"],
        "narrowed": "a",
    }
    exchange.call("create_voice", client={}, **good)
    assert json.loads(exchange.last.read()) == good
    wrong = {"rate": 16000, "kind": 3, "level": 1, "share": 2, "tags": ["jazz"], "narrowed": 1}
    for name, value in wrong.items():
        with pytest.raises(client.client.checks.InvalidInput, match=name):
            exchange.call("create_voice", client={}, **{name: value})
