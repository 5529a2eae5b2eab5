"""The caller says what is sent; an object of no media type is JSON."""

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(name, /, **arguments):
        exchange.call(name, client={}, **arguments)
        return exchange.last.headers.get("content-type", ""), exchange.last.read()

    png = ("image/png", b"PNG")
    assert sent("add_image", body=b"PNG", content_type="image/png") == png
    for wrong in ("text/plain", "image/png\r\nX-Evil: 1", "image"):
        with pytest.raises(client.client.checks.InvalidInput, match="content_type"):
            sent("add_image", body=b"PNG", content_type=wrong)
    csv = ("text/csv; charset=utf-8", b"a,b")
    assert sent("add_note", body="a,b", content_type="text/csv; charset=utf-8") == csv
    assert sent("add_note") == ("", b"")
    with pytest.raises(client.client.checks.InvalidInput, match="content_type"):
        sent("add_note", body="a,b")
    assert sent("add_thing", name="n") == ("application/json", b'{"name":"n"}')
    assert sent("add_either", body=[1]) == ("application/json", b"[1]")
    assert sent("add_either", body=b"<a/>", content_type="text/xml") == ("text/xml", b"<a/>")
