# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate described_calls`.
"""Client and AsyncClient for Calls: what an editor shows of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    credentials,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec
from .models import Item

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"
_HINTS = {"token": "pass token= or set SHOP_TOKEN"}


def build_create_item(
    shop: str, *, body: Item, currency: str, notify: str | None = None
) -> requests.Request:
    """Build `POST /shops/{shop}/items`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/shops/" + checks.segment(shop, found, checks.string, "shop") + "/items"
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "notify", notify, found, checks.string)
    arguments.query(
        query_pairs,
        "currency",
        currency,
        found,
        partial(checks.string, max_length=3),
        required=True,
    )
    payload = codec.encode_item(body, found, "")
    found.raise_if_any("create_item")
    return requests.Request(
        method="POST",
        path=url_path,
        query=tuple(query_pairs),
        content=requests.json_body(payload),
        content_type="application/json",
        security=(("token",),),
    )


def parse_create_item(response: responses.Response) -> Item | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 202:
        return undescribed.json_or_none(response, codec.decode_item)
    return responses.json(response, codec.decode_item)


def build_ping() -> requests.Request:
    """Build `GET /ping`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/ping", accept="*/*", security=(("token",),))


def parse_ping(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request; by default from
            SHOP_TOKEN in the environment. Made in the settings.
        base_url: Where the API is. The spec also names https://sandbox.example.com (For tests).
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "SHOP_TOKEN")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def create_item(
        self,
        shop: str,
        *,
        name: str,
        price: float,
        currency: str,
        colour: str | None = None,
        size: int | None = None,
        old: bool | None = None,
        additional_properties: dict[str, str] | None = None,
        notify: str | None = None,
    ) -> Item | None:
        """Create an item.

        POST /shops/{shop}/items (#/paths/~1shops~1{shop}~1items/post)
        The body has the class `Item`.
        Return None for a response without content.
        Raise NotFound, UnprocessableEntity or another StatusError.

        shop: The name of the shop
        name: What it is called. From 1 to 80 characters.
        price: At least 0.
        currency: At most 3 characters.
        colour: What it looks like

            - red
            - blue

            Default: 'red'.
        old: Deprecated.
        additional_properties: Properties that the spec does not declare.
        notify: Who is told
        """
        body = Item(
            name=name,
            price=price,
            colour=colour,
            size=size,
            old=old,
            additional_properties=additional_properties or {},
        )
        request = build_create_item(shop, body=body, currency=currency, notify=notify)
        return parse_create_item(self._transport.send(request))

    def ping(self) -> None:
        """GET /ping (#/paths/~1ping/get)"""
        request = build_ping()
        return parse_ping(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request; by
            default from SHOP_TOKEN in the environment. Made in the settings.
        base_url: Where the API is. The spec also names https://sandbox.example.com (For tests).
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "SHOP_TOKEN")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def create_item(
        self,
        shop: str,
        *,
        name: str,
        price: float,
        currency: str,
        colour: str | None = None,
        size: int | None = None,
        old: bool | None = None,
        additional_properties: dict[str, str] | None = None,
        notify: str | None = None,
    ) -> Item | None:
        """Create an item.

        POST /shops/{shop}/items (#/paths/~1shops~1{shop}~1items/post)
        The body has the class `Item`.
        Return None for a response without content.
        Raise NotFound, UnprocessableEntity or another StatusError.

        shop: The name of the shop
        name: What it is called. From 1 to 80 characters.
        price: At least 0.
        currency: At most 3 characters.
        colour: What it looks like

            - red
            - blue

            Default: 'red'.
        old: Deprecated.
        additional_properties: Properties that the spec does not declare.
        notify: Who is told
        """
        body = Item(
            name=name,
            price=price,
            colour=colour,
            size=size,
            old=old,
            additional_properties=additional_properties or {},
        )
        request = build_create_item(shop, body=body, currency=currency, notify=notify)
        return parse_create_item(await self._transport.send(request))

    async def ping(self) -> None:
        """GET /ping (#/paths/~1ping/get)"""
        request = build_ping()
        return parse_ping(await self._transport.send(request))
