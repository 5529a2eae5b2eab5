"""The narrowest schema decodes an error; one that does not fit loses nothing."""

from tests.support.exchanges import answered


def check(client):
    errors = client.client.responses.status_error_class

    def raised(status, body, content_type="application/json"):
        try:
            client.client.parse_list_pets(answered(client, status, body, content_type))
        except errors(status) as error:
            assert (error.status_code, error.body) == (status, body)
            return error.error
        raise AssertionError(status)

    assert raised(404, b'{"what":"pet"}').what == "pet"
    assert raised(404, b'{"other":1}') is None
    assert raised(409, b'"twice"') == "twice"
    assert raised(500, b'{"title":"broken"}') == client.Problem(
        title="broken", additional_properties={}
    )
    assert raised(503, b"<html>", "text/html") is None
    assert raised(302, b"") is None
    assert raised(304, b"") is None
