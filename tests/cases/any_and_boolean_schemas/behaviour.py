"""Where the spec asserts nothing, any JSON goes, and nothing but JSON."""

from tests.support.codecs import received, refused, sent


def check(client):
    for value in (None, 1, "a", [None], {"a": {}}):
        body = client.Box(content=value, extra=value, thing=value, every=value, all=value)
        given = dict.fromkeys(("content", "extra", "thing", "every", "all"), value)
        assert sent(client, "create_box", body) == given
        assert received(client, "create_box", given).every == value
        assert received(client, "create_box", value, status=202) == value
    assert sent(client, "create_box", client.Box(content=None)) == {"content": None}
    loop = []
    loop.append(loop)
    body = client.Box(content={"a": {1, 2}}, list_=[float("nan")], extra=loop)
    assert refused(client, "create_box", body) == [
        "content['a']: {1, 2} is not a JSON value",
        "extra[0]: [[[[[[[...]]]]]]] contains itself",
        "list_[0]: nan is not a number that JSON can carry",
    ]
