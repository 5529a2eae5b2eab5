"""Of an answer that does not fit, what does can be had: errors of properties can be deferred."""

import asyncio
import copy
import json
import pickle
from dataclasses import replace

import httpx2
import pytest

LINE = {"sku": "a", "count": 1}
FITS = {"id": 1, "e-mail": "a@example.com", "owner": {"name": "A"}, "lines": [LINE]}


def check(client):
    _what_fits_is_whole(client)
    _what_does_not_fit_raises(client)
    _objects_behave(client)
    _unions(client)
    _only_properties(client)
    asyncio.run(_async(client))


def _orders(client, *orders, defer=True, raw=None):
    body = json.dumps(list(orders)).encode() if raw is None else raw

    def answer(request):
        return httpx2.Response(
            200, content=body, headers={"content-type": "application/json", "x-request-id": "r7"}
        )

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        opened = client.Client(http_client=http_client)
        return opened.with_options(defer_decode_errors=defer).list_orders()


def _raises(client, order, name, at, reason):
    with pytest.raises(client.client.responses.DecodeError) as caught:
        getattr(order, name)
    assert (caught.value.at, caught.value.reason) == (at, reason)
    assert (caught.value.status_code, caught.value.request_id) == (200, "r7")
    assert caught.value.body.startswith(b"[{")
    return caught.value


def _what_fits_is_whole(client):
    (deferred,) = _orders(client, FITS)
    (usual,) = _orders(client, FITS, defer=False)
    assert type(deferred) is client.Order
    assert deferred == usual


def _what_does_not_fit_raises(client):
    error = client.client.responses.DecodeError
    sent = {
        **FITS,
        "e-mail": None,
        "note": 7,
        "owner": {"age": "old", "x": {"sku": 1, "count": 2}},
        "lines": [LINE, {"count": "two"}],
        "labels": {"a/b": {"name": None}},
    }
    with pytest.raises(error, match="/1/e-mail is null, not a string") as caught:
        _orders(client, FITS, sent, defer=False)
    assert "defer_decode_errors" in "".join(caught.value.__notes__)

    whole, order = _orders(client, FITS, sent)
    assert type(whole) is client.Order
    assert order.id == 1
    assert order.placed is None
    _raises(client, order, "e_mail", "/1/e-mail", "is null, not a string")
    _raises(client, order, "note", "/1/note", "is a number, not a string")
    _raises(client, order.owner, "name", "/1/owner", "has no 'name', which is required")
    _raises(client, order.owner, "age", "/1/owner/age", "is a string, not an integer")
    extra = order.owner.additional_properties["x"]
    _raises(client, extra, "sku", "/1/owner/x/sku", "is a number, not a string")
    assert extra.count == 2
    assert order.lines[0] == client.Line(sku="a", count=1)
    _raises(client, order.lines[1], "sku", "/1/lines/1", "has no 'sku', which is required")
    _raises(client, order.lines[1], "count", "/1/lines/1/count", "is a string, not an integer")
    _raises(client, order.labels["a/b"], "name", "/1/labels/a~1b/name", "is null, not a string")
    # Nothing is lost.
    assert order.to_dict() == sent


def _objects_behave(client):
    line, same = _orders(client, *[{**FITS, "lines": [{"sku": 1, "count": 2}]}] * 2)
    line, same = line.lines[0], same.lines[0]
    assert isinstance(line, client.Line)
    assert line
    assert "Line(sku=<is a number, not a string>, count=2, whole=None, data=None" in repr(line)
    line.whole = True
    assert (line.whole, copy.copy(line).whole) == (True, True)
    line.whole = None
    assert line != client.Line(sku="a", count=2)
    assert client.Line(sku="a", count=2) != line
    assert copy.copy(line) == line
    assert copy.deepcopy(line) == line
    assert type(pickle.loads(pickle.dumps(line))) is type(line)
    assert pickle.loads(pickle.dumps(line)) == line
    # Where the same does not fit at another place, the objects differ, as their errors do.
    assert same != line
    with pytest.raises(client.client.responses.DecodeError):
        replace(line, count=3)
    mended = replace(line, sku="b")
    assert (mended.sku, mended.count) == ("b", 2)
    line.sku = "c"
    assert line.sku == "c"
    assert line.to_dict() == {"sku": "c", "count": 2}
    match line:
        case client.Line(count=2):
            pass
        case _:
            raise AssertionError


def _unions(client):
    (order,) = _orders(client, {**FITS, "payment": {"kind": "card", "number": 7}})
    assert isinstance(order.payment, client.Card)
    _raises(client, order.payment, "number", "/0/payment/number", "is a number, not a string")

    # Of a text or an object, it is the object; of several classes, the one that has most of it.
    (order,) = _orders(client, {**FITS, "billed": {"sku": 1}, "shipped": {"name": 1}})
    assert isinstance(order.shipped, client.Owner)
    _raises(client, order.shipped, "name", "/0/shipped/name", "is a number, not a string")
    assert isinstance(order.billed, client.Line)
    _raises(client, order.billed, "sku", "/0/billed/sku", "is a number, not a string")
    _raises(client, order.billed, "count", "/0/billed", "has no 'count', which is required")

    # Where classes have as much of it, none is guessed.
    (order,) = _orders(client, {**FITS, "billed": {"x": 1}})
    with pytest.raises(client.client.responses.DecodeError, match="/0/billed"):
        order.billed  # noqa: B018  reading it is what raises
    assert order.to_dict()["billed"] == {"x": 1}


def _only_properties(client):
    error = client.client.responses.DecodeError
    for raw, at in ((b"[1]", "/0"), (b"{}", ""), (b"[", "")):
        with pytest.raises(error) as caught:
            _orders(client, raw=raw)
        assert caught.value.at == at
    # A list is not a list of what it should be: all of the property raises.
    (order,) = _orders(client, {**FITS, "lines": [LINE, 1]})
    _raises(client, order, "lines", "/0/lines/1", "is a number, not an object")


async def _async(client):
    body = json.dumps([{**FITS, "id": None}]).encode()
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, content=body))
    async with httpx2.AsyncClient(transport=transport) as http_client:
        opened = client.AsyncClient(http_client=http_client)
        (order,) = await opened.with_options(defer_decode_errors=True).list_orders()
        assert order.e_mail == "a@example.com"
        with pytest.raises(client.client.responses.DecodeError, match="/0/id is null"):
            order.id  # noqa: B018  reading it is what raises
        back = opened.with_options(defer_decode_errors=True).with_options(defer_decode_errors=False)
        with pytest.raises(client.client.responses.DecodeError):
            await back.list_orders()
