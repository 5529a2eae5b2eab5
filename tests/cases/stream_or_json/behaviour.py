"""Two methods: one returns the JSON, and one asks for the stream."""

import json

import pytest
from tests.support.exchanges import Exchange


def check(client):
    def exchanged(operation, *, streamed, answered=None, **given):
        is_stream = streamed if answered is None else answered
        body = b'data: {"delta":"a"}\n\n' if is_stream else b'{"text":"a"}'
        exchange = Exchange(
            client, 200, body, "text/event-stream" if is_stream else "application/json"
        )
        call = exchange.items if streamed else exchange.call
        found = call(operation, client={"base_url": "https://a.example"}, **given)
        if streamed:
            assert [piece.delta for piece in found] == ["a"]
        else:
            assert found.text == "a"
        accept = "text/event-stream" if streamed else "application/json, application/problem+json"
        assert exchange.last.headers["accept"] == accept
        return exchange.last

    assert json.loads(exchanged("chat", streamed=False, q="a").content) == {"q": "a"}
    sent = exchanged("stream_chat", streamed=True, q="a")
    assert json.loads(sent.content) == {"q": "a", "stream": True}
    sent = exchanged("demand", streamed=False, q="a")
    assert json.loads(sent.content) == {"q": "a", "stream": False}
    exchanged("stream_demand", streamed=True, q="a")
    assert exchanged("ask", streamed=False, q="a").url.query == b"q=a"
    assert exchanged("stream_ask", streamed=True, q="a").url.query == b"q=a&stream=true"
    whole = client.AskWholeRequest(q="a")
    sent = exchanged("stream_ask_whole", streamed=True, body=whole)
    assert json.loads(sent.content) == {"q": "a", "stream": True}
    assert whole.stream is None
    exchanged("stream_ask_whole", streamed=True)
    exchanged("follow", streamed=False)
    exchanged("stream_follow2", streamed=True)

    # The other type than what was asked for is kept whole.
    errors = client.client.responses
    with pytest.raises(errors.DecodeError) as caught:
        exchanged("chat", streamed=False, answered=True, q="a")
    assert caught.value.body == b'data: {"delta":"a"}\n\n'
    with pytest.raises(errors.DecodeError) as caught:
        exchanged("stream_chat", streamed=True, answered=False, q="a")
    assert caught.value.body == b'{"text":"a"}'
