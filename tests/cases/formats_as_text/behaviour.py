"""With `formats = "text"`, every format is a str in Python, as it is in JSON."""

from tests.support.codecs import received, refused, sent

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
    assert refused(client, "create_event", client.Event(at="noon")) == [
        "at: 'noon' is not a date and time such as 2026-01-31T12:00:00Z"
    ]
