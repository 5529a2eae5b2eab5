"""One base is a base class; where parts say more of the same, all they say holds."""

from tests.support.codecs import received, refused, sent


def check(client):
    assert issubclass(client.Dog, client.Animal)
    dog = client.Dog(name="Rex", bark="wuff", age=0)
    assert sent(client, "create_dog", dog) == {"name": "Rex", "age": 0, "bark": "wuff"}
    assert refused(client, "create_dog", client.Dog(name="R" * 10, bark="", age=100)) == [
        "name: 'RRRRRRRRRR' is longer than 9 characters",
        "age: 100 is above the maximum of 99",
    ]
    kept = received(client, "create_dog", {"name": "Rex", "bark": "", "age": 1, "city": "Ulm"})
    assert (kept.age, kept.city, kept.since) == (1, "Ulm", None)
