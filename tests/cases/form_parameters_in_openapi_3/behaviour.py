"""Parameters in formData are fields of the body, together with those that it has."""

from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)
    exchange.call("add_pet", client={}, name="Tom", picture=("a.png", b"P"), more=[b"1"], dry=True)
    assert sorted(parts_of(exchange.last)) == [
        ('name="more"; filename="more"', "application/octet-stream", b"1"),
        ('name="name"', "", b"Tom"),
        ('name="picture"; filename="a.png"', "image/png", b"P"),
    ]
    assert exchange.last.url.query == b"dry=true"
    exchange.call("add_name", client={}, name="Tom", age=1)
    assert exchange.last.headers["content-type"] == "application/x-www-form-urlencoded"
    assert exchange.last.read() == b"name=Tom&age=1"
    exchange.call("add_file", client={}, file=b"F")
    assert parts_of(exchange.last)[0][2] == b"F"
    # Beside JSON it is not clear what such a parameter is: it is left out.
    exchange.call("add_both", client={}, name="Tom")
    assert exchange.last.read() == b'{"name":"Tom"}'
