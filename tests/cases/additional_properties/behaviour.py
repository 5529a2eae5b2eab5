"""A misspelt name cannot be sent; whatever comes is kept."""

from tests.support.codecs import received, refused, sent


def check(client):
    for kind in (client.CreateSetRequestAbsent, client.CreateSetRequestClosed, client.CreateSetRequestNone):
        try:
            kind(b=1)
        except TypeError:
            continue
        raise AssertionError(kind)
    body = client.CreateSetRequest(
        open=client.CreateSetRequestOpen(a=1, additional_properties={"b": [None]}),
        typed=client.CreateSetRequestTyped(a="x", additional_properties={"b": 2}),
        none=client.CreateSetRequestNone(),
        any={"x": {}},
        map={"y": "zz"},
        objects={"o": client.CreateSetRequestObjectsValue(b=True)},
    )
    assert sent(client, "create_set", body) == {
        "open": {"a": 1, "b": [None]},
        "typed": {"a": "x", "b": 2},
        "none": {},
        "any": {"x": {}},
        "map": {"y": "zz"},
        "objects": {"o": {"b": True}},
    }
    body = client.CreateSetRequest(
        open=client.CreateSetRequestOpen(a=1, additional_properties={"a": 2}),
        typed=client.CreateSetRequestTyped(additional_properties={"b": "c"}),
        map={"y": "zzz"},
    )
    assert refused(client, "create_set", body) == [
        "open.additional_properties['a']: 2 is given by a field already",
        "typed.additional_properties['b']: 'c' is not an integer",
        "map['y']: 'zzz' is longer than 2 characters",
    ]
    answer = {"absent": {"a": 1, "b": 2}, "shut": {"c": 3}, "numbers": {"d": 4}, "new": [5]}
    made = received(client, "create_set", answer)
    assert made.absent.additional_properties == {"b": 2}
    assert made.shut.additional_properties == {"c": 3}
    assert made.numbers.additional_properties == {"d": 4}
    assert made.additional_properties == {"new": [5]}
