"""What can be taken is taken; what cannot raises an error that has the body and the place."""

from tests.support.codecs import received, undecodable

WRONG = [
    ({"id": "a"}, "", "has no 'status', which is required"),
    ({"id": None, "status": "done"}, "/id", "is null, not a string"),
    ({"id": "a", "status": 1}, "/status", "is a number, not a string"),
    ({"id": "a", "status": "done", "tries": 1.5}, "/tries", "is a number, not an integer"),
    ({"id": "a", "status": "done", "tries": "1.5"}, "/tries", "is a string, not an integer"),
    ({"id": "a", "status": "done", "tries": True}, "/tries", "is a boolean, not an integer"),
    ({"id": "a", "status": "done", "output": ["a", 1]}, "/output/1", "is a number, not a string"),
    ({"id": "a", "status": "done", "output": "a"}, "/output", "is a string, not an array"),
    (
        {"id": "a", "status": "done", "metrics": {"a/b~c": {"d": "e"}}},
        "/metrics/a~1b~0c/d",
        "is a string, not an integer",
    ),
    ([], "", "is an array, not an object"),
]


def check(client):
    run = received(client, "get_run", {"id": "long", "status": "dreaming", "new": {"a": 1}})
    assert (run.id, run.status, run.additional_properties) == (
        "long",
        "dreaming",
        {"new": {"a": 1}},
    )
    nulls = dict.fromkeys(("seconds", "tries", "output", "metrics"))
    run = received(client, "get_run", {"id": "a", "status": "done", **nulls})
    assert (run.seconds, run.tries, run.output, run.metrics) == (None, None, None, None)
    run = received(client, "get_run", {"id": "a", "status": "done", "seconds": -1, "tries": 4.0})
    assert (run.seconds, run.tries, type(run.tries)) == (-1, 4, int)
    run = received(
        client, "get_run", {"id": "7", "status": "done", "seconds": "1.25", "tries": "2"}
    )
    assert (run.id, run.seconds, run.tries) == ("7", 1.25, 2)
    for value, at, reason in WRONG:
        assert undecodable(client, "get_run", value) == (at, reason)
    assert received(client, "list_groups", None) == []
    group = {"id": "a", "tags": None, "labels": None, "by_day": {"mo": None}}
    (read,) = received(client, "list_groups", [group])
    assert (read.tags, read.labels, read.by_day) == ([], {}, {"mo": []})
    # What a server leaves out, though it is required, is its default, or null if it may be null.
    assert (read.note, read.origin.kind, read.level) == (None, "direct", "1")
    given = {**group, "note": "b", "origin": {"kind": "c"}, "level": "2"}
    (read,) = received(client, "list_groups", [given])
    assert (read.note, read.origin.kind, read.level) == ("b", "c", "2")
    assert undecodable(client, "list_groups", [{**given, "level": None}])[0] == "/0/level"
    no_tags = {key: value for key, value in given.items() if key != "tags"}
    wrong = ("/0", "has no 'tags', which is required")
    assert undecodable(client, "list_groups", [no_tags]) == wrong
    wrong = ("/0/id", "is null, not a string")
    assert undecodable(client, "list_groups", [{"tags": None, "labels": None, "id": None}]) == wrong
    assert undecodable(client, "list_groups", [{**group, "id": None}]) == wrong
    assert undecodable(client, "list_groups", [{**group, "id": 1}, None])[0] == "/0/id"
