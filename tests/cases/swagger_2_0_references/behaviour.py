"""What a reference leads to is the same class, wherever OpenAPI 3 has it."""

from tests.support.exchanges import answered


def check(client):
    parse = client.client.parse_add_pet
    cat = parse(answered(client, 201, b'{"petType": "Cat", "lives": 9, "owner": null}'))
    assert (type(cat), cat.lives, cat.owner) == (client.Cat, 9, None)
    same = client.client.parse_replace_pet(answered(client, 200, b'{"petType": "Pet"}'))
    assert type(same) is client.Pet
    more = client.client.parse_find_pets(answered(client, 200, b'{"pet": null}'))
    assert more.pet is None
    body = client.AddPetRequest(name="Tom")
    assert client.client.build_replace_pet(body=body, again=True).query == (("again", "true"),)
