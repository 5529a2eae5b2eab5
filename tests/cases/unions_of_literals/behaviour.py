"""Alternatives that are no more than values are one type with all of them."""

from typing import get_args

from tests.support.codecs import received, refused, sent


def check(client):
    assert get_args(client.Level) == ("low", "high")
    assert get_args(client.NoteColour) == ("red", "blue", "green")
    assert get_args(client.NotePrio) == (1, 2)
    body = client.Note(level="high", colour="green", prio=2, maybe=None, named="none")
    value = {"level": "high", "colour": "green", "prio": 2, "maybe": None, "named": "none"}
    assert sent(client, "create_note", body) == value
    assert received(client, "create_note", value) == body
    wrong = refused(client, "create_note", client.Note(colour="x", prio=3, both="c"))
    assert wrong == [
        "colour: 'x' is not one of 'red', 'blue', 'green'",
        "prio: 3 is not one of 1, 2",
        "both: 'c' is not one of 'a', 'b'",
    ]
    # Others stay as they are.
    assert sent(client, "create_note", client.Note(open="new", mixed=1)) == {
        "open": "new",
        "mixed": 1,
    }
