"""The tag says what an object is, by the mapping or by the component's name."""

from tests.support.codecs import received, sent, undecodable


def check(client):
    cat, dog = client.Cat(pet_type="Cat", lives=9), client.Dog(pet_type="Dog", lives="one")
    assert sent(client, "create_pet", cat) == {"pet_type": "Cat", "lives": 9}
    assert received(client, "create_pet", {"pet_type": "Cat", "lives": 9}) == cat
    assert received(client, "create_pet", {"pet_type": "Dog", "lives": "one"}) == dog
    assert undecodable(client, "create_pet", {"pet_type": "Dog", "lives": 1}) == (
        "/lives",
        "is a number, not a string",
    )
    for tag, kind in {"feline": client.Cat, "tom": client.Cat, "hound": client.Dog}.items():
        assert type(received(client, "create_pet", {"pet_type": tag}, status=201)) is kind
    # A tag of tomorrow is no reason to lose the answer, nor to take a bird for a dog.
    bird = received(client, "create_pet", {"pet_type": "Bird", "lives": "two"})
    assert (bird.tag, bird.data) == ("Bird", {"pet_type": "Bird", "lives": "two"})
    assert sent(client, "create_pet", bird) == {"pet_type": "Bird", "lives": "two"}
