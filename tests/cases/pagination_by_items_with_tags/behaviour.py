"""The cursor of the next page is found in the last item also if that has a tag nobody knows."""

from __future__ import annotations

import httpx2

PAYMENTS = [{"id": str(number), "kind": kind} for number, kind in enumerate(("card", "cheque", "account"))]


def answer(request: httpx2.Request) -> httpx2.Response:
    """Give two of the three payments, behind the one that is named."""
    start = int(request.url.params.get("starting_after", -1)) + 1
    page = {"data": PAYMENTS[start : start + 2], "has_more": start == 0}
    return httpx2.Response(200, json=page)


def check(client):
    with client.Client(http_client=httpx2.Client(transport=httpx2.MockTransport(answer))) as opened:
        found = list(opened.list_payments_pages())
    assert [type(each).__name__ for each in found] == ["Card", "Unknown", "Account"]
