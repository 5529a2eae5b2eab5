"""A file is sent as it is; text and base64 stay what they are; null is left out."""

import pytest
from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent(
        "add_files",
        file=("a.csv", b"A"),
        more=[("b.png", b"B"), b"b", ("b.gif", b"B")],
        cover=("c.gif", b"C"),
        gone=None,
        listed=("l.gif", b"L"),
        null_listed=[b"N"],
        maybe=b"M",
        note=None,
        bare=("d", b"D", "x/d"),
        told=b"E",
        text="# F",
        json="[1]",
        inline=b"G",
    )
    assert parts_of(request) == [
        ('name="file"; filename="a.csv"', "text/csv", b"A"),
        ('name="more"; filename="b.png"', "image/png", b"B"),
        ('name="more"; filename="more"', "image/png", b"b"),
        ('name="more"; filename="b.gif"', "image/png", b"B"),
        ('name="cover"; filename="c.gif"', "image/gif", b"C"),
        ('name="listed"; filename="l.gif"', "image/gif", b"L"),
        ('name="null_listed"; filename="null_listed"', "image/png", b"N"),
        ('name="maybe"; filename="maybe"', "image/png", b"M"),
        ('name="bare"; filename="d"', "x/d", b"D"),
        ('name="told"; filename="told"', "application/pdf", b"E"),
        ('name="text"', "text/markdown", b"# F"),
        ('name="json"', "", b"[1]"),
        ('name="inline"', "", b"Rw=="),
    ]
    assert parts_of(sent("add_files", file=b"", bare={"a": 1}))[1:] == [
        ('name="bare"', "application/json", b'{"a":1}')
    ]
    assert sent("put_raw", body=b"\0").read() == b"\0"

    def head(file):
        content = sent("add_files", file=file).read()
        return content.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]

    assert head(("a", b"A", "", {"X-Sum": "1", "Content-Language": "de"})) == [
        'Content-Disposition: form-data; name="file"; filename="a"',
        "X-Sum: 1",
        "Content-Language: de",
        "Content-Type: application/octet-stream",
    ]
    for wrong in ({"X": "a\r\nY: b"}, {"X Y": "a"}, {"content-type": "a/b"}, {"X": 1}, "X"):
        with pytest.raises(client.client.checks.InvalidInput, match="file"):
            head(("a", b"A", "", wrong))
    sent("put_raw", body=("a", b"A", "text/csv", {"Content-Language": "de"}))
    assert exchange.last.headers["content-language"] == "de"
    assert exchange.last.headers["content-type"] == "text/csv"
