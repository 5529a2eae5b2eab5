"""What is given arrives where the servers behind these frameworks look for it."""

import datetime as dt
import json
from decimal import Decimal
from uuid import UUID

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last.url.query.decode()

    # Null is no text, least of all an empty one.
    assert sent("places", addr=client.PlacesAddr(zip=None, town="a")) == "addr%5Btown%5D=a"
    assert sent("places", spread=client.PlacesSpread(zip=None, town="a")) == "town=a"
    assert sent("places", joined=client.PlacesJoined(zip=None, town="a")) == "joined=town,a"
    assert sent("places", joined=client.PlacesJoined(zip=None)) == ""

    given = {"limit": 5, "flag": True, "filter": client.ElysiaFilter(a=1), "tags": ["a", "b"]}
    elysia = Exchange(client, 200, b'{"id": 3}', "application/json")
    assert elysia.call("elysia", 1.5, client={}, **given).id == 3
    assert elysia.last.url.path == "/elysia/1.5"
    assert dict(elysia.last.url.params) == {
        "limit": "5",
        "flag": "true",
        "filter": '{"a":1}',
        "tags": '["a","b"]',
    }
    for wrong in ({"limit": "5"}, {"both": "5"}, {"flag": "true"}, {"filter": "{}"}, {"tags": "a"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            sent("elysia", 1, **wrong)

    day, at = dt.date(2026, 1, 2), dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    ids = [UUID(int=0), Decimal("1.50"), day, dt.time(3, 4)]
    assert sent("any", since=at, at=at, ids=ids) == "since=2026-01-02T03%3A04%3A05Z"
    assert json.loads(exchange.last.content) == {
        "at": "2026-01-02T03:04:05Z",
        "ids": ["00000000-0000-0000-0000-000000000000", "1.50", "2026-01-02", "03:04:00"],
    }

    given = {"if_none_match": '"a"', "x_request_id": "7", "x_tok": "t", "user_agent": "b"}
    assert sent("headers", user_agent_header="me", **given) == "user_agent=b"
    headers = [(name.lower(), value) for name, value in exchange.last.headers.raw]
    for name, value in ((b"user-agent", b"me"), (b"if-none-match", b'"a"'), (b"x-request-id", b"7")):
        assert [each for each in headers if each[0] == name] == [(name, value)]
        assert name.replace(b"-", b"_") not in dict(headers)
    assert (b"x_tok", b"t") in headers
