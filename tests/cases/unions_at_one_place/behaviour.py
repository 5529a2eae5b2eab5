"""One branch of each holds."""

import json

import pytest
from tests.support.exchanges import Exchange


def check(client):
    wire = {"bark": True, "owner": "o", "name": "n", "size": "s", "mark": None}
    exchange = Exchange(client, 200, json.dumps(wire).encode(), "application/json")
    pet = client.PetOwnedDog(bark=True, owner="o", name="n", size="s", mark=None)
    got = exchange.call("add_pet", client={}, body=pet)
    assert json.loads(exchange.last.read()) == wire
    assert (type(got), got.owner, got.bark) == (client.PetOwnedDog, "o", True)
    for wrong in (client.PetFreeCat(meow=True, wild="w", name="n", size=1), {"name": "n"}):
        with pytest.raises(client.client.checks.InvalidInput):
            exchange.call("add_pet", client={}, body=wrong)
