"""A list of a fixed length is a tuple, sent and received."""

import json

import pytest
from tests.support.exchanges import Exchange


def check(client):
    wire = {"at": [1, 2.5], "named": [{"text": "t"}, None], "one": ["a"]}
    exchange = Exchange(client, 200, json.dumps(wire).encode(), "application/json")
    named = (client.Name(text="t"), None)
    got = exchange.call("add_point", client={}, at=(1, 2.5), named=named, one=("a",))
    assert json.loads(exchange.last.read()) == wire
    assert (got.at, got.named[0].text, got.named[1], got.one) == ((1, 2.5), "t", None, ("a",))
    for wrong, said in (((1,), "has 1 items, not 2"), ((1, "b"), r"at\[1\]"), ("ab", "not a tuple")):
        with pytest.raises(client.client.checks.InvalidInput, match=said):
            exchange.call("add_point", client={}, at=wrong)
    short = Exchange(client, 200, b'{"at":[1]}', "application/json")
    with pytest.raises(client.client.responses.DecodeError, match="a list of 2 items"):
        short.call("add_point", client={}, at=(1, 2))
