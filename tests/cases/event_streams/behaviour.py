"""Items are what the document says: the data, the event, or one of several kinds of event."""

import pytest
from tests.support.exchanges import Exchange

DELTA = b'data: {"text":"a"}\n\n'


def check(client):
    def listed(operation, body, content_type="text/event-stream", status=200, **given):
        exchange = Exchange(client, status, body, content_type)
        found = exchange.items(operation, client={"base_url": "https://a.example"}, **given)
        assert exchange.last.headers["accept"] == "text/event-stream"
        return found

    made = client.client
    assert [each.text for each in listed("deltas", DELTA * 2 + b"data: [DONE]\n\n")] == ["a", "a"]
    # No empty line ends the last event, but it is whole.
    assert [each.text for each in listed("deltas", b': hi\n\ndata: {"text":\ndata: "a"}')] == ["a"]
    assert listed("deltas", b"", "", 204) == []
    assert listed("pieces", b'data: "a"\n\n' + DELTA) == ["a", client.Delta(text="a")]
    words = listed("words", b"event: note\nid: 7\ndata: a\ndata:  b\n\ndata: c\n\n")
    assert [(each.event, each.data, each.id) for each in words] == [
        ("note", "a\n b", "7"),
        ("message", "c", "7"),
    ]
    assert [each.data for each in listed("anything", DELTA)] == ['{"text":"a"}']
    (item,) = listed("items", b"event: new\n" + DELTA)
    assert (item.event, item.data.text) == ("new", "a")
    assert listed("typed", DELTA)[0].data.text == "a"
    found = listed("lifecycle", b"event: started\n" + DELTA + b"event: noted\ndata: 5\n\n")
    assert [type(each).__name__ for each in found] == ["LifecycleStarted", "LifecycleNoted"]
    assert found[0].data.text == "a"
    assert found[1].data == "5"

    errors = made.item_streams
    with pytest.raises(errors.DecodeError) as caught:
        listed("deltas", DELTA + b"data: {}\n\n")
    assert caught.value.body == b"{}"
    with pytest.raises(errors.DecodeError, match="application/json, not a stream") as caught:
        listed("deltas", b'{"text":"a"}', "application/json")
    assert caught.value.body == b'{"text":"a"}'
    with pytest.raises(errors.TransportError, match="in the middle") as cut:
        listed("deltas", DELTA + b'data: {"te')
    assert cut.value.partial == b'{"te'
    with pytest.raises(made.item_formats.StreamError) as reported:
        listed("deltas", b'event: error\ndata: {"detail":"overloaded"}\n\n')
    assert reported.value.data == '{"detail":"overloaded"}'
    with pytest.raises(Exception, match="404") as missing:
        listed("deltas", b'{"detail":"gone"}', "application/json", 404)
    assert missing.value.error.detail == "gone"
