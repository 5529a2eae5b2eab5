"""A body is decoded although its status has none in the document, if it is that of the others."""

from tests.support.exchanges import answered


def check(client):
    parse = client.client
    pet = client.Pet(name="a")
    assert parse.parse_add_pet(answered(client, 200, b'{"name":"a"}')) == pet
    assert parse.parse_add_pet(answered(client, 201, b'{"name":"a"}')) == pet
    assert parse.parse_add_pet(answered(client, 202, b'{"name":"a"}')) == pet
    assert parse.parse_add_pet(answered(client, 299, b'{"name":"a"}')) == pet

    # What does not fit is no error, since the document promises nothing.
    for body in (b"", b" ", b"Created", b"null", b'{"status":"accepted"}'):
        assert parse.parse_add_pet(answered(client, 201, body)) is None
    assert parse.parse_add_pet(answered(client, 204)) is None
    try:
        parse.parse_add_pet(answered(client, 200, b'{"status":"accepted"}'))
    except parse.responses.DecodeError:
        pass
    else:
        raise AssertionError("a Pet without its name was decoded")

    assert parse.parse_replace_pet(answered(client, 200, b'{"name":"a"}')) == pet
    assert parse.parse_replace_pet(answered(client, 202, b'{"name":"a"}')) == pet
    assert parse.parse_replace_pet(answered(client, 202)) is None

    # Nothing says which of two types it would be, nor what text or bytes would be.
    assert parse.parse_several(answered(client, 202, b'{"name":"a"}')) is None
    assert parse.parse_read_text(answered(client, 206, b"part", "text/plain")) is None
