"""JSON is decoded, text read in its charset, all else given as bytes; Accept asks for that first."""

import pytest
from tests.support.exchanges import answered


def check(client):
    made = client.client
    assert made.parse_vendor(answered(client, 200, b'{"name":"a"}')).name == "a"
    assert made.parse_text(answered(client, 200, b"\xe9", "text/csv; charset=latin-1")) == "é"
    assert made.parse_count(answered(client, 200, b"5\n", "text/plain; charset=utf-8")) == 5
    assert made.parse_ratio(answered(client, 200, b"0.5", "text/plain")) == 0.5
    assert made.parse_ratio(answered(client, 200, b"", "text/plain")) is None
    assert made.parse_ready(answered(client, 200, b"true")) is True
    with pytest.raises(made.responses.DecodeError, match="is not JSON .*text/plain"):
        made.parse_count(answered(client, 200, b"five", "text/plain"))
    assert made.parse_bytes_(answered(client, 200, b"RIFF\xff", "audio/wav")) == b"RIFF\xff"
    assert made.parse_anything(answered(client, 200, b"\x00")) == b"\x00"
    assert made.parse_untyped(answered(client, 200, b"[1, null]")) == [1, None]
    assert made.parse_nothing(answered(client, 200, b"it", "text/plain")) == "it"
    assert made.parse_heads(answered(client, 200)) is None
    accepts = {
        "vendor": "application/hal+json",
        "either": "application/json, application/problem+json",
        "text": "text/csv, */*;q=0.1",
        "count": "text/plain, */*;q=0.1",
        "ready": "application/json, application/problem+json",
        "bytes_": "audio/wav, */*;q=0.1",
        "anything": "*/*",
        "nothing": "application/json, */*;q=0.9",
    }
    for name, accept in accepts.items():
        assert getattr(made, f"build_{name}")().accept == accept, name
