"""The tag by which a discriminator tells an object is filled in, required or not."""

from tests.support.codecs import received, refused, sent


def check(client):
    dog, cat = client.Dog(breed="x"), client.Cat()
    body = client.Owned(pet=dog, others=[cat])
    # A value that tells nothing apart is left out, as any optional one.
    assert sent(client, "create_pet", body) == {
        "pet": {"type": "dog", "breed": "x"},
        "others": [{"type": "cat"}],
    }
    assert sent(client, "create_pet", client.Owned(pet=client.Dog(type=None))) == {"pet": {}}
    wrong = client.Owned(pet=client.Dog(type="cat"))
    assert refused(client, "create_pet", wrong) == ["pet.type: 'cat' is not one of 'dog'"]

    part = client.CreatePartRequest(part=client.Wheel(size=1))
    assert sent(client, "create_part", part) == {"part": {"kind": "Wheel", "size": 1}}

    # Of what is received, nothing is made up, so that it can be sent back as it came.
    found = received(client, "create_pet", {"pet": {"type": "dog"}, "others": [{"lives": 1}]})
    assert found.pet == client.Dog()
    assert found.others == [client.Cat(type=None, lives=1)]
    assert sent(client, "create_pet", found) == {"pet": {"type": "dog"}, "others": [{"lives": 1}]}
