"""Files make parts of a form; without them it is a query; a body is JSON."""

from tests.support.exchanges import Exchange, answered


def check(client):
    exchange = Exchange(client, 200)
    given = {"base_url": "https://example.com"}

    exchange.call("upload", 7, file=b"PNG", tags=["a", "b"], sizes=[1, 2], client=given)
    kind, _, boundary = exchange.last.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    parts = exchange.last.read().split(f"--{boundary}".encode())[1:-1]
    bodies = [part.strip(b"\r\n").partition(b"\r\n\r\n")[2] for part in parts]
    assert bodies == [b"PNG", b"a,b", b"1", b"2"], bodies

    exchange = Exchange(client, 200, b'{"id": 1}', "application/json")
    photo = exchange.call("rename", 7, title="a b", tags=["c", "d"], note="e", client=given)
    assert photo.id == 1
    assert exchange.last.headers["content-type"] == "application/x-www-form-urlencoded"
    fields = sorted(exchange.last.read().split(b"&"))
    assert fields == [b"note=e", b"tags=c%7Cd", b"title=a%20b"], fields

    exchange.call("add_photo", id=1, title=None, client=given)
    assert exchange.last.headers["content-type"] == "application/json"
    assert exchange.last.read() == b'{"id":1,"title":null}'

    pixels = client.client.parse_download(answered(client, 200, b"PNG", "image/png"))
    assert pixels == b"PNG"
