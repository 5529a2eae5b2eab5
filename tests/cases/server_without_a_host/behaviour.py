"""A file does not say where it was served: the caller has to."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    exchange.call("get_a", client={"base_url": "http://localhost:8000/api/v1"})
    assert str(exchange.last.url) == "http://localhost:8000/api/v1/a"
    assert "The spec's server has no host" in client.Client.__init__.__doc__
    try:
        client.Client()
    except TypeError as error:
        assert "base_url" in str(error)
    else:
        raise AssertionError("no server, no error")
