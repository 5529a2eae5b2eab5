"""What is behind an escaped reference is read like anything else."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client, 200, b'{"name": "X1", "c": 1}', "application/json")
    settings = {"base_url": "https://example.org"}
    assert exchange.call("get_systems_by_system_symbol_copy", "s", client=settings).name == "X1"
    assert exchange.last.url.path == "/systems/s/copy"
    assert exchange.call("get_named", client=settings).c == 1
