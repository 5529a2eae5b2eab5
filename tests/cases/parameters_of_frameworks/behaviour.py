"""What is given arrives where the servers behind these frameworks look for it."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last.url.query.decode()

    # Null is no text, least of all an empty one.
    assert sent("places", addr=client.PlacesAddr(zip=None, town="a")) == "addr%5Btown%5D=a"
    assert sent("places", spread=client.PlacesSpread(zip=None, town="a")) == "town=a"
    assert sent("places", joined=client.PlacesJoined(zip=None, town="a")) == "joined=town,a"
    assert sent("places", joined=client.PlacesJoined(zip=None)) == ""
