"""References lead to the `$defs` of the schema around them, also where a component is called so."""

from tests.support.exchanges import Exchange


def check(client):
    models = client.models
    exchange = Exchange(client, 200, b'{"name": "a", "next": {"name": "b"}}', "application/json")
    kitten = models.AddRequestCat(color="blue")
    cat = models.AddRequestCat(color="red", kittens=[kitten])
    settings = {"base_url": "https://example.org"}
    tree = exchange.call("add", client=settings, pet=cat, size=2)
    assert (tree.name, tree.next.name) == ("a", "b"), tree
    sent = exchange.last.content
    kittens = b'[{"kind":"cat","color":"blue"}]'
    assert sent == b'{"pet":{"kind":"cat","color":"red","kittens":' + kittens + b'},"size":2}', sent
    leash = models.AddRequestLeash(color=3)
    exchange.call("add", client=settings, pet=models.AddRequestDog(leash=leash))
    assert exchange.last.content == b'{"pet":{"kind":"dog","leash":{"color":3}}}'
