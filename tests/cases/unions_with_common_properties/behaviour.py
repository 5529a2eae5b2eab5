"""Properties beside a `oneOf` belong to each branch, as do those that an `allOf` adds later."""

from tests.support.codecs import received, refused, sent


def check(client):
    circle = client.ShapeCircle(name="a", radius=1.5)
    assert sent(client, "create_shape", circle) == {"radius": 1.5, "name": "a"}
    box = client.ShapeBox(name="b", width=2)
    assert sent(client, "create_shape", box) == {"name": "b", "width": 2}
    assert refused(client, "create_shape", client.Circle(radius=1))
    placed = received(client, "create_shape", {"name": "b", "width": 2, "at": 3})
    assert placed == client.PlacedShapeBox(name="b", width=2, at=3)
    assert received(client, "create_shape", {"name": "b", "radius": 2, "at": 3}).at == 3
    linked = received(
        client,
        "create_shape",
        {"name": "b", "radius": 2, "at": 3, "link": {"target": {"kind": "url", "url": "/"}}},
    )
    assert linked.link.target.url == "/"
    assert type(linked.link.target) is client.LinkTargetUrl
