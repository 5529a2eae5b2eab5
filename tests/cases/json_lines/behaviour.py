"""Each line, or each text of a JSON text sequence, is an item."""

import pytest
from tests.support.exchanges import Exchange


def check(client):
    def listed(operation, body, content_type):
        exchange = Exchange(client, 200, body, content_type)
        return exchange.items(operation, client={"base_url": "https://a.example"})

    rows = b'{"id":1}\r\n\n{"id":2}'
    for content_type in ("application/x-ndjson", "application/json", "text/plain", ""):
        assert [row.id for row in listed("rows", rows, content_type)] == [1, 2]
    assert [row.id for row in listed("lines", rows, "application/jsonl; charset=utf-8")] == [1, 2]
    numbers = b"\x1e1\n\x1e\n2\n\x1e3\n"
    assert listed("numbers", numbers, "application/json-seq") == [1, 2, 3]
    assert [row.id for row in listed("flux", b'data: {"id":1}\n\n', "text/event-stream")] == [1]
    assert [row.id for row in listed("flux", rows, "application/stream+json")] == [1, 2]
    assert listed("any_line", b'"a"\n[null]\n', "application/x-ndjson") == ["a", [None]]

    events = b'{"type":"ADDED","object":{"id":1}}\n{"type":"DELETED","object":{"id":2}}\n'
    for content_type in ("application/json", "application/json;stream=watch"):
        for operation in ("watch_pods", "stream_list_nodes"):
            came = [(each.type, each.object.id) for each in listed(operation, events, content_type)]
            assert came == [("ADDED", 1), ("DELETED", 2)]
    for operation in ("list_pods", "list_nodes"):
        exchange = Exchange(client, 200, b'{"items":[{"id":1}]}', "application/json")
        rows = exchange.call(operation, client={"base_url": "https://a.example"})
        assert [row.id for row in rows.items] == [1]
        assert "watch" not in exchange.last.headers["accept"]

    errors = client.client.item_streams
    with pytest.raises(errors.TransportError, match="in the middle") as cut:
        listed("rows", b'{"id":1}\n{"i', "application/x-ndjson")
    assert cut.value.partial == b'{"i'
    with pytest.raises(errors.DecodeError) as caught:
        listed("rows", b'{"id":"\xff"}\n', "application/x-ndjson")
    assert caught.value.body == b'{"id":"\xff"}'
