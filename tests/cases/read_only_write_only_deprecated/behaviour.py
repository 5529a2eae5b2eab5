"""What is read only is never sent and what is write only never comes; nullable and deprecated."""

from tests.support.codecs import received, refused, sent


def check(client):
    user = client.UserInput(name="Ann", password="secret", nick="a")
    assert sent(client, "create_user", user) == {
        "name": "Ann",
        "password": "secret",
        "nick": "a",
    }
    assert refused(client, "create_user", client.UserInput(name="Ann", password="123")) == [
        "password: <str of length 3> is shorter than 4 characters"
    ]
    answer = {"id": 1, "name": "Ann", "created": "now", "note": None}
    user = received(client, "create_user", answer)
    assert (user.id, user.name, user.created, user.note) == (1, "Ann", "now", None)
    assert not hasattr(user, "password")
