"""Names and values of the spec are data: they travel as they are and run as nothing."""

from tests.support.codecs import received, refused, sent

VALUES = ["it's", '"quoted"', "back\\slash", "new\nline", '"""', "", " ", "{{ x }}", "\u202e", "🎵"]
NAMES = ['quote"s', "new\nline", "back\\slash", "a'b", "); import os #", "\u202egnp", "{{ y }}"]


def check(client):
    for value in VALUES:
        assert sent(client, "create_odd", client.Odd(mode=value)) == {"mode": value}
    answer = {**dict.fromkeys(NAMES, "x"), "code": '\'1"""', "odd": "__import__('os')"}
    odd = received(client, "create_odd", answer)
    assert sent(client, "create_odd", odd) == answer
    (line,) = refused(client, "create_odd", client.Odd(mode="\u202e\x1b[31m"))
    assert line.isprintable()
    assert refused(client, "create_odd", client.Odd(code="1"))
