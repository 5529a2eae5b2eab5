"""The nearest server counts; a `base_url` that is given counts for all, but not for the path."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def url(operation, **given):
        exchange.call(operation, client=given)
        return str(exchange.last.url)

    assert url("get_a") == "https://path.example.com/a"
    assert url("put_a") == "https://own.example.com/x/a"
    assert url("get_b") == "https://api.example.com/v1/b"
    assert url("get_c") == "https://api.example.com/v2/c"
    local = "http://localhost:1/v1"
    assert url("get_a", base_url=local) == "http://localhost:1/v1/a"
    assert url("get_c", base_url=local) == "http://localhost:1/v2/c"
