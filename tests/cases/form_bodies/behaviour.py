"""Fields go as their encoding says, or else as servers commonly read them."""

from urllib.parse import unquote

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    item = client.Item(price="p 1")
    given = {
        "amount": 5,
        "expand": ["a", "b"],
        "items": [item],
        "card": client.ChargeCard(number="4&2"),
        "tags": ["x", "y"],
        "url": "https://a.b/?c",
    }
    exchange.call("plain", client={}, **given)
    assert exchange.last.headers["content-type"] == "application/x-www-form-urlencoded"
    assert exchange.last.content == (
        b"amount=5&expand=a&expand=b&items%5B0%5D%5Bprice%5D=p%201&card%5Bnumber%5D=4%262"
        b"&tags=x&tags=y&url=https%3A%2F%2Fa.b%2F%3Fc"
    )
    exchange.call("styled", client={}, **given)
    assert exchange.last.content == (
        b"amount=5&expand%5B0%5D=a&expand%5B1%5D=b&items=%5B%7B%22price%22%3A%22p%201%22%7D%5D"
        b"&number=4%262&tags=x%7Cy&url=https://a.b/?c"
    )
    assert "items=[{" in unquote(exchange.last.content.decode())
    exchange.call("free", client={}, body={"a b": "c"})
    assert exchange.last.content == b"a%20b=c"
    exchange.call("free", client={})
    assert exchange.last.content == b""
    assert "content-type" not in exchange.last.headers
