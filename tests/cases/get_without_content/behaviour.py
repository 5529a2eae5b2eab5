"""What a GET answers is given as it came where the document does not describe it."""

import httpx2
import pytest
from tests.support.exchanges import Exchange, answered

BASE = {"base_url": "https://example.com"}
_LEADING_ELSEWHERE = (
    ("get_redirect", 302),
    ("make_redirect", 307),
    ("make_redirect", 301),
    ("get_moved", 303),
)


def check(client):
    parse = client.client
    for read in (parse.parse_get_status, parse.parse_get_nothing, parse.parse_get_range):
        assert read(answered(client, 200, b'{"up":true}')) == {"up": True}
        assert read(answered(client, 200, b"[1]", "application/vnd.a+json")) == [1]
        assert read(answered(client, 200, b"up", "text/plain")) == "up"
        assert read(answered(client, 200, b"\xfc", "text/plain; charset=latin-1")) == "ü"
        assert read(answered(client, 200, b"\xff\x00", "image/png")) == b"\xff\x00"
        assert read(answered(client, 200)) is None
        assert read(answered(client, 204)) is None
        # What is not what it says is not an error, since the document promises nothing.
        assert read(answered(client, 200, b"{")) == b"{"
        assert read(answered(client, 200, b"\xff", "text/plain")) == b"\xff"
    assert parse.parse_get_default(answered(client, 200, b"1")) == 1

    # Where a type is described, it is the only one.
    assert parse.parse_get_part(answered(client, 200, b'"a"')) == "a"
    assert parse.parse_get_part(answered(client, 200, b"1")) is None
    assert parse.parse_get_empty(answered(client, 204, b"1")) is None

    assert parse.parse_get_redirect(answered(client, 200, b"1")) is None
    _redirected(client, parse.responses.status_error_class)

    # Other methods give None; the body is in what `with_response` returns.
    exchange = Exchange(client, 200, b'{"done":true}', "application/json")
    assert exchange.call("set_status", client=BASE) is None
    assert exchange.last.headers["accept"] == "*/*"
    assert exchange.call("get_status", client=BASE) == {"done": True}
    assert exchange.last.headers["accept"] == "application/json, */*;q=0.9"
    assert exchange.call("head_status", client=BASE) is None


def _redirected(client, error):
    # A redirect is a result only where no success is described, and is not followed.
    assert "Return None. The redirect is not followed" in client.Client.get_redirect.__doc__
    for name, status in _LEADING_ELSEWHERE:
        result, paths = _elsewhere(client, name, status)
        assert (result.value, result.status_code) == (None, status)
        assert result.headers["location"] == "/elsewhere"
        assert len(paths) == 1
    for name, status in (("get_redirect", 307), ("make_redirect", 304), ("get_sometimes", 302)):
        with pytest.raises(error(status)):
            _elsewhere(client, name, status)
    # Beside a redirect, `default` is an error.
    with pytest.raises(error(404)) as caught:
        client.client.parse_get_moved(answered(client, 404, b'{"why":"gone"}'))
    assert caught.value.error == client.GetMovedError(why="gone")


def _elsewhere(client, name, status):
    requests = []

    def answer(request):
        requests.append(request)
        return httpx2.Response(status, headers={"Location": "/elsewhere"}, content=b"moved")

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as pool:
        api = client.Client(**BASE, http_client=pool)
        return api.with_response(getattr(api, name))(), requests
