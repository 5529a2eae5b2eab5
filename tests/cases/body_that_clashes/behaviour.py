"""A body is taken whole if a property is called like a parameter; other names only get a `_`."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    exchange.call("put_self", client={"base_url": "https://a.b"}, self_=1, body_="b")
    assert exchange.last.read() == b'{"self":1,"body":"b"}'
    given = {"request_": "a", "found": "b", "checks": "c", "item_streams_": "d"}
    exchange.call("put_inner", "p", client={"base_url": "https://a.b"}, **given)
    assert exchange.last.url.path == "/inner/p"
    assert exchange.last.read() == b'{"request":"a","found":"b","checks":"c","item_streams":"d"}'
    both = client.PutBothRequest(body="a", body_="b")
    exchange.call("put_both", client={"base_url": "https://a.b"}, body=both)
    assert exchange.last.read() == b'{"body":"a","body_":"b"}'
    user = client.PutUserRequest(id=1, name="a")
    request = client.client.build_put_user("x", body=user, dry=True)
    assert (request.path, request.query) == ("/users/x", (("dry", "true"),))
    assert request.content == b'{"id":1,"name":"a"}'
    body = client.PutSelfRequest(self=1, body="b")
    assert client.client.build_put_self(body=body).content == b'{"self":1,"body":"b"}'
