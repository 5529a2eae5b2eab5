"""A body is decoded although its status has none in the document, if it is that of the others."""

import httpx2
import pytest
from tests.support.exchanges import Exchange, answered

BASE = {"base_url": "https://example.com"}


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

    # What is a pet but for one property is not lost: it is an error, which can be deferred.
    exchange = Exchange(client, 201, b'{"name":5}', "application/json")
    with pytest.raises(parse.responses.DecodeError, match="/name is a number"):
        exchange.call("add_pet", client=BASE)
    assert _deferred(client, b'{"name":5}').to_dict() == {"name": 5}
    # What is none is not taken for one because its errors could be deferred.
    assert _deferred(client, b'{"status":"accepted"}') is None

    # Nothing says which of two types it would be, nor what text or bytes would be.
    assert parse.parse_several(answered(client, 202, b'{"name":"a"}')) is None
    assert parse.parse_read_text(answered(client, 206, b"part", "text/plain")) is None


def _deferred(client, body):
    transport = httpx2.MockTransport(lambda _: httpx2.Response(201, content=body))
    with httpx2.Client(transport=transport) as http_client:
        opened = client.Client(**BASE, http_client=http_client)
        return opened.with_options(defer_decode_errors=True).add_pet()
