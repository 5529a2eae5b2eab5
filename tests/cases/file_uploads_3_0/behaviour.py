"""A file is sent as it is, with its own name and media type."""

import pytest
from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent(
        "add_files",
        file=("a.txt", b"A"),
        more=[b"B", ("c", b"C", "text/x-c")],
        cover=("d.png", b"D"),
        caption="e",
        meta=client.AddFilesRequestMeta(year=1),
    )
    assert parts_of(request) == [
        ('name="file"; filename="a.txt"', "text/plain", b"A"),
        ('name="more"; filename="more"', "application/octet-stream", b"B"),
        ('name="more"; filename="c"', "text/x-c", b"C"),
        ('name="cover"; filename="d.png"', "image/png", b"D"),
        ('name="caption"', "", b"e"),
        ('name="meta"', "application/json", b'{"year":1}'),
    ]
    for field, wrong in {"file": "a.txt", "more": b"B", "cover": ("d.png", "D")}.items():
        with pytest.raises(client.client.checks.InvalidInput, match=field):
            sent("add_files", **{"file": b"A", field: wrong})
    with pytest.raises(client.client.checks.InvalidInput, match="more"):
        sent("add_files", file=b"A", more=[b"B"] * 3)

    raw = sent("put_raw", body=b"\0")
    assert (raw.headers["content-type"], raw.read()) == ("application/octet-stream", b"\0")
    given = sent("put_raw", body=("a", b"", "a/b"))
    assert (given.headers["content-type"], given.headers["content-length"]) == ("a/b", "0")

    def kind_of(**picture):
        return sent("put_picture", **picture).headers["content-type"]

    assert kind_of(body=("d.png", b"D")) == "image/png"
    assert kind_of(body=b"D", content_type="image/gif") == "image/gif"
    for wrong in (b"D", ("d.txt", b"D")):
        with pytest.raises(client.client.checks.InvalidInput, match="content_type"):
            kind_of(body=wrong)

    # Parameters that are called as modules of the runtime do not get in their way.
    request = sent("put_picture", body=("d.png", b"D"), alternatives_query=1, file_parts_query=2)
    assert request.url.query == b"alternatives=1&file_parts=2"
