# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate pagination_by_items_with_tags`.
"""Client and AsyncClient for Payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    paging,
    requests,
    responses,
    retries,
    transport,
    unknown,
)
from .._runtime.unknown import Unknown
from . import _codec as codec
from .models import Account, Card, ListPaymentsResponse

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_list_payments(*, starting_after: str | None = None) -> requests.Request:
    """Build `GET /payments`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "starting_after", starting_after, found, checks.string)
    found.raise_if_any("list_payments")
    return requests.Request(method="GET", path="/payments", query=tuple(query_pairs))


def parse_list_payments(response: responses.Response) -> ListPaymentsResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_list_payments_response)


def pages_list_payments(
    request: requests.Request,
) -> paging.Paging[Card | Account | Unknown, ListPaymentsResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request,
        parse_list_payments,
        lambda page: page.data,
        paging.LastItem(
            "starting_after",
            lambda item: item.data.get("id") if isinstance(item, unknown.Unknown) else item.id,
            more=lambda page: page.has_more,
        ),
    )


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def list_payments(self, *, starting_after: str | None = None) -> ListPaymentsResponse:
        """GET /payments (#/paths/~1payments/get)"""
        request = build_list_payments(starting_after=starting_after)
        return parse_list_payments(self._transport.send(request))

    def list_payments_pages(
        self, *, starting_after: str | None = None
    ) -> paging.Pages[Card | Account | Unknown, ListPaymentsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_payments`, and `by_page` for whole pages.
        """
        request = build_list_payments(starting_after=starting_after)
        return paging.Pages(self._transport, pages_list_payments(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def list_payments(self, *, starting_after: str | None = None) -> ListPaymentsResponse:
        """GET /payments (#/paths/~1payments/get)"""
        request = build_list_payments(starting_after=starting_after)
        return parse_list_payments(await self._transport.send(request))

    def list_payments_pages(
        self, *, starting_after: str | None = None
    ) -> paging.AsyncPages[Card | Account | Unknown, ListPaymentsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_payments`, and `by_page` for whole pages.
        """
        request = build_list_payments(starting_after=starting_after)
        return paging.AsyncPages(self._transport, pages_list_payments(request))
