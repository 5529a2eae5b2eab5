"""What a server is meant to be is where the request goes."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(name, **options):
        exchange.call(name, client=options)
        return str(exchange.last.url)

    at = {"base_url": "https://example.com/v1"}
    assert sent("get_d", **at) == "https://example.com/v1/d"
    assert sent("get_b") == "https://other.example.com/b"
    assert sent("get_a").endswith(".example.com/v2/a")
