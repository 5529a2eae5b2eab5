"""What is new in OpenAPI 3.2 is sent as it says."""

import pytest
from tests.support.exchanges import Exchange, answered


def check(client):
    exchange = Exchange(client, 200, b'[{"kind": "cat", "lives": 9}]', "application/json")
    found = exchange.call("query_pets", lives=9, client={"token": "d"})
    assert (exchange.last.method, exchange.last.read()) == ("QUERY", b'{"kind":"cat","lives":9}')
    assert exchange.last.headers["authorization"] == "Bearer d"
    assert (type(found[0]), found[0].lives) == (client.Cat, 9)

    given = client.FindPetsFilter(name="T m", tags=["a", "b"])
    session = "e%20J9=.+/"  # escaped as the server expects it
    exchange.call("find_pets", filter=given, session=session, client={"token": "d"})
    assert exchange.last.url.query == b"name=T%20m&tags=a&tags=b"
    assert exchange.last.headers["cookie"] == f"session={session}"
    with pytest.raises(client.client.checks.InvalidInput, match="session: .* cookie cannot carry"):
        exchange.call("find_pets", filter=given, session="a b", client={"token": "d"})

    # A kind that the mapping does not name is the default.
    other = client.client.parse_find_pets(answered(client, 200, b'[{"kind": "wolf", "name": "W"}]'))
    assert (type(other[0]), other[0].name) == (client.Dog, "W")

    exchange = Exchange(client, 200, b'{"kind": "dog"}', "application/json")
    dog = exchange.call("copy_pets", to="there", client={"token": "d"})
    assert (exchange.last.method, type(dog)) == ("COPY", client.Dog)
