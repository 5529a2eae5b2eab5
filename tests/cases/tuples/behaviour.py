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
    _check_readings(client)


def _check_readings(client):
    """One whose length is left open is decoded by its places, and keeps what else comes."""
    name, wire = client.Name(text="t"), {"text": "t"}
    texts = ("open", "at least", "at most", "nothing else")
    for items, read in (
        ([wire, 1.5], (name, 1.5)),
        ([wire], (name,)),
        ([], ()),
        ([wire, 1.5, wire], (name, 1.5, wire)),
    ):
        body = dict.fromkeys(texts, items)
        got = _reading(client, body)
        assert (got.open, got.at_least, got.at_most, got.nothing_else) == (read,) * 4
        assert got.to_dict() == body
    with pytest.raises(client.client.responses.DecodeError, match="/open/1 is a string"):
        _reading(client, {"open": [wire, "b", 1]})
    pair, triple = ["a", 1], ["a", 1, wire]
    assert _reading(client, {"one or both": pair}).one_or_both == ("a", 1)
    assert _reading(client, {"one or both": triple}).one_or_both == ("a", 1, name)
    got = _reading(client, {"rest": ["a", wire, None], "optional": ["b", 2], "anything": [1, wire]})
    assert (got.rest, got.optional, got.anything) == (["a", name, None], ["b", 2], [1, wire])
    exchange = Exchange(client, 200, b"{}", "application/json")
    sent = {"open": (name, 1, [2]), "at_least": (name, 1, None), "at_most": (name,)}
    exchange.call("add_reading", client={}, **sent)
    told = {"open": [wire, 1, [2]], "at least": [wire, 1, None], "at most": [wire]}
    assert json.loads(exchange.last.read()) == told
    for wrong in ({"open": (name, "b")}, {"at_least": (name,)}, {"at_most": (name, 1, 2)}):
        with pytest.raises(client.client.checks.InvalidInput, match=next(iter(wrong))):
            exchange.call("add_reading", client={}, **wrong)


def _reading(client, body):
    exchange = Exchange(client, 200, json.dumps(body).encode(), "application/json")
    return exchange.call("add_reading", client={})
