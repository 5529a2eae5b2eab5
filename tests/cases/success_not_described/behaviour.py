"""Where no success is described, what comes is given as it came; `default` can be an error."""

import pytest
from tests.support.exchanges import Exchange, answered

BASE = {"base_url": "https://example.com"}
_ANY = ("post_nothing", "put_nothing", "patch_nothing", "delete_nothing", "get_default")
_ANY_ELSE = ("post_default", "put_default")
_NONE = ("options_nothing", "head_nothing", "post_silent", "put_silent", "patch_silent")


def check(client):
    exchange = Exchange(client, 200, b'{"id":7}', "application/json")
    for name in (*_ANY, *_ANY_ELSE):
        assert exchange.call(name, client=BASE) == {"id": 7}, name
        accepted = exchange.last.headers["accept"]
        assert accepted.startswith("application/json, */*;q=0.9"), accepted
    for name in (*_NONE, "delete_silent", "head_default"):
        assert exchange.call(name, client=BASE) is None, name
    file = Exchange(client, 201, b"\x89PNG", "image/png")
    assert file.call("post_nothing", name="a", client=BASE) == b"\x89PNG"
    assert Exchange(client, 204).call("delete_nothing", client=BASE) is None

    failed = Exchange(client, 500, b'{"message":"no","title":"No"}', "application/json")
    report = client.Report(message="no", additional_properties={"title": "No"})
    details = client.HTTPProblemDetails(title="No", additional_properties={"message": "no"})
    expected = {"get_default": report, "post_default": report, "put_default": details}
    for name, error in expected.items():
        with pytest.raises(client.client.responses.status_error_class(500)) as caught:
            failed.call(name, client=BASE)
        assert caught.value.error == error, name

    # These are results: no word says otherwise, or not always, or the operation is on errors.
    parse = client.client
    for read in (parse.parse_patch_default, parse.parse_get_words, parse.parse_get_error):
        assert read(answered(client, 200, b'{"message":"a"}')) == client.Report(message="a")
