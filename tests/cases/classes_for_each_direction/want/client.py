# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate classes_for_each_direction`.
"""Client and AsyncClient for What is sent and what is received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import (
    Audit,
    CustomerInput,
    File,
    FileInputModel,
    Line,
    LoginInput,
    Order,
    OrderInput,
    PaymentInput,
    ShopInput2,
)

if TYPE_CHECKING:
    import httpx2


def build_create_order(*, body: OrderInput) -> requests.Request:
    """Build `POST /orders`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_order_input(body, found, "")
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


def build_log_in(*, body: LoginInput) -> requests.Request:
    """Build `POST /logins`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_login_input(body, found, "")
    found.raise_if_any("log_in")
    return requests.Request(
        method="POST",
        path="/logins",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_log_in(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_file(*, body: FileInputModel) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_file_input_model(body, found, "")
    found.raise_if_any("add_file")
    return requests.Request(
        method="POST",
        path="/files",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add_file(response: responses.Response) -> File:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_file)


def build_get_audit() -> requests.Request:
    """Build `GET /audits`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/audits")


def parse_get_audit(response: responses.Response) -> Audit:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_audit)


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
        customer: CustomerInput,
        lines: list[Line],
        parent: OrderInput | None = None,
        payment: PaymentInput | None = None,
        shop: ShopInput2 | None = None,
    ) -> Order:
        """POST /orders (#/paths/~1orders/post)

        The body has the class `OrderInput`.
        """
        body = OrderInput(customer=customer, lines=lines, parent=parent, payment=payment, shop=shop)
        request = build_create_order(body=body)
        return parse_create_order(self._transport.send(request))

    def log_in(self, *, name: str, password: str) -> None:
        """POST /logins (#/paths/~1logins/post)

        The body has the class `LoginInput`.
        """
        body = LoginInput(name=name, password=password)
        request = build_log_in(body=body)
        return parse_log_in(self._transport.send(request))

    def add_file(self, *, name: str, preview: str | None = None) -> File:
        """POST /files (#/paths/~1files/post)

        The body has the class `FileInputModel`.

        preview: Format: binary.
        """
        body = FileInputModel(name=name, preview=preview)
        request = build_add_file(body=body)
        return parse_add_file(self._transport.send(request))

    def get_audit(self) -> Audit:
        """GET /audits (#/paths/~1audits/get)"""
        request = build_get_audit()
        return parse_get_audit(self._transport.send(request))


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
        customer: CustomerInput,
        lines: list[Line],
        parent: OrderInput | None = None,
        payment: PaymentInput | None = None,
        shop: ShopInput2 | None = None,
    ) -> Order:
        """POST /orders (#/paths/~1orders/post)

        The body has the class `OrderInput`.
        """
        body = OrderInput(customer=customer, lines=lines, parent=parent, payment=payment, shop=shop)
        request = build_create_order(body=body)
        return parse_create_order(await self._transport.send(request))

    async def log_in(self, *, name: str, password: str) -> None:
        """POST /logins (#/paths/~1logins/post)

        The body has the class `LoginInput`.
        """
        body = LoginInput(name=name, password=password)
        request = build_log_in(body=body)
        return parse_log_in(await self._transport.send(request))

    async def add_file(self, *, name: str, preview: str | None = None) -> File:
        """POST /files (#/paths/~1files/post)

        The body has the class `FileInputModel`.

        preview: Format: binary.
        """
        body = FileInputModel(name=name, preview=preview)
        request = build_add_file(body=body)
        return parse_add_file(await self._transport.send(request))

    async def get_audit(self) -> Audit:
        """GET /audits (#/paths/~1audits/get)"""
        request = build_get_audit()
        return parse_get_audit(await self._transport.send(request))
