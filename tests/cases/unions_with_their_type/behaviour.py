"""A type beside references that have it anyway makes no classes of its own."""

from tests.support.codecs import refused, sent


def check(client):
    circle, square = client.Circle(radius=1), client.Square(side=2)
    body = client.Drawing(
        shape=square,
        either=client.Loose(any="a"),
        circle=circle,
        alone=circle,
        colour="red",
        named=client.DrawingNamedCircle(radius=1, name="a"),
        map=client.DrawingMapCircle(radius=1),
    )
    assert sent(client, "create_shape", body) == {
        "shape": {"side": 2},
        "either": {"any": "a"},
        "circle": {"radius": 1},
        "alone": {"radius": 1},
        "colour": "red",
        "named": {"radius": 1, "name": "a"},
        "map": {"radius": 1},
    }
    nothing = client.Drawing(either=None, circle=None)
    assert sent(client, "create_shape", nothing) == {"either": None, "circle": None}
    (wrong,) = refused(client, "create_shape", client.Drawing(shape=client.Loose()))
    assert "fits none of the 2 forms allowed" in wrong
