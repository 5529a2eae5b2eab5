"""What is meant is what is sent and read."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client, 200, b'{"id": 1, "code": "ab"}', "application/json")
    thing = exchange.call("get_things", client={"token": "t"}, size=1)
    assert (thing.id, thing.code) == (1, "ab")
    assert str(exchange.last.url) == "https://example.org/1/things?size=1"
    assert exchange.last.headers["authorization"] == "Bearer t"
