"""What Elysia, oRPC, TypeBox and routing-controllers mean is what is sent and read."""

import json
from datetime import UTC, date, datetime

import pytest
from tests.support.exchanges import Exchange

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
WRITTEN = "2026-01-02T03:04:05.000Z"


def check(client):
    empty = Exchange(client, 200, b"", "application/json")
    assert empty.call("drop", client={}) is None
    assert empty.call("look", client={}) is None
    assert empty.call("find", client={}) is None
    assert empty.call("anything", client={}) is None
    added = _answer(client, {"at": WRITTEN})
    assert added.call("add", client={}, a="b").at == WHEN
    assert json.loads(added.last.read()) == {"a": "b"}
    assert added.last.headers["content-type"] == "application/json"
    planet = {"at": WRITTEN, "day": "2026-01-02", "said": "2026-01-02", "size": 2**70}
    found = _answer(client, planet).call("find", client={})
    assert (found.at, found.day, found.said) == (WHEN, date(2026, 1, 2), date(2026, 1, 2))
    assert found.size == 2**70
    assert _answer(client, {"a": 1}).call("unknown", client={}) == {"a": 1}
    _check_files(client)
    _check_classes(client)
    unsaid = Exchange(client, 204, b"", "")
    with pytest.raises(client.client.responses.DecodeError, match="204 has no content, which the"):
        unsaid.call("query", client={})


def _answer(client, body):
    return Exchange(client, 200, json.dumps(body).encode(), "application/json")


def _check_files(client):
    file = Exchange(client, 200, b"\xff\xd8", "image/jpeg")
    assert file.call("load", client={}) == b"\xff\xd8"
    saved = Exchange(client, 204, b"", "")
    saved.call("save", client={}, photo=b"\xff\xd8", picture=("a.png", b"p"))
    body = saved.last.read()
    assert b"Content-Type: application/octet-stream\r\n\r\n\xff\xd8" in body
    assert b"Content-Type: image/png\r\n\r\np" in body
    assert b"*" not in body


def _check_classes(client):
    exchange = _answer(client, {"map": {"a": 1}, "list": [1, "b"]})
    found = exchange.call("query", client={}, since=WHEN, limit=1.5, ids=["a", "b"], exact=True)
    assert (found.map, found.list_) == ({"a": 1}, [1, "b"])
    query = dict(exchange.last.url.params.multi_items())
    assert query == {"since": "2026-01-02T03:04:05Z", "limit": "1.5", "ids": "b", "exact": "true"}
