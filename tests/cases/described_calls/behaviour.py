"""Each argument of a call and of a client is described, by both clients alike."""

import inspect

CREATE = """\
Create an item.

POST /shops/{shop}/items (#/paths/~1shops~1{shop}~1items/post)
The body has the class `Item`.
Return None for a response without content.
Raise NotFound, UnprocessableEntity or another StatusError.

shop: The name of the shop
name: What it is called. From 1 to 80 characters.
price: At least 0.
currency: At most 3 characters.
colour: What it looks like

    - red
    - blue

    Default: 'red'.
old: Deprecated.
additional_properties: Properties that the spec does not declare.
notify: Who is told"""
MADE = """\
Make a client. It connects when it sends its first request.

token: A token, or a function that returns one for each request; by default from
    SHOP_TOKEN in the environment. Made in the settings.
base_url: Where the API is. The spec also names https://sandbox.example.com (For tests).
timeout: Seconds for each wait: to connect, to send, or for more of a response.
retry: How often, and for how long, a request is retried if that is safe.
limits: Limits for one call: its total time, and the size of its response.
http_client: Sends the requests, if given; it stays open when this client is closed."""


ASYNC_MADE = MADE.replace(
    "a function that returns one for each request; by default from\n    SHOP_TOKEN in the environment",
    "a function or coroutine function that returns one for each request; by\n"
    "    default from SHOP_TOKEN in the environment",
)


def check(client) -> None:
    assert inspect.getdoc(client.Client.__init__) == MADE
    assert inspect.getdoc(client.AsyncClient.__init__) == ASYNC_MADE
    for made in (client.Client, client.AsyncClient):
        assert inspect.getdoc(made.create_item) == CREATE
        assert inspect.getdoc(made.ping) == "GET /ping (#/paths/~1ping/get)"
        names = [*inspect.signature(made.create_item).parameters]
        assert names[:5] == ["self", "shop", "name", "price", "currency"]
        assert names[5:] == ["colour", "size", "old", "additional_properties", "notify"]
