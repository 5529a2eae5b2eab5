"""A file is sent as it is; text and base64 stay what they are."""

from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent(
        "add_files",
        file=("a.csv", b"A"),
        more=[("b.png", b"B")],
        cover=("c.gif", b"C"),
        gone=None,
        bare=("d", b"D", "x/d"),
        told=b"E",
        text="# F",
        inline=b"G",
    )
    assert parts_of(request) == [
        ('name="file"; filename="a.csv"', "text/csv", b"A"),
        ('name="more"; filename="b.png"', "image/png", b"B"),
        ('name="cover"; filename="c.gif"', "image/gif", b"C"),
        ('name="gone"', "", b""),
        ('name="bare"; filename="d"', "x/d", b"D"),
        ('name="told"; filename="told"', "application/pdf", b"E"),
        ('name="text"', "", b"# F"),
        ('name="inline"', "", b"Rw=="),
    ]
    assert parts_of(sent("add_files", file=b"", bare={"a": 1}))[1:] == [
        ('name="bare"', "application/json", b'{"a":1}')
    ]
    assert sent("put_raw", body=b"\0").read() == b"\0"
