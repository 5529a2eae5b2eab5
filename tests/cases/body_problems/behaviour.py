"""They are sent as well as can be, and cost the rest nothing."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    exchange.call("add_list", client={}, body={"tag": ["a", "b"]})
    assert exchange.last.read() == b"tag=a&tag=b"
    exchange.call("add_files", client={}, body={"file": [b"1", b"2"], "name": "n"})
    content = exchange.last.read()
    assert content.count(b'name="file"; filename="file"') == 2
    assert b'name="name"\r\n\r\nn' in content
    exchange.call("add_odd", client={}, body="{}", content_type="application/json")
    assert exchange.last.read() == b'"{}"'
    exchange.call("add_odd", client={}, body=b"\0")
    assert exchange.last.headers["content-type"] == "odd/media/type"
    assert exchange.last.headers["accept"] == "text/csv, */*;q=0.1"
    exchange.call("add_parts", client={}, a="1", c="2")
    assert b'name="a"\r\n\r\n1' in exchange.last.read()
    exchange.call("add_header", client={}, body=b"1", content_type="text/csv")
    assert exchange.last.headers["content-type"] == "text/csv"
    assert exchange.last.headers["accept"] == "*/*"
