"""Values whose types Python has and JSON lacks, sent to a FastAPI service and received from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import pytest
from fastapi import FastAPI, Query
from pydantic import BaseModel, Field, NaiveDatetime
from pydantic.json_schema import GenerateJsonSchema

from tests.contract.served import make_client, running, write_document

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
NAIVE = NOON.replace(tzinfo=None)
CENT = Decimal("10.20")


class Order(BaseModel):
    placed: NaiveDatetime
    changed: datetime | None = None
    price: Annotated[Decimal, Field(ge=0, max_digits=8, decimal_places=2)]
    rates: list[Decimal] = []
    loose: float | str = 0.0


app = FastAPI(title="Orders", version="1")


@app.post("/orders", operation_id="create_order")
def create_order(order: Order) -> Order:
    return order


@app.get("/orders/{least}", operation_id="find_orders")
def find_orders(
    least: Decimal, since: NaiveDatetime, most: Annotated[Decimal | None, Query()] = None
) -> list[str]:
    return [str(least), since.isoformat(), str(most)]


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give a client of the document in which decimals have their patterns."""
    monkeypatch.setattr(
        GenerateJsonSchema, "get_decimal_pattern", GenerateJsonSchema.build_decimal_pattern
    )
    document = write_document(app.openapi(), tmp_path / "openapi.json")
    package, problems = make_client(document, tmp_path, "clients_of_orders")
    assert not problems
    with running(app) as url, package.Client(base_url=url) as made:
        yield made


def test_naive_times_and_decimals_arrive_and_come_back(client: Any) -> None:
    """What was received is sent again just as it is."""
    sent = {"placed": NAIVE, "price": CENT, "rates": [Decimal("1E-7"), Decimal("0.50")]}
    order = client.create_order(**sent, changed=NOON)
    assert order.placed == NAIVE
    assert order.placed.tzinfo is None
    assert order.changed == NOON
    assert str(order.price) == "10.20"
    assert order.rates == sent["rates"]
    again = client.create_order(placed=order.placed, price=order.price, rates=order.rates)
    assert (again.placed, again.price, again.rates) == (order.placed, order.price, order.rates)
    assert client.create_order(placed=NAIVE, price=10.5, loose="10.20").loose == "10.20"


def test_they_arrive_in_parameters(client: Any) -> None:
    found = client.find_orders(CENT, since=NAIVE, most=Decimal("0.1"))
    assert found == ["10.20", "2026-01-31T12:00:00", "0.1"]
