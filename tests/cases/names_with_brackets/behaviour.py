"""Parameters and properties have the same names, and the spec's own are sent."""

from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent(
        "add_photos", sort=["a"], filter_name="b", photos=[b"C"], meta_name="d", list_="e"
    )
    assert request.url.query == b"sort%5B%5D=a&filter%5Bname%5D=b", request.url.query
    assert [(head, content) for head, _, content in parts_of(request)] == [
        ('name="photos[]"; filename="photos[]"', b"C"),
        ('name="meta[name]"', b"d"),
        ('name="list[]"', b"e"),
    ]
    both = sent("add_both", body=client.Both(tags="a", tags_list="b"), tags="c", tags_list=["d"])
    assert both.read() == b'{"tags":"a","tags[]":"b"}'
    assert both.url.query == b"tags=c&tags%5B%5D=d"
    assert sent("add_form", sort=["a", "b"]).read() == b"sort%5B%5D=a&sort%5B%5D=b"
