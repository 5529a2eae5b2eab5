"""A schema that is referred to by its `$id` or an anchor is a class, checked as any other."""

from tests.support.codecs import received, refused, sent


def check(client):
    box = client.Box(pet=client.Pet(name="Rex"), size=2, label="small")
    assert sent(client, "add_box", box) == {"pet": {"name": "Rex"}, "size": 2, "label": "small"}
    assert refused(client, "add_box", client.Box(size=0))
    tree = received(client, "add_box", {"value": 1, "branches": [{"value": 2}]})
    assert [type(branch) for branch in tree.branches] == [client.Tree]
