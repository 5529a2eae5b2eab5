# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate plain_data`.
"""Client and AsyncClient for Plain data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.file_parts import FileUpload
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Item, NewOrder, Order, SendPhotoRequest

if TYPE_CHECKING:
    import httpx2


def build_create_order(*, body: NewOrder) -> requests.Request:
    """Build `POST /orders`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_new_order(body, found, "")
    found.raise_if_any("create_order")
    return requests.Request(
        method="POST",
        path="/orders",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_order(response: responses.Response) -> Order:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_order)


def build_send_photo(*, body: SendPhotoRequest) -> requests.Request:
    """Build `POST /photos`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_send_photo_request(body, found, "")
    found.raise_if_any("send_photo")
    return requests.Request(
        method="POST", path="/photos", content=forms.form_parts(payload), accept="*/*"
    )


def parse_send_photo(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def create_order(
        self,
        *,
        customer_id: int,
        due_at: dt.datetime | None = None,
        class_: str | None = None,
        note: str | None | Unset = UNSET,
        items: list[Item] | None = None,
    ) -> Order:
        """POST /orders (#/paths/~1orders/post)

        The body has the class `NewOrder`.
        """
        body = NewOrder(
            customer_id=customer_id, due_at=due_at, class_=class_, note=note, items=items
        )
        request = build_create_order(body=body)
        return parse_create_order(self._transport.send(request))

    def send_photo(
        self,
        *,
        photo: FileUpload,
        thumbnail: FileUpload | None = None,
        taken_at: dt.datetime | None = None,
    ) -> None:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `SendPhotoRequest`.
        """
        body = SendPhotoRequest(photo=photo, thumbnail=thumbnail, taken_at=taken_at)
        request = build_send_photo(body=body)
        return parse_send_photo(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def create_order(
        self,
        *,
        customer_id: int,
        due_at: dt.datetime | None = None,
        class_: str | None = None,
        note: str | None | Unset = UNSET,
        items: list[Item] | None = None,
    ) -> Order:
        """POST /orders (#/paths/~1orders/post)

        The body has the class `NewOrder`.
        """
        body = NewOrder(
            customer_id=customer_id, due_at=due_at, class_=class_, note=note, items=items
        )
        request = build_create_order(body=body)
        return parse_create_order(await self._transport.send(request))

    async def send_photo(
        self,
        *,
        photo: FileUpload,
        thumbnail: FileUpload | None = None,
        taken_at: dt.datetime | None = None,
    ) -> None:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `SendPhotoRequest`.
        """
        body = SendPhotoRequest(photo=photo, thumbnail=thumbnail, taken_at=taken_at)
        request = build_send_photo(body=body)
        return parse_send_photo(await self._transport.send(request))
