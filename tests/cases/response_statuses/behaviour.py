"""A status has the type that the spec gives it; any other 2xx is read as the most general one."""

from tests.support.exchanges import answered


def check(client):
    parse = client.client
    pet = client.Pet(name="a")
    assert parse.parse_several(answered(client, 200, b'{"name":"a"}')) == pet
    assert parse.parse_several(answered(client, 201, b'{"id":1}')).id == 1
    assert parse.parse_several(answered(client, 202, b"soon", "text/plain")) == "soon"
    assert parse.parse_several(answered(client, 204)) is None
    assert parse.parse_several(answered(client, 299, b'{"name":"a"}')) == pet
    assert parse.parse_range(answered(client, 250, b'{"name":"a"}')) == pet
    assert parse.parse_both(answered(client, 202, b"ignored")) is None
    assert parse.parse_both(answered(client, 200, b'{"name":"a"}')) == pet
    assert parse.parse_default(answered(client, 200, b'{"name":"a"}')) == pet
    alone = parse.parse_alone(answered(client, 200, b'{"parts":[{"id":1}]}'))
    assert alone == client.AloneResponse(parts=[client.AloneResponsePartsItem(id=1)])
    assert parse.parse_undescribed(answered(client, 200, b'{"name":"a"}')) == {"name": "a"}
    try:
        parse.parse_default(answered(client, 500, b'{"name":"broken"}'))
    except parse.responses.DecodeError:
        raise
    except Exception as error:
        assert error.error == client.Pet(name="broken")
    else:
        raise AssertionError("500 was taken for a result")
