"""Of one server by HTTP and HTTPS, the latter is used; another server is no better than the first."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def url(operation):
        exchange.call(operation, client={"token": "t"})
        return str(exchange.last.url)

    assert client.BASE_URL == "https://eu.example.com/v1"
    assert url("get_a") == "https://eu.example.com/v1/a"
    assert url("get_b") == "https://own.example.com/b"
    assert url("get_c") == "http://plain.example.com/c"
