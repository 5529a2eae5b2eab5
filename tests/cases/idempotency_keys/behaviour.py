"""A POST is sent again with the same key, which is made unless it is given, if it is declared."""

import uuid

from tests.support.exchanges import Exchange


def keys(client, operation, **given):
    exchange = Exchange(client, 503)
    retry = client.client.retries.Retry(attempts=3, first=0)
    try:
        exchange.call(operation, client={"retry": retry}, **given)
    except Exception as error:
        assert error.status_code == 503
    return [request.headers.get("idempotency-key") for request in exchange.requests]


def check(client):
    for operation in ("pay", "refund"):
        first, *others = keys(client, operation)
        assert uuid.UUID(first)
        assert others == [first, first]
        assert keys(client, operation)[0] != first
    assert keys(client, "pay", idempotency_key="mine") == ["mine"] * 3
    assert keys(client, "note") == [None]
