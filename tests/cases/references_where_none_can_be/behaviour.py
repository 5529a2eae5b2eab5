"""What a `$ref` to all paths, schemas, properties or an operation leads to is read in its place."""

import pytest

from tests.support.codecs import received


def check(client):
    got = client.client.build_get_pet(3, tags=["good"])
    assert (got.method, got.path, dict(got.query)) == ("GET", "/pets/3", {"tags": "good"})
    pet = client.Pet(name="Rex", tag="good", parents=[client.Pet(name="Max")])
    sent = client.client.build_add_pet(body=pet).content
    assert sent == b'{"name":"Rex","tag":"good","parents":[{"name":"Max"}]}'
    assert received(client, "add_pet", {"name": "Rex", "tag": "bad"}).tag == "bad"
    assert client.client.BASE_URL == "https://example.com/v1"
    missing = client.client.responses.status_error_class(404)
    with pytest.raises(missing) as caught:
        received(client, "get_pet", {"detail": "gone"}, status=404)
    assert caught.value.error == client.Problem(detail="gone")
