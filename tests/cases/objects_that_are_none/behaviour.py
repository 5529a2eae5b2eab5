"""What is described as an object, and is none, is sent and read as what it is."""

import json
from datetime import UTC, datetime

import pytest

from tests.support.exchanges import Exchange


def check(client):
    wire = {
        "nick": "Tom",
        "bio": "Hi",
        "mode": "check",
        "born": "2026-01-31T12:00:00Z",
        "rank": 1.5,
        "count": 2,
        "is active": False,
        "tags": ["a", 1],
        "either": 2,
        "list": [None, "a", 3],
        "meta": {"a": 1},
        "shown": {"b": 2},
        "told": {"c": 3},
        "map": {"d": 4},
    }
    exchange = Exchange(client, 200, json.dumps(wire).encode(), "application/json")
    user = exchange.call("users_find", client={}, nick="Tom")
    assert exchange.last.url.query == b"nick=Tom"
    assert (user.nick, user.bio, user.mode, user.rank) == ("Tom", "Hi", "check", 1.5)
    assert (user.count, user.is_active, user.tags, user.either) == (2, False, ["a", 1], 2)
    assert user.born == datetime(2026, 1, 31, 12, tzinfo=UTC)
    assert (user.list_, user.meta, user.told) == ([None, "a", 3], {"a": 1}, {"c": 3})
    exchange.call("users_create", client={}, **{name: getattr(user, name) for name in SENT})
    sent = json.loads(exchange.last.read())
    assert sent == {name: wire[name] for name in sent}
    assert sent["nick"] == "Tom"
    with pytest.raises(client.client.checks.InvalidInput, match="below the minimum of 1"):
        exchange.call("users_create", client={}, nick=None, bio=None, rank=0)
    null = Exchange(client, 200, b'{"nick": null, "bio": null}', "application/json")
    assert null.call("users_find", client={}).nick is None


SENT = ("nick", "bio", "mode", "born", "rank", "count", "tags", "either", "meta", "shown")
