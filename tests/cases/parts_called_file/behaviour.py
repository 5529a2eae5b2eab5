"""A part that is called `file`, but is described as a mere text, takes a file as well."""

import pytest
from tests.support.exchanges import Exchange, parts_of


def check(client):
    exchange = Exchange(client)

    def sent(operation, **given):
        exchange.call(operation, client={}, **given)
        return exchange.last

    request = sent("add_file", file=("a.txt", b"A"), files=["b", b"C"], filename="d")
    assert parts_of(request) == [
        ('name="file"; filename="a.txt"', "text/plain", b"A"),
        ('name="files"', "", b"b"),
        ('name="files"; filename="files"', "application/octet-stream", b"C"),
        ('name="filename"', "", b"d"),
    ]
    assert parts_of(sent("add_file", file="a.txt")) == [('name="file"', "", b"a.txt")]
    assert sent("add_form", file="a.txt").read() == b"file=a.txt"
    assert parts_of(sent("add_name", file="a.txt")) == [('name="file"', "", b"a.txt")]
    for operation in ("add_form", "add_name"):
        with pytest.raises(client.client.checks.InvalidInput, match="file"):
            sent(operation, file=b"A")
    with pytest.raises(client.client.checks.InvalidInput, match="files"):
        sent("add_file", file=b"A", files=[b"B"] * 3)
