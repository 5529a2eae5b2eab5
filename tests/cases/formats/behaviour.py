"""Formats are Python's types: sent strictly, and received so that nothing is lost."""

import datetime as dt
from decimal import Decimal
from uuid import UUID

from tests.support.codecs import received, refused, sent

NOON = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
NAIVE = NOON.replace(tzinfo=None)
DAY = dt.date(2026, 1, 31)
ID = UUID("0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6")
BOTH_WAYS = [
    ({"at": "2026-01-31T12:00:00.250+02:00"}, "at"),
    ({"id": str(ID)}, "id"),
    ({"date": "2026-01-31"}, "date"),
    ({"price": "12.50"}, "price"),
    ({"icon": "aGk="}, "icon"),
    ({"end": None}, "end"),
    ({"at": "2026-01-31T12:00:00"}, "at"),
    ({"end": "2026-01-31T12:00:00.250"}, "end"),
    ({"moments": ["2026-01-31T12:00:00Z"]}, "moments"),
    ({"by_name": {"a": "2026-01-31"}}, "by_name"),
    ({"when": "2026-01-31"}, "when"),
    ({"when": "2026-01-31T12:00:00Z"}, "when"),
    ({"when": "2026-01-31T12:00:00"}, "when"),
    ({"soon": "today"}, "soon"),
    ({"free": None}, "free"),
    ({"which": 3}, "which"),
    ({"which": str(ID)}, "which"),
    ({"kind": "2026-01-01", "version": "2026-01-01T00:00:00Z"}, "kind"),
    ({"pair": ["2026-01-01", "2026-01-31"]}, "pair"),
    ({"more": "2026-01-31"}, "additional_properties"),
]
VALUES = {
    "when": [DAY, NOON, NAIVE],
    "which": [3, ID],
    "price": [Decimal("12.50")],
    "icon": [b"hi"],
    "by_name": [{"a": DAY}],
    "moments": [[NOON]],
    "pair": [(dt.date(2026, 1, 1), DAY)],
    "additional_properties": [{"more": DAY}],
    "kind": ["2026-01-01"],
    "soon": ["today"],
}
KEPT = [
    {"at": "2026-12-31T23:59:60Z"},
    {"at": "2026-01-31T12:00:00.1234567Z"},
    {"id": "7"},
    {"date": "31 January"},
    {"price": "about 12", "icon": "-_-_"},
    {"moments": ["2026-01-31T12:00:00Z", "soon"]},
    {"when": "tomorrow", "which": "?"},
    {"more": "never"},
    {"link": "/events/7"},
]
WRONG = [
    ({"at": "2026-01-31T12:00:00Z"}, "at: ", "is not a datetime"),
    ({"at": DAY}, "at: ", "is not a datetime"),
    ({"date": NOON}, "date: ", "is not a date"),
    ({"id": str(ID)}, "id: ", "is not a UUID"),
    ({"price": 12.5}, "price: ", "is not a Decimal"),
    ({"price": Decimal("NaN")}, "price: ", "is not a number that can be written out"),
    ({"price": Decimal("12.5")}, "price: ", "does not match the pattern"),
    ({"icon": "aGk="}, "icon: ", "is not bytes"),
    ({"icon": b"longer than that"}, "icon: ", "is longer than 8 characters"),
    ({"moments": [NOON, NOON]}, "moments: ", "has an item twice"),
    ({"pair": (DAY, "2026-01-31")}, "pair[1]: ", "is not a date"),
    ({"by_name": {"a": 1}}, "by_name['a']: ", "is not a date"),
    ({"end": DAY}, "end: ", "is not a datetime"),
]


def check(client):
    at = {"at": "2026-01-31T12:00:00Z"}
    for given, name in BOTH_WAYS:
        event = received(client, "create_event", {**at, **given})
        assert getattr(event, name) in VALUES.get(name, [getattr(event, name)])
        assert not isinstance(getattr(event, name), client.models.Unparsed)
        assert sent(client, "create_event", event) == {**at, **given}
    _keeps_what_it_cannot_read(client)
    for given, place, rule in WRONG:
        (line,) = refused(client, "create_event", client.Event(**{"at": NOON, **given}))
        assert line.startswith(place)
        assert rule in line
    _sends_everywhere(client)
    _sends_naive_datetimes_without_offset(client)


def _keeps_what_it_cannot_read(client):
    for given in KEPT:
        event = received(client, "create_event", {"at": "2026-01-31T12:00:00Z", **given})
        body = sent(client, "create_event", event) if "price" not in given else given
        assert {name: body[name] for name in given} == given
    # .NET's seventh digit is beside a datetime, not in place of it.
    assert received(client, "create_event", {"at": "2026-01-31T12:00:00.1234567Z"}).at.year == 2026
    text = received(client, "create_event", {"at": "soon"}).at
    assert (text, type(text).__name__, repr(text)) == ("soon", "Unparsed", "Unparsed('soon')")


def _sends_everywhere(client):
    request = client.client.build_list_events(
        DAY, ID, since=NOON, days=[DAY, DAY], price=Decimal("1E-7"), x_since=NOON, session=b"hi"
    )
    assert request.path == f"/events/2026-01-31/{ID}"
    assert request.query == (
        ("since", "2026-01-31T12%3A00%3A00Z"),
        ("days", "2026-01-31,2026-01-31"),
        ("price", "0.0000001"),
    )
    assert request.headers == {"X-Since": "2026-01-31T12:00:00Z"}
    assert request.cookies == (("session", "aGk="),)
    form = client.Form(at=NOON, day=DAY, key=b"hi", prices=[Decimal("1.0"), Decimal(2)])
    content = client.client.build_send_form(body=form).content
    assert content == b"at=2026-01-31T12%3A00%3A00Z&day=2026-01-31&key=aGk%3D&prices=1.0&prices=2"
    parts = client.client.build_send_parts(body=form).content.parts
    assert [part.content for part in parts][:3] == ["2026-01-31T12:00:00Z", "2026-01-31", "aGk="]


def _sends_naive_datetimes_without_offset(client):
    request = client.client.build_list_events(DAY, ID, since=NAIVE, x_since=NAIVE)
    assert request.query == (("since", "2026-01-31T12%3A00%3A00"),)
    assert request.headers == {"X-Since": "2026-01-31T12:00:00"}
    form = client.Form(at=NAIVE, day=DAY)
    content = client.client.build_send_form(body=form).content
    assert content == b"at=2026-01-31T12%3A00%3A00&day=2026-01-31"
