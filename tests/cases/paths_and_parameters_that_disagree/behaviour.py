"""Every parameter of a path can be given, and is sent."""

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, *args, **given):
        exchange.call(operation, *args, client={"base_url": "https://example.org"}, **given)
        return exchange.last.url.raw_path.decode()

    assert sent("get_users_by_user_id", 7) == "/users/7"
    assert sent("get_users_by_user_id_pets_by_pet", pet=3, user_id="a b", limit="x") == "/users/a%20b/pets/3?limit=x"
    assert not hasattr(client.Client, "get_broken_by_id")

    assert sent("cancel", "batches/1 2?") == "/v1/batches/1%202%3F:cancel"
    for name in ("batches/../1", "batches//1", "/batches", ""):
        with pytest.raises(ValueError, match="servers drop"):
            sent("cancel", name)
    with pytest.raises(ValueError, match="not a string"):
        sent("cancel", 1)

    # A star as the last segment stands for all that follow.
    assert sent("get_files", "a b/c.txt") == "/files/a%20b/c.txt"
    assert sent("head_files", "a/b", limit="1") == "/files/a/b?limit=1"
    assert sent("all_of_them", "a/b") == "/all/a/b"
    assert sent("of_fastify", "a/b") == "/fastify/a/b"
    assert sent("in_between", 1) == "/files/*/1"
