"""A part that is the URI of a file by its name takes a file as well; responses have the URI."""

import json

import pytest
from tests.support.exchanges import Exchange, parts_of


def check(client):
    answer = b'{"id": 1, "title": "T", "image": "https://example.com/1"}'
    exchange = Exchange(client, 201, answer, "application/json")

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent("add_book", title="T", cover=("a.png", b"P"), back_photos=[b"1", "https://u"])
    assert parts_of(request) == [
        ('name="title"', "", b"T"),
        ('name="cover"; filename="a.png"', "image/png", b"P"),
        ('name="backPhotos"; filename="backPhotos"', "application/octet-stream", b"1"),
        ('name="backPhotos"', "", b"https://u"),
    ]
    # Without a file, it is JSON as before.
    request = sent("add_book", title="T", cover="https://u", subtitle=None)
    assert json.loads(request.read()) == {"title": "T", "cover": "https://u", "subtitle": None}
    assert json.loads(sent("add_book", title="T", cover=None).read()) == {
        "title": "T",
        "cover": None,
    }

    assert parts_of(sent("put_cover", image=b"P"))[0][2] == b"P"
    assert parts_of(sent("put_cover", image="https://u"))[0][2] == b"https://u"
    kept = exchange.call("put_cover", client={}, image=b"P")
    assert kept == client.models.Cover(
        image="https://example.com/1", additional_properties=kept.additional_properties
    )

    exchange = Exchange(client)
    link = {"image_url": "https://u", "picture": "https://u", "documents": ["https://u"]}
    assert json.loads(sent("add_link", **link).read()) == link
    for name, value in (
        ("image_url", b"P"),
        ("picture", b"P"),
        ("documents", [b"P"]),
        ("upload", b"P"),
    ):
        with pytest.raises(client.client.checks.InvalidInput, match=name):
            sent("add_link", **{name: value})
    assert json.loads(sent("put_album", logo="https://u").read()) == {"logo": "https://u"}
