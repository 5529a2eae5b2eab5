"""What is given decides how it is sent, unless the caller names the media type."""

import pytest
from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent():
        return exchange.last.headers.get("content-type", ""), exchange.last.read()

    exchange.call("add_file", client={}, body=client.AddFileRequest(url="u"))
    assert sent() == ("application/json", b'{"url":"u"}')
    exchange.call("add_file", client={}, body=client.AddFileForm(file=b"PNG"))
    kind, content = sent()
    assert kind.startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="file"\r\nContent-Type: image/png\r\n\r\nPNG' in content
    with pytest.raises(client.client.checks.InvalidInput, match="is not of the class AddFileForm"):
        wrong = client.AddFileRequest(url="u")
        exchange.call("add_file", client={}, body=wrong, content_type="multipart/form-data")
    with pytest.raises(client.client.checks.InvalidInput, match="body.url"):
        exchange.call("add_file", client={}, body=client.AddFileRequest(url=1))

    def patch(body, **options):
        exchange.call("patch_thing", "1", client={}, body=body, **options)
        return sent()

    step = client.Step(op="add", path="/a")
    named = client.PatchThingRequest(name="n")
    assert patch(named) == ("application/merge-patch+json", b'{"name":"n"}')
    steps = b'[{"op":"add","path":"/a"}]'
    assert patch([step]) == ("application/json-patch+json", steps)
    assert patch("n") == ("text/plain", b"n")
    assert patch("ä", content_type="text/plain") == ("text/plain", "ä".encode())
    assert patch(b"<a/>") == ("application/xml", b"<a/>")
    assert patch(None) == ("", b"")
    with pytest.raises(client.client.checks.InvalidInput, match="content_type"):
        patch("n", content_type="text/csv")
    exchange.call("patch_thing", "1", client={}, body=named, content_type_query="q")
    assert exchange.last.url.query == b"content_type=q"
