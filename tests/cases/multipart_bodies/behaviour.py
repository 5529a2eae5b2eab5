"""Every part says what it is; nothing is sent of what is not set."""

from tests.support.exchanges import Exchange


def check(client):
    exchange, meta = Exchange(client), client.Meta(year=1)
    exchange.call(
        "create_clip",
        client={},
        audio=b"RIFF",
        cover=b"PNG",
        title="# t",
        meta=meta,
        link=meta,
        tags=["a", "b"],
        loud=True,
    )
    kind, _, boundary = exchange.last.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    parts = exchange.last.read().split(f"--{boundary}".encode())[1:-1]
    got = []
    for part in parts:
        head, _, content = part.strip(b"\r\n").partition(b"\r\n\r\n")
        lines = [line.partition(": ")[2] for line in head.decode().split("\r\n")]
        got.append((*(line.removeprefix("form-data; ") for line in lines), content))
    assert got == [
        ('name="audio"; filename="audio"', "application/octet-stream", b"RIFF"),
        ('name="cover"; filename="cover"', "image/png", b"PNG"),
        ('name="title"', "text/markdown", b"# t"),
        ('name="meta"', "application/json", b'{"year":1}'),
        ('name="link[year]"', b"1"),
        ('name="tags"', b"a"),
        ('name="tags"', b"b"),
        ('name="loud"', b"true"),
    ], got
    exchange.call("create_draft", client={})
    assert exchange.last.content == b""
