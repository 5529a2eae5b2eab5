"""The first branch that takes a value sends it; `true` is no integer; a bad value fits none."""

from tests.support.codecs import received, refused, sent

FINE = [
    {"stop": "a"},
    {"stop": ["a", "b"]},
    {"level": True},
    {"level": 1},
    {"count": 9},
    {"count": 10.5},
    {"voice": "eve"},
    {"code": "ab"},
    {"code": "abcdef"},
    {"mixed": False},
    {"either": {"a": 1}},
    {"either": [None]},
    {"text": None},
    {"gain": 0.5},
    {"gain": "auto"},
]
WRONG = {
    "stop": (["a", 1], "stop[1]: 1 is not a string"),
    "code": ("abc", "code: 'abc' fits none of the 2 forms allowed; the closest says: "),
    "count": (True, "count: True fits none of the 2 forms allowed; the closest says: "),
    "either": ({"a": "b"}, "either['a']: 'b' is not an integer"),
    "gain": (0.75, "gain: 0.75 fits none of the 2 forms allowed; the closest says: "),
}


def check(client):
    for body in FINE:
        assert sent(client, "create_knob", client.Knob(**body)) == body
        key, value = body.popitem()
        assert getattr(received(client, "create_knob", {key: value}), key) == value
    for key, (value, line) in WRONG.items():
        (found,) = refused(client, "create_knob", client.Knob(**{key: value}))
        assert found.startswith(line), found
    assert received(client, "create_knob", {"level": True}).level is True
    assert received(client, "create_knob", {"code": "abc"}).code == "abc"
