"""An answer is read as what its Content-Type says, not as what the document lists first."""

import pytest
from tests.support.exchanges import answered


def check(client):
    made = client.client

    def read(name, body, content_type="application/json", status=200):
        answer = answered(client, status, body, content_type)
        return getattr(made, f"parse_{name}")(answer)

    assert read("download", b'{"url":"/a"}').url == "/a"
    assert read("download", b'{"url":"/a"}', "application/problem+json; v=1").url == "/a"
    assert read("download", b"\x00", "application/octet-stream") == b"\x00"
    assert read("download", b"\x00", "image/png") == b"\x00"
    assert read("download", b"\x00", "") == b"\x00"
    assert read("export", b'{"id":1}').id == 1
    assert read("export", b"a;b", "text/csv; charset=utf-8") == "a;b"
    assert read("export", b"PK", "application/zip") == b"PK"
    assert read("vendors", b'"a"', "application/vnd.short+json") == "a"
    assert read("vendors", b'{"id":1}').id == 1
    assert read("vendors", b'{"id":1}', "application/other+json").id == 1
    assert read("same", b'{"id":1}').id == 1
    assert read("words", b'"a"') == "a"
    assert read("words", b"a", "text/plain") == "a"
    assert read("spring", b'{"id":1}', "application/vnd.spring+json").id == 1
    assert read("spring_text", b"a", "text/plain") == "a"
    assert read("csv_file", b"a;\xff", "text/csv") == b"a;\xff"
    assert read("json_file", b"{}") == b"{}"
    assert read("maybe", b"null") is None
    assert read("maybe", b"", "", 204) is None
    with pytest.raises(made.responses.DecodeError, match="is empty"):
        read("spring", b"", "", 204)
    assert read("create", b'{"id":1}').id == 1
    assert read("create", b"done", "text/plain", 201) == "done"
    accepts = {
        "download": "application/json, application/octet-stream",
        "export": "application/json, text/csv, application/zip",
        "same": "application/json; v=1.0",
        "spring": "application/json, */*;q=0.9",
        "spring_text": "*/*",
    }
    for name, accept in accepts.items():
        assert getattr(made, f"build_{name}")().accept == accept, name
