"""Bytes and text are sent in the media type that is given, or that of the file; objects as JSON.

What has a file is multipart.
"""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(name, body, **options):
        exchange.call(name, client={}, body=body, **options)
        return exchange.last.headers.get("content-type", ""), exchange.last.read()

    assert sent("put_picture", b"P") == ("image/png", b"P")
    assert sent("put_picture", b"P", content_type="image/jpeg") == ("image/jpeg", b"P")
    assert sent("put_picture", ("a.jpg", b"P")) == ("image/jpeg", b"P")
    assert sent("put_picture", ("a", io.BytesIO(b"P"), "image/jpeg")) == ("image/jpeg", b"P")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jpeg"
        path.write_bytes(b"P")
        assert sent("put_picture", path) == ("image/jpeg", b"P")
    with pytest.raises(client.client.checks.InvalidInput, match="content_type"):
        sent("put_picture", b"P", content_type="image/gif")

    assert sent("put_cover", b"P") == ("image/svg+xml", b"P")
    assert sent("put_cover", ("a.gif", b"P")) == ("image/gif", b"P")
    assert sent("put_cover", b"P", content_type="image/webp") == ("image/webp", b"P")
    assert sent("put_cover", None) == ("", b"")

    assert sent("put_note", "a,b") == ("text/plain", b"a,b")
    assert sent("put_note", "a,b", content_type="text/csv") == ("text/csv", b"a,b")
    assert sent("put_note", b"\0") == ("application/octet-stream", b"\0")

    exchange.call("put_thing", client={}, name="n")
    assert exchange.last.headers["content-type"] == "application/json"

    exchange.call("add_document", client={}, title="T", file=("a.txt", b"F"))
    assert exchange.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    body = exchange.last.read()
    assert b'name="file"; filename="a.txt"' in body and b"\r\n\r\nF\r\n" in body
    exchange.call("add_gallery", client={}, pictures=[b"1", b"2"])
    assert exchange.last.read().count(b'; name="pictures"') == 2
