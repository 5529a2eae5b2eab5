"""Where every object has a tag of its own, that alone tells which class an object is."""

from tests.support.codecs import received, undecodable


def check(client):
    def unknown(tag, data):
        return client.models.Unknown(tag=tag, data=data)

    for operation in ("get_policy", "get_rule"):
        cel = received(client, operation, {"type": "cel2", "rules": ["a"]})
        assert (type(cel).__name__[-3:], cel.type, cel.rules) == ("Cel", "cel2", ["a"])
        # A new tag is no class that happens to need no more; what lacks a key is no other class.
        for new in ({"type": "new"}, {"type": "new", "rules": ["a"]}):
            assert received(client, operation, new) == unknown("new", new)
        assert undecodable(client, operation, {"type": "cel"}) == (
            "",
            "has no 'rules', which is required",
        )
        assert undecodable(client, operation, {"rules": []})[0] == ""

    # Several tags count together.
    pending = received(client, "get_attempt", {"action": "open", "status": "pending"})
    assert pending == client.AttemptOpenPending(action="open", status="pending")
    done = received(client, "get_attempt", {"action": "lock", "status": "done", "at": "now"})
    assert done == client.AttemptLockDone(action="lock", status="done", at="now")
    for tag, value in (
        ("melt", {"action": "melt", "status": "done", "at": "now"}),
        ("lost", {"action": "lock", "status": "lost"}),
        ("done", {"action": "open", "status": "done"}),
    ):
        assert received(client, "get_attempt", value) == unknown(tag, value)
    assert undecodable(client, "get_attempt", {"action": "lock", "status": "done"})[0] == ""

    # So are the alternatives of a union inside; a text is not told by them.
    square = {"kind": "square", "side": 1}
    group = received(client, "get_either", {"kind": "group", "shapes": [square, {"kind": "star"}]})
    assert group.shapes == [client.Square(kind="square", side=1), unknown("star", {"kind": "star"})]
    assert received(client, "get_either", {"kind": "circle"}) == client.Circle(kind="circle")
    assert received(client, "get_either", {"kind": "star"}) == unknown("star", {"kind": "star"})
    assert received(client, "get_either", "a") == "a"

    price = received(client, "get_price", {"state": "other", "gross": 1})
    assert price == client.PriceGross(state="other", gross=1)
