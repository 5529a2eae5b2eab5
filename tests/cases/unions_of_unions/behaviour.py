"""A union within a union is looked into; tags that a schema itself fixes go before its name."""

from tests.support.codecs import received, refused, sent


def check(client):
    for kind in (client.Cat, client.Dog, client.Bird):
        tag = kind.__name__.lower()
        animal = received(client, "create_animal", {"kind": tag, "new": 1})
        assert animal == kind(kind=tag, additional_properties={"new": 1})
        assert sent(client, "create_animal", animal) == {"kind": tag, "new": 1}
    assert received(client, "create_animal", None) is None
    assert sent(client, "create_animal", None) is None
    assert refused(client, "create_animal", client.Bird(kind="bird", wings="two")) == [
        "body.wings: 'two' is not an integer"
    ]
