"""A response is not validated, so a rule on it that nothing checks does no harm."""

from tests.support.codecs import received


def check(client):
    answer = {"a": "x", "b": ["s", 1], "c": [], "d": 1, "e": None, "f": {"b": 2}, "x-y": 3, "h": "s"}
    thing = received(client, "get_thing", answer)
    assert (thing.a, thing.b, thing.d, thing.e, thing.f.b) == ("x", ("s", 1), 1, None, 2)
    assert thing.additional_properties == {"x-y": 3}
