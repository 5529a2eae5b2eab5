"""Headers are sent as they are, cookies where they can be; what a header cannot carry is refused."""

from tests.support.exchanges import Exchange


def check(client):
    exchange, keys = Exchange(client), {"r": 1, "g": 2}
    exchange.call(
        "list_visits",
        client={},
        x_trace_id="é=1",
        x_tags=["a", "b"],
        x_keys=keys,
        x_spread=keys,
        session="eyJ1IjogMX0=.aXb+/;%",
        each=["a", "b"],
        joined=["a", "b"],
    )
    headers = {name: exchange.last.headers[name] for name in exchange.last.headers}
    for name in ("host", "connection", "accept-encoding", "user-agent"):
        del headers[name]
    assert headers == {
        "accept": "*/*",
        "x-trace-id": "é=1",
        "x-tags": "a,b",
        "x-keys": "r,1,g,2",
        "x-spread": "r=1,g=2",
        "cookie": "session=eyJ1IjogMX0=.aXb+/%3B%25; each=a; each=b; joined=a,b",
    }
    try:
        client.client.build_list_visits(x_trace_id="a\r\nx-evil: 1", session=None)
    except ValueError as error:
        assert [v.at for v in error.violations] == ["x_trace_id", "session"]
    else:
        raise AssertionError("a header was split")

    exchange = Exchange(client, 200, b'"done"', "application/json")
    assert exchange.call("send_message", client={}) == "done"
    assert exchange.last.headers["accept"] == "application/json, text/event-stream"
    exchange.call("put_message", client={})
    assert exchange.last.headers["accept"] == "text/plain"
    exchange.call("patch_message", client={})
    assert exchange.last.headers["accept"] == "*/*"
    exchange = Exchange(client, 200, b"data: a\n\n", "text/event-stream")
    assert [each.data for each in exchange.items("stream_send_message", client={})] == ["a"]
    assert exchange.last.headers["accept"] == "application/json, text/event-stream"
