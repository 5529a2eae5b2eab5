"""An object is told by its tag, else by the keys that it has; nothing that came is lost."""

from tests.support.codecs import received, refused, sent, undecodable


def check(client):
    assert sent(client, "send_event", client.Click(x=1)) == {"x": 1}
    assert sent(client, "send_event", client.Scroll(by=2)) == {"by": 2}
    # It is a Click, so what is wrong is said of that alone.
    wrong = refused(client, "send_event", client.Click(x="a", y="b"))
    assert wrong == ["body.x: 'a' is not an integer", "body.y: 'b' is not an integer"]
    (wrong,) = refused(client, "send_event", {"x": 1})
    assert wrong.startswith("body: {'x': 1} is of none of the classes Click, Scroll: write")

    def outcome(value):
        return received(client, "send_event", value)

    assert outcome({"type": "stopped", "id": "1"}) == client.OutcomeStopped(type="stopped", id="1")
    assert outcome({"type": "started"}) == client.OutcomeStarted(type="started")
    assert outcome({"type": "new", "id": "1"}) == client.OutcomeStarted(type="new", id="1")
    assert outcome({"errors": [], "type": 1}).additional_properties == {"type": 1}
    assert outcome({"a": 1, "b": 2}) == {"a": 1, "b": 2}
    assert outcome("done") == "done"
    reason = "is a string, not an integer (of 4 forms, this one came closest)"
    assert undecodable(client, "send_event", {"a": "b"}) == ("/a", reason)
