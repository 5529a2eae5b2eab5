"""Whatever a parameter is called, it can be given, and nothing of the client is hidden by it."""

import inspect
from urllib.parse import unquote

from tests.support.exchanges import Exchange


def check(client):
    names = list(inspect.signature(client.Client.send).parameters)[1:]
    given = {name: f"v-{name}" for name in names[2:] if name not in ("text", "async_")}
    given["list_query"] = ["a"]
    exchange = Exchange(client)
    settings = {"base_url": "https://example.com"}
    exchange.call("send", "a", "b", client=settings, text="hi", async_=True, **given)
    assert exchange.last.url.path == "/messages/a/b"
    assert exchange.last.content == b'{"text":"hi","async":true}'
    query = unquote(exchange.last.url.query.decode())
    for name in ("class", "match", "id", "type", "body", "request", "codec", "build_send", "3d"):
        assert f"{name}=v-" in query, name
    assert exchange.last.headers["str"] == "v-str_header"
