"""Each class goes to plain data and back: by the API's names, with nothing lost or added."""

import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.codecs import received, sent

ITEM = {"Name": "tea", "price": "1.50", "to_dict": True, "grams": 100}
ORDER = {
    "id": "0f7b1e9c-3f1e-4c8b-9a49-8e35e0e3a1f6",
    "name": "first",
    "closedAt": None,
    "payment": {"kind": "Card", "lastFour": "1234", "bank": {"name": ["x"]}},
    "items": [ITEM],
    "bySku": {"a b": ITEM},
    "pair": [1, "2026-01-31"],
    "files": [{"name": "a.txt"}],
    "fileInput": {"url": "https://example.com/a.txt"},
    "source": "FileUpload",
    "traceId": "t",
}
ORDERS = [
    ORDER,
    {**ORDER, "closedAt": "2026-01-31T12:00:00Z", "payment": {"kind": "Cash"}},
    {**ORDER, "id": "7", "closedAt": "never", "payment": {"kind": "Coin", "of": 2}},
    {key: ORDER[key] for key in ("id", "closedAt", "payment")},
]
NEW = [
    {"customerId": 1},
    {"customerId": 1, "dueAt": "2026-01-31T12:00:00Z", "class": "a", "note": None, "items": [ITEM]},
]


def check(client):
    for data in ORDERS:
        order = received(client, "create_order", data)
        plain = order.to_dict()
        assert plain == data
        assert client.Order.from_dict(json.loads(json.dumps(plain))) == order
    for data in NEW:
        order = client.NewOrder.from_dict(data)
        assert order.to_dict() == sent(client, "create_order", order) == data
    # A tag that did not come is not there.
    assert client.Cash.from_dict({"paidOn": "2026-01-31"}).to_dict() == {"paidOn": "2026-01-31"}
    # Numbers in texts are read as in answers.
    assert client.NewOrder.from_dict({"customerId": "1"}) == client.NewOrder(customer_id=1)
    due = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
    made = client.NewOrder(customer_id=1, due_at=due, items=[client.Item(name="tea", price=Decimal(1))])
    assert client.NewOrder.from_dict(made.to_dict()) == made
    _says_what_does_not_fit(client)
    _has_bytes(client)
    _is_known_to_pydantic(client)
    _can_be_extended(client)


def _says_what_does_not_fit(client):
    for data, message in (
        ({}, "has no 'customerId', which is required"),
        ({"customerId": 1, "clas": "a"}, "has 'clas', which is not a property of it"),
        ({"customerId": 1, "dueAt": "now"}, "/dueAt is not in the format that the spec promises"),
        ([], "is an array, not an object"),
    ):
        with pytest.raises(ValueError, match=message):
            client.NewOrder.from_dict(data)
    naive = client.NewOrder(customer_id=1, due_at=dt.datetime(2026, 1, 31))
    assert naive.to_dict() == {"customerId": 1, "dueAt": "2026-01-31T00:00:00"}
    assert client.NewOrder.from_dict(naive.to_dict()) == naive


def _has_bytes(client):
    photo = client.SendPhotoRequest(photo=b"\xff\xd8")
    assert photo.to_dict() == {"photo": "/9g="}
    assert client.SendPhotoRequest.from_dict(photo.to_dict()) == photo
    with pytest.raises(ValueError, match="photo: .* is a file, which is not a JSON value"):
        client.SendPhotoRequest(photo=Path("a.jpg")).to_dict()


def _is_known_to_pydantic(client):
    pydantic = pytest.importorskip("pydantic")
    job = pydantic.create_model("Job", order=client.Order, more=(list[client.Item] | None, None))
    for data in ORDERS:
        made = job.model_validate_json(json.dumps({"order": data, "more": [ITEM]}))
        assert made.order == client.Order.from_dict(data)
        assert json.loads(made.model_dump_json()) == {"order": data, "more": [ITEM]}
        assert job(order=made.order).order is made.order
    with pytest.raises(pydantic.ValidationError, match="has no 'id', which is required"):
        job(order={"closedAt": None})
    for value in (1, "x", None, []):
        with pytest.raises(pydantic.ValidationError):
            job(order=value)
    assert job.model_json_schema()["properties"]["order"]["title"] == "Order"


def _can_be_extended(client):
    """A class of the caller's own, here or anywhere, is read and written as the one it extends."""

    class Order(client.Order):
        @property
        def count(self):
            return len(self.items or [])

    @dataclass(kw_only=True)
    class Noted(client.Item):
        note: str = "none"

    order = Order.from_dict(ORDER)
    assert type(order) is Order
    assert order.count == 1
    assert order.to_dict() == ORDER
    noted = Noted.from_dict(ITEM)
    assert noted.note == "none"
    assert noted.to_dict() == {**ITEM, "note": "none"}
    pydantic = pytest.importorskip("pydantic")
    job = pydantic.create_model("Job", order=Order)
    assert type(job.model_validate({"order": ORDER}).order) is Order
