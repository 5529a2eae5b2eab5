"""What is given arrives where the servers behind these frameworks look for it."""

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
    exchange = Exchange(client, 200, b'{"id": 3}', "application/json")
    assert exchange.call("elysia", 1.5, client={}, **given).id == 3
    assert exchange.last.url.path == "/elysia/1.5"
    assert dict(exchange.last.url.params) == {
        "limit": "5",
        "flag": "true",
        "filter": '{"a":1}',
        "tags": '["a","b"]',
    }
    for wrong in ({"limit": "5"}, {"flag": "true"}, {"filter": "{}"}, {"tags": "a"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            sent("elysia", 1, **wrong)
