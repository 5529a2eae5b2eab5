"""A schema in place of `schema`, or a part of it beside that, says what it would say in it."""

from tests.support.codecs import received
from tests.support.exchanges import Exchange


def check(client):
    assert received(client, "list_pets", [{"name": "a"}]) == [client.Pet(name="a")]
    assert received(client, "create_pet", {"name": "a"}) == client.Pet(name="a")
    exchange = Exchange(client, 200, b"{}", "application/json")
    exchange.call("create_pet", client={"base_url": "https://example.org"}, name="Tom")
    assert exchange.last.content == b'{"name":"Tom"}'
    build = client.client.build_list_pets
    assert dict(build(offset=1, sort="age", kind="dog").query)["sort"] == "age"
    try:
        build(offset=-1, sort="size")
    except ValueError as error:
        assert [each.at for each in error.violations] == ["offset", "sort"]
    else:
        raise AssertionError
