"""What the client knows is sent; the rest is up to the `http_client`."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(name):
        exchange.call(name, client={"token": "t"})
        return exchange.last.headers.get("authorization", "")

    assert [sent(f"get_{name}") for name in "acdef"] == ["", "Bearer t", "", "Bearer t", ""]
    assert sent("get_b") == "Bearer t"
    assert {sent(f"get_{name}") for name in "ghjk"} == {"Bearer t"}
    assert [sent(f"get_{name}") for name in "il"] == ["", ""]
