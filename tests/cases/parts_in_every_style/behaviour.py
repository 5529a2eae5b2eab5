"""A list can be one part, and a part can have headers of one value."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    both, file = client.AddPartsRequestBoth(x=1, y=2), b"PNG"
    words = ["a", "b c"]
    given = {"comma": words, "space": words, "pipe": words, "both": both, "file": file}
    exchange.call("add_parts", client={}, **given)
    content = exchange.last.read()
    for name, text in {"comma": "a,b c", "space": "a b c", "pipe": "a|b c", "both": "x,1,y,2"}.items():
        assert f'name="{name}"\r\n\r\n{text}\r\n'.encode() in content, (name, content)
    head = content.partition(b"\r\n\r\nPNG")[0].rpartition(b"--")[2].split(b"\r\n")
    assert {b"X-Kind: cover", b"X-Version: 2", b"Content-Type: image/png"} <= set(head)
    pages = [("a.png", b"1", "", {"X-Given": "g", "x-kind": "own"}), ("b.gif", b"2")]
    exchange.call("add_parts", client={}, more=pages, note="n")
    first, second, note = (
        part.partition(b"\r\n\r\n")[0].split(b"\r\n")[2:]
        for part in exchange.last.read().split(b"--" + boundary_of(exchange.last))[1:-1]
    )
    assert first == [b"X-Given: g", b"x-kind: own", b"Content-Type: image/png"]
    assert second == [b"X-Kind: page", b"Content-Type: image/gif"]
    assert note == [b"X-Kind: note"]


def boundary_of(request):
    return request.headers["content-type"].partition("; boundary=")[2].encode()
