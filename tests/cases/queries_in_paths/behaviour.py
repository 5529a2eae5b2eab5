"""A query in a path is sent as it stands, before the parameters; a fragment is not sent."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def target(operation, *args, **given):
        exchange.call(operation, *args, client={}, **given)
        return exchange.last.url.raw_path.decode()

    assert target("get_a") == "/a?comp=list&x=%20y"
    assert target("post_a") == "/a?comp=list&x=%20y"
    assert target("post_a", y="1&2") == "/a?comp=list&x=%20y&y=1%262"
    assert target("get_b", "i?d", "u&v", y="z") == "/b/i%3Fd?w=u%26v&y=z"
    assert target("get_c") == "/c"
    assert target("get_c", y="z#") == "/c?y=z%23"
