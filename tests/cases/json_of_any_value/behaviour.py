"""What is described as any JSON can be a file or events: it is read by its Content-Type."""

import pytest
from tests.support.exchanges import Exchange, answered

BASE = {"base_url": "https://example.com"}
_EVENTS = b'data: {"a":1}\n\n'


def check(client):
    parse = client.client
    for read in (parse.parse_get_bin, parse.parse_chat, parse.parse_get_own):
        assert read(answered(client, 200, b'{"up":true}')) == {"up": True}
        assert read(answered(client, 200, b"[1]", "application/vnd.own+json")) == [1]
        assert read(answered(client, 200, b"\x89PNG\xff", "image/png")) == b"\x89PNG\xff"
        assert read(answered(client, 200, b"<svg/>", "image/svg+xml")) == b"<svg/>"
        assert read(answered(client, 200, _EVENTS, "text/event-stream")) == _EVENTS.decode()
        assert read(answered(client, 200, b"1", "text/event-stream")) == "1"
        assert read(answered(client, 200, b'{"a":1}\n', "application/x-ndjson")) == '{"a":1}\n'
        assert read(answered(client, 200, b"a,b\n", "text/csv; charset=utf-8")) == "a,b\n"
        assert read(answered(client, 200, b"\xff", "text/plain")) == b"\xff"
        assert read(answered(client, 200, b"", "image/png")) is None
        assert read(answered(client, 204)) is None
        # JSON is described: servers call it text as well, or nothing.
        assert read(answered(client, 200, b'{"a":1}', "text/html")) == {"a": 1}
        assert read(answered(client, 200, b'{"a":1}', "")) == {"a": 1}
        assert read(answered(client, 200, b"\x00", "")) == b"\x00"
        with pytest.raises(parse.responses.DecodeError, match="is not JSON"):
            read(answered(client, 200, b'{"a":'))
    with pytest.raises(parse.responses.DecodeError):
        parse.parse_get_typed(answered(client, 200, b"\x89PNG", "image/png"))

    exchange = Exchange(client, 200, b"\x89PNG", "image/png")
    assert exchange.call("get_bin", client=BASE) == b"\x89PNG"
    assert exchange.last.headers["accept"] == "application/json, */*;q=0.9"
    assert exchange.call("get_own", client=BASE) == b"\x89PNG"
    accepted = exchange.last.headers["accept"]
    assert accepted.startswith("application/vnd.own+json, */*;q=0.9"), accepted

    # Such an answer can be followed while it comes.
    import httpx2

    def answer(_):
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=_EVENTS)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        api = client.Client(**BASE, http_client=http_client)
        with api.with_download(api.chat)() as download:
            assert b"".join(download) == _EVENTS
