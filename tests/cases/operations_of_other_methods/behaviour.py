"""Every operation of a method of HTTP can be called; one of no method is named where it is missed."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client, 200, b'{"a": 1}', "application/json")

    def sent(operation, *args, **given):
        assert exchange.call(operation, *args, client={}, **given) == client.Thing(a=1)
        return f"{exchange.last.method} {exchange.last.url.path} {exchange.last.content.decode()}"

    assert sent("search_thing", 1, a=2) == 'SEARCH /things/1 {"a":2}'
    assert sent("query_thing", 1) == "QUERY /things/1 "
    assert sent("propfind_things_by_id", 1) == "PROPFIND /things/1 "
    assert not hasattr(client.Client, "watch_thing")
    assert "WS /things/{id}" in client.__doc__
