"""What no reference to nowhere needs is there; the operation that needs one is not."""

from tests.support.exchanges import Exchange


def check(client):
    body = b'{"name": "n", "text": "t", "gone": [1], "part": {"code": 2}}'
    exchange = Exchange(client, 200, body, "application/json")
    settings = {"base_url": "https://example.org"}
    thing = exchange.call("get_things", client=settings, limit=3)
    assert (thing.name, thing.text, thing.gone, thing.part.code) == ("n", "t", [1], 2)
    assert exchange.last.url.query == b"limit=3"
    exchange.call("put_things", client=settings, body={"any": 1})
    assert not hasattr(client.Client, "post_things")
