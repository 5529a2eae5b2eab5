"""A component that is one alternative, or null, is one class under its own name."""

from tests.support.codecs import received, sent


def check(client):
    assert not hasattr(client, "Entity2")
    entity = client.Entity(kind="a", owner=client.Owner(name="x"), parent=client.Entity(kind=None))
    data = {"kind": "a", "owner": {"name": "x"}, "parent": {"kind": None}}
    assert sent(client, "create_entity", entity) == data
    assert received(client, "list_entities", [data, None])[1] is None
    assert received(client, "create_entity", data).parent.kind is None
