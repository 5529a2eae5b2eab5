"""A type beside a reference to what is of that type anyway makes no class of its own."""

from tests.support.codecs import refused, sent


def check(client):
    size = client.Size(width=1)
    named = client.Named(width=2, name="a")
    body = client.Clip(size=size, sizes=[size], earlier=size, later=size, named=named, mode="fast")
    assert sent(client, "create_clip", body) == {
        **dict.fromkeys(("size", "earlier", "later"), {"width": 1}),
        "sizes": [{"width": 1}],
        "named": {"width": 2, "name": "a"},
        "mode": "fast",
    }
    # A component with a name of its own is a class.
    assert issubclass(client.Larger, client.Size)
    assert refused(client, "create_clip", client.Clip(key=5)) == ["key: 5 is not a string"]
