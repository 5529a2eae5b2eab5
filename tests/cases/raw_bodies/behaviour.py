"""Bytes and text go out as they are."""

from tests.support.exchanges import Exchange


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last.content, exchange.last.headers.get("content-type")

    assert sent("put_bytes", body=b"\x00\xff") == (b"\x00\xff", "application/octet-stream")
    assert sent("put_audio", body=b"RIFF") == (b"RIFF", "audio/wav")
    assert sent("put_audio") == (b"", None)
    assert sent("put_text", body="é") == ("é".encode(), "text/plain")
    assert sent("put_xml", body=b"<a/>") == (b"<a/>", "application/xml")
    assert sent("put_either", a="b") == (b'{"a":"b"}', "application/json")
    for operation, body in {"put_bytes": "text", "put_text": b"bytes"}.items():
        try:
            sent(operation, body=body)
        except ValueError:
            continue
        raise AssertionError(operation)
    assert sent("put_bytes", body=("a.png", b"PNG")) == (b"PNG", "application/octet-stream")
    assert sent("put_audio", body=("a.mp3", b"ID3", "audio/mpeg")) == (b"ID3", "audio/mpeg")
