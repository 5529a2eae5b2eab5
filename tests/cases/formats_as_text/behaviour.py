"""With `formats = "text"`, every format is a str in Python, as it is in JSON."""

from tests.support.codecs import received, sent

EVENT = {
    "at": "2026-01-31T12:00:00.1234567Z",
    "id": "7",
    "date": "someday",
    "price": "12.50",
    "icon": "aGk=",
    "when": "2026-01-31",
    "more": "2026-01-31",
}


def check(client):
    event = received(client, "create_event", EVENT)
    assert (event.at, event.date, event.icon) == (EVENT["at"], "someday", "aGk=")
    assert sent(client, "create_event", event) == EVENT
    # What came can be sent back: whether it is in its format is up to the server.
    odd = {**EVENT, "at": "noon", "link": "/events/7"}
    assert sent(client, "create_event", received(client, "create_event", odd)) == odd
