"""Without `type`, `items` that is only a union admits one of its items as well as a list."""

from tests.support.codecs import received, refused, sent

FINE = [
    {"topic": "a"},
    {"topic": None},
    {"topic": ["a", None]},
    {"kind": 1},
    {"kind": "file"},
    {"kind": [1, "text"]},
    {"tags": ["a"]},
    {"labels": "a"},
    {"labels": [1]},
    {"marks": ["a", 1]},
    {"readers": ["a", 1]},
    {"typed": ["a", 1]},
]


def check(client):
    for body in FINE:
        assert sent(client, "create_message", client.Message(**body)) == body
        key, value = body.popitem()
        assert getattr(received(client, "create_message", {key: value}), key) == value
    one, several = client.Bot(bot_id="B1"), [client.Person(user_id="U1"), client.Bot(bot_id="B1")]
    for sender, data in ((one, {"bot_id": "B1"}), (several, [{"user_id": "U1"}, {"bot_id": "B1"}])):
        assert sent(client, "create_message", client.Message(sender=sender)) == {"sender": data}
        assert received(client, "create_message", {"sender": data}).sender == sender
    reply = received(client, "create_message", {"replies": {"replies": [{"topic": "a"}]}}).replies
    assert reply == client.Message(replies=[client.Message(topic="a")])
    (found,) = refused(client, "create_message", client.Message(marks="a"))
    assert found == "marks: 'a' is not a list", found
