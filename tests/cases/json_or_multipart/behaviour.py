"""A body that is described as JSON and as multipart is JSON, unless the call gives a file."""

import datetime as dt
import io
import json

import pytest
from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last

    def as_json(operation, *args, media_type="application/json", **given):
        request = sent(operation, *args, **given)
        assert request.headers["content-type"] == media_type
        return json.loads(request.read())

    # Null and what is nested arrive, as long as no file is given.
    assert as_json("update_book", 1, genre=None) == {"genre": None}
    given = {"cover": None, "attrs": {"x": 1}, "published": dt.date(2026, 1, 2), "pages": []}
    assert as_json("update_book", 1, **given) == {**given, "published": "2026-01-02"}
    author = client.models.BookPatchAuthor(name="A")
    assert as_json("update_book", 1, author=author) == {"author": {"name": "A"}}
    assert "content-type" not in sent("update_book", 1).headers

    # With a file it is multipart, in which null is left out.
    request = sent("update_book", 1, cover=("a.png", b"P"), genre=None, attrs={"x": 1})
    assert parts_of(request) == [
        ('name="cover"; filename="a.png"', "image/png", b"P"),
        ('name="attrs"', "application/json", b'{"x":1}'),
    ]
    request = sent("update_book", 1, pages=[io.BytesIO(b"1"), b"2"])
    assert [content for _, _, content in parts_of(request)] == [b"1", b"2"]

    # A body that must have a file is always multipart.
    assert parts_of(sent("replace_cover", 1, cover=b"P", genre=None))[0][2] == b"P"

    # The caller can say which.
    kind = "application/vnd.books+json"
    book = client.models.BookPatch
    assert as_json("import_books", body=book(genre=None), media_type=kind) == {"genre": None}
    assert sent("import_books", body="a,b").headers["content-type"] == "text/csv"
    request = sent("import_books", body=book(cover=b"P"))
    assert parts_of(request) == [('name="cover"; filename="cover"', "image/png", b"P")]
    request = sent("import_books", body=book(genre="g"), content_type="multipart/form-data")
    assert parts_of(request) == [('name="genre"', "", b"g")]
    with pytest.raises(client.client.checks.InvalidInput, match="only multipart/form-data"):
        sent("import_books", body=book(cover=b"P"), content_type=kind)

    # Where a parameter has the same name, the body is given whole.
    assert as_json("add_with_id", genre="q", body=book(genre=None)) == {"genre": None}
    assert parts_of(sent("add_with_id", body=book(cover=b"P")))[0][2] == b"P"

    # What with_options adds is added to either.
    check_additions(client)
    check_returned(client)


def check_additions(client):
    import httpx2

    requests = []

    def answer(request):
        requests.append((request.headers["content-type"], request.read()))
        return httpx2.Response(204)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        opened = client.Client(http_client=http_client).with_options(body={"isbn": None, "n": 1})
        opened.update_book(1, genre=None)
        opened.update_book(1)
        opened.update_book(1, cover=b"P")
    assert requests[0] == ("application/json", b'{"genre":null,"isbn":null,"n":1}')
    assert requests[1] == ("application/json", b'{"isbn":null,"n":1}')
    kind, body = requests[2]
    assert kind.startswith("multipart/form-data; boundary=")
    assert b'name="cover"' in body and b'name="n"\r\n\r\n1' in body


def check_returned(client):
    """Bytes of a class that is returned as well are a file; text is what was returned."""
    exchange = Exchange(client, 200, b'{"scan": "https://example.com/1"}', "application/json")
    scan = exchange.call("add_scan", client={}, scan=b"S", note=None)
    assert parts_of(exchange.last)[0][2] == b"S"
    exchange.call("add_scan", client={}, scan=scan.scan, note=None)
    assert json.loads(exchange.last.read()) == {"scan": "https://example.com/1", "note": None}
