"""JSON has text for them, forms have files, and a body that is nothing else is sent as it is."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client, 200, b'{"image":"aGk="}', "application/json")
    avatar = exchange.call("add_avatar", client={}, image="aGk=")
    assert exchange.last.read() == b'{"image":"aGk="}'
    assert avatar.image == "aGk="
    cover = exchange.call("add_cover", client={}, image=b"PNG")
    assert b'filename="image"' in exchange.last.read()
    assert cover.image == "aGk="
    exchange.call("put_raw", client={}, body=b"\0")
    assert exchange.last.read() == b"\0"
    assert exchange.last.headers["content-type"] == "application/json"
