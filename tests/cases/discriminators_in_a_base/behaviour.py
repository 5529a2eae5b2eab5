"""What refers to the base holds what extends it, by its tag, which the client fills in."""

from tests.support.codecs import received, refused, sent


def check(client):
    def body(connection):
        return client.ConnectRequest(connection=connection)

    rest = client.Rest(url="u", fallback=client.Local(path="/"))
    assert sent(client, "connect", body(rest)) == {
        "connection": {"kind": "rest", "url": "u", "fallback": {"kind": "local", "path": "/"}}
    }
    wrong = client.Rest(url="u", kind="hive")
    assert refused(client, "connect", body(wrong)) == [
        "connection.kind: 'hive' is not one of 'rest'"
    ]
    answer = [
        {"kind": "rest", "url": "u", "fallback": {"kind": "hive"}},
        {"kind": "local", "path": "/"},
        {"kind": "bucket", "path": "/", "region": "eu"},
        {"kind": "new", "path": "/"},
    ]
    found = received(client, "list_connections", answer)
    kinds = [client.Rest, client.Local, client.Bucket, client.Connection]
    assert [type(each) for each in found] == kinds
    assert type(found[0].fallback) is client.Hive
    assert (found[3].kind, found[3].additional_properties) == ("new", {"path": "/"})
    # A bucket has every property of a local one: only the tag tells.
    assert type(received(client, "get_file", {"kind": "local", "path": "/"})) is client.Local
    assert type(received(client, "get_file", {"kind": "bucket", "path": "/"})) is client.Bucket
    unknown = received(client, "get_file", {"kind": "tape", "path": "/"})
    assert (unknown.tag, unknown.data) == ("tape", {"kind": "tape", "path": "/"})
    assert sent(client, "move", client.Move(to="b")) == {"kind": "move", "to": "b"}
