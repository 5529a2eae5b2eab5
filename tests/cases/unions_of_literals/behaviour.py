"""Alternatives that are no more than values are one type with all of them."""

from typing import Literal, get_args, get_type_hints

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
    # One word or number beside others has no name, unless it is described.
    hints = get_type_hints(client.Note)
    assert hints["reset"] == Literal[""] | client.NoteReset | None
    assert hints["open"] == Literal["a"] | str | None
    assert hints["mixed"] == Literal["a"] | Literal[1] | None
    assert hints["until"] == client.NoteUntil | int | None
    assert refused(client, "create_note", client.Note(reset="x")) == [
        "reset: 'x' fits none of the 2 forms allowed; "
        "the closest says: reset: 'x' is not of the class NoteReset"
    ]
    # Others stay as they are.
    assert sent(client, "create_note", client.Note(open="new", mixed=1)) == {
        "open": "new",
        "mixed": 1,
    }
