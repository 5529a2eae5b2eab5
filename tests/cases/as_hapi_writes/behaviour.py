"""A route of which hapi-swagger knows nothing returns what comes, or nothing."""

from tests.support.exchanges import Exchange


def check(client):
    pets = Exchange(client, 200, b'{"a": [1]}', "application/json")
    assert pets.call("list_pets", client={}) == {"a": [1]}
    assert pets.call("drop_pets", client={}) is None
    assert Exchange(client, 204, b"", "").call("drop_pets", client={}) is None
    name = Exchange(client, 200, b'"Tom"', "application/json")
    assert (name.call("get_name", client={}), name.call("patch_name", client={})) == ("Tom", "Tom")
    assert Exchange(client, 200, b"Tom", "text/plain").call("post_name", client={}) == "Tom"
