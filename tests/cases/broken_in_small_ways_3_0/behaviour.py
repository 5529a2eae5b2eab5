"""What is meant is what is sent and read."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client, 200, b'{"id": 1, "no type": [2]}', "application/json")
    settings = {"base_url": "https://example.org"}
    thing = exchange.call("get_things", client=settings)
    assert (thing.id, thing.no_type) == (1, [2])
    exchange.call("put_things", client=settings, dry=True, page=2, trace="t")
    assert exchange.last.url.query == b"dry=true&page=2"
    assert exchange.last.headers["trace"] == "t"
    exchange.call("post_things", client=settings)
    assert exchange.last.method == "POST"
    assert exchange.call("delete_things", client=settings).id == 1
