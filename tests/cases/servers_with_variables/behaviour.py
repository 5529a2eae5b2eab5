"""The defaults are in force; `base_url` takes any other choice."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)
    assert client.BASE_URL == "https://eu.example.com:443/v2"
    exchange.call("get_a", client={})
    assert str(exchange.last.url) == "https://eu.example.com/v2/a"
    exchange.call("get_a", client={"base_url": "https://us.example.com/v3/"})
    assert str(exchange.last.url) == "https://us.example.com/v3/a"
    assert "`region` is 'eu', one of eu, us" in " ".join(client.Client.__init__.__doc__.split())
