"""Models hold themselves, by lists, maps and each other; an alias can refer to itself."""

from tests.support.codecs import received, refused, sent, undecodable

TREE = {
    "name": "a",
    "parent": None,
    "branches": [{"tree": {"name": "b", "data": [None, {"x": [1, "y", True]}]}}],
    "named": {"c": {"name": "c", "data": None}},
    "rings": [[1, [2]], 3],
    "layers": [{"a": [[], {}]}],
}


def check(client):
    tree = received(client, "create_tree", TREE)
    assert tree.branches[0].tree.data == [None, {"x": [1, "y", True]}]
    assert tree.parent is None
    assert tree.named["c"].parent is client.UNSET
    assert sent(client, "create_tree", tree) == TREE
    assert undecodable(client, "create_tree", {"name": "a", "named": {"b/c": {}}}) == (
        "/named/b~1c",
        "has no 'name', which is required",
    )
    assert undecodable(client, "create_tree", {"name": "a", "rings": [[1, ["b"]]]}) == (
        "/rings/0/1/0",
        "is a string, not an array (of 2 forms, this one came closest)",
    )
    tree.branches[0].tree.data = [1, object]
    assert refused(client, "create_tree", tree)[0].startswith("branches[0].tree.data")
    deep = {"name": "a"}
    for _ in range(900):
        deep = {"name": "a", "parent": deep}
    assert undecodable(client, "create_tree", deep) == ("", "is nested too deeply")
