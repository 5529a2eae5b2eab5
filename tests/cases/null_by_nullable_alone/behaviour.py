"""A member that is no more than nullable admits null, and nothing else."""

from tests.support.codecs import received, refused, sent


def check(client):
    address = client.Address(street="a")
    for body in (
        client.Person(home=address, name="a", work=[1], mood="glad", other=address),
        client.Person(home=None, name=None, work=None, mood=None, other=None, object=None),
    ):
        value = sent(client, "create_person", body)
        assert received(client, "create_person", value) == body
    assert value == dict.fromkeys(("home", "name", "work", "mood", "other", "object"))

    wrong = client.Person(home={}, name="long", work=address, other={}, any=1, object={"a": 1})
    wanted = (
        "is not of the class Address: write Address(...), or Address.from_dict(...) with a dict"
    )
    assert refused(client, "create_person", wrong) == [
        f"home: {{}} {wanted}",
        "name: 'long' is longer than 3 characters",
        f"other: {{}} {wanted}",
    ]
