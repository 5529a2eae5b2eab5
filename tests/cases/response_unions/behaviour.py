"""Each is decoded to the type that it is."""

from tests.support.exchanges import answered


def check(client):
    made = client.client
    assert made.parse_customer(answered(client, 200, b'{"name":"a"}')) == client.Customer(name="a")
    deleted = made.parse_customer(answered(client, 200, b'{"deleted":true}'))
    assert deleted == client.Deleted(deleted=True)
    assert made.parse_word(answered(client, 200, b"7")) == 7
    assert made.parse_maybe(answered(client, 200, b"null")) is None
    assert made.parse_words(answered(client, 200, b'["a",null]')) == ["a", None]
