"""A `$recursiveRef` leads to the component that it stands in."""

from tests.support.codecs import received, sent

FILTER = {"type": "and", "filters": [{"key": "a"}, {"type": "or", "filters": [{"key": "b"}]}]}


def check(client):
    made = received(client, "create_filter", FILTER)
    assert made.filters[0] == client.Comparison(key="a")
    assert made.filters[1] == client.Compound(type="or", filters=[client.Comparison(key="b")])
    assert sent(client, "create_filter", made) == FILTER
    assert received(client, "get_tree", {"tree": {"name": "a"}}).tree == {"name": "a"}
