"""What is read only is never sent and what is write only need not come, required or not."""

from tests.support.codecs import received, refused, sent


def check(client):
    user = client.User(id=1, name="Ann", password="secret", created="now", note="x")
    assert sent(client, "create_user", user) == {"name": "Ann", "password": "secret"}
    assert refused(client, "create_user", client.User(name="Ann", password="123")) == [
        "password: '123' is shorter than 4 characters"
    ]
    answer = {"id": 1, "name": "Ann", "created": "now", "note": None}
    user = received(client, "create_user", answer)
    assert (user.id, user.password, user.note) == (1, None, None)
